#include "spec/markdown.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>
#include <optional>
#include <string_view>
#include <vector>

#include "pgorigin/ast/split.h"
#include "spec/column_table.h"
#include "spec/heading.h"
#include "spec/script_text.h"

namespace pgorigin {
namespace {

constexpr std::array<std::string_view, 5> kLanguages = {"sql", "postgresql", "postgres", "pgsql",
                                                        "psql"};
constexpr std::array<std::string_view, 2> kNotTheOrigin = {"example", "no-origin"};

using Node = std::unique_ptr<cmark_node, decltype(&cmark_node_free)>;
using Iterator = std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)>;

std::string_view Viewed(const char* text) { return text == nullptr ? "" : text; }

Node ParsePage(const std::string& text) {
  // Not safe to call from two threads at once.
  static std::once_flag registered;
  std::call_once(registered, cmark_gfm_core_extensions_ensure_registered);
  std::unique_ptr<cmark_parser, decltype(&cmark_parser_free)> parser(
      cmark_parser_new(CMARK_OPT_SOURCEPOS), cmark_parser_free);
  cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension("table"));
  cmark_parser_feed(parser.get(), text.data(), text.size());
  return Node(cmark_parser_finish(parser.get()), cmark_node_free);
}

std::vector<std::string_view> Lines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

// A carriage return alone ends a line of Markdown, but not of SQL.
void MakeLineEndsPlain(std::string& text) {
  for (std::size_t at = text.find('\r'); at != std::string::npos; at = text.find('\r', at + 1)) {
    if (text.compare(at + 1, 1, "\n") != 0) text[at] = '\n';
  }
}

// The words of an info string, in any case, also in braces: ```{sql example}
bool HasWord(std::string_view info, std::string_view word) {
  constexpr std::string_view kSeparators = " \t,{}";  // and a dot before a word
  while (!info.empty()) {
    info.remove_prefix(std::min(info.find_first_not_of(" \t,{}."), info.size()));
    std::string_view first = info.substr(0, info.find_first_of(kSeparators));
    if (!first.empty() && IsKeyword(first, word)) return true;
    info.remove_prefix(first.size());
  }
  return false;
}

bool IsSql(std::string_view info) {
  info.remove_prefix(std::min(info.find_first_not_of(" \t{."), info.size()));
  std::string_view first = info.substr(0, info.find_first_of(" \t,{}"));
  return std::ranges::any_of(kLanguages,
                             [&](std::string_view word) { return IsKeyword(first, word); });
}

bool IsTheOrigin(std::string_view info) {
  return std::ranges::none_of(kNotTheOrigin,
                              [&](std::string_view word) { return HasWord(info, word); });
}

int CountCharacters(std::string_view text) {
  return static_cast<int>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

class Reader {
 public:
  Reader(const std::string& text, Script& script)
      : text_(text), lines_(Lines(text)), script_(script) {}

  void Run() {
    Node document = ParsePage(WithoutFrontMatter(text_));
    outline_ = Outline(Headings(document.get()));
    Iterator iterator(cmark_iter_new(document.get()), cmark_iter_free);
    for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator.get())) {
      if (event == CMARK_EVENT_ENTER) Take(cmark_iter_get_node(iterator.get()));
    }
    ReportNul();
  }

 private:
  static std::string WithoutFrontMatter(std::string text);
  static std::vector<Heading> Headings(cmark_node* document);
  void Take(cmark_node* node);
  void TakeFence(cmark_node* node);
  void TakeTable(cmark_node* node);
  void ReportNul();
  TableRow ReadRow(cmark_node* node) const;
  int WrittenCells(int line) const;
  std::vector<int> Indents(std::string_view content, int lines_before) const;
  std::string_view LineAt(int line) const {
    return line >= 1 && line <= static_cast<int>(lines_.size()) ? lines_[line - 1] : "";
  }
  void Warn(int line, std::string message) {
    script_.diagnostics.push_back(
        {Diagnostic::Severity::kWarning, {script_.file, line, 1}, std::move(message), ""});
  }

  const std::string& text_;
  std::vector<std::string_view> lines_;
  Script& script_;
  Outline outline_;
};

// YAML between `---` lines at the top is no Markdown; its lines are kept empty.
std::string Reader::WithoutFrontMatter(std::string text) {
  if (!text.starts_with("---\n") && !text.starts_with("---\r\n")) return text;
  for (std::size_t line = text.find('\n') + 1; line < text.size();) {
    std::size_t end = std::min(text.find('\n', line), text.size());
    std::string_view content = std::string_view(text).substr(line, end - line);
    if (content.ends_with('\r')) content.remove_suffix(1);
    if (content == "---" || content == "...") {
      return std::string(std::count(text.begin(), text.begin() + end, '\n'), '\n') +
             text.substr(end);
    }
    line = end + 1;
  }
  return text;
}

// Those of the document itself, not of quotes and lists.
std::vector<Heading> Reader::Headings(cmark_node* document) {
  std::vector<Heading> headings;
  for (cmark_node* node = cmark_node_first_child(document); node != nullptr;
       node = cmark_node_next(node)) {
    if (cmark_node_get_type(node) == CMARK_NODE_HEADING) headings.push_back(ReadHeading(node));
  }
  return headings;
}

void Reader::Take(cmark_node* node) {
  if (cmark_node_get_type(node) == CMARK_NODE_CODE_BLOCK) TakeFence(node);
  if (Viewed(cmark_node_get_type_string(node)) == "table") TakeTable(node);
  if (cmark_node_get_type(node) == CMARK_NODE_HEADING) {
    outline_.MoveTo(cmark_node_get_start_line(node));
  }
}

void Reader::TakeFence(cmark_node* node) {
  int length = 0, offset = 0;
  char character = 0;
  if (!cmark_node_get_fenced(node, &length, &offset, &character)) return;
  std::string_view info = Viewed(cmark_node_get_fence_info(node));
  if (!IsSql(info) || !IsTheOrigin(info)) return;
  std::string_view content = Viewed(cmark_node_get_literal(node));
  int begin = cmark_node_get_start_line(node);
  int content_lines = static_cast<int>(std::ranges::count(content, '\n'));
  if (cmark_node_get_end_line(node) <= begin + content_lines) {
    Warn(begin, "the fence that begins here is never closed");
  }
  AppendStatements({.text = content,
                    .lines_before = begin,
                    .indents = Indents(content, begin),
                    .domain = outline_.domain()},
                   script_);
}

// What a list or a quote has to the left of the lines of a fence.
std::vector<int> Reader::Indents(std::string_view content, int lines_before) const {
  std::vector<int> indents;
  for (std::string_view line : Lines(content)) {
    std::string_view source = LineAt(lines_before + 1 + static_cast<int>(indents.size()));
    bool same = source.ends_with(line);
    indents.push_back(same ? CountCharacters(source.substr(0, source.size() - line.size())) : 0);
  }
  bool none = std::ranges::all_of(indents, [](int indent) { return indent == 0; });
  return none ? std::vector<int>() : indents;
}

void Reader::TakeTable(cmark_node* node) {
  MarkdownTable table{cmark_node_get_start_line(node), cmark_node_get_start_column(node), {}};
  for (cmark_node* row = cmark_node_first_child(node); row != nullptr; row = cmark_node_next(row)) {
    table.rows.push_back(ReadRow(row));
  }
  if (!IsColumnTable(table)) return;
  if (outline_.table().empty()) {
    return Warn(table.line,
                "this column table stands below no heading that names its table: write the name "
                "in backticks there");
  }
  if (table.rows.size() < 2) return Warn(table.line, "this column table has no rows");
  ScriptStatement statement = ReadColumnTable(table, outline_.table(), script_);
  statement.domain = outline_.domain();
  script_.statements.push_back(std::move(statement));
}

TableRow Reader::ReadRow(cmark_node* node) const {
  TableRow row{cmark_node_get_start_line(node), {}, 0};
  row.written_cells = WrittenCells(row.line);
  for (cmark_node* cell = cmark_node_first_child(node); cell != nullptr;
       cell = cmark_node_next(cell)) {
    InlineText text = ReadInlines(cell);
    row.cells.push_back({std::move(text.text), text.mixed});
  }
  return row;
}

int Reader::WrittenCells(int line) const {
  std::string_view source = LineAt(line);
  source.remove_prefix(std::min(source.find_first_not_of(" \t>"), source.size()));
  source = source.substr(0, source.find_last_not_of(" \t") + 1);
  if (source.starts_with('|')) source.remove_prefix(1);
  if (source.ends_with('|') && !source.ends_with("\\|")) source.remove_suffix(1);
  int cells = 1;
  for (std::size_t at = 0; at < source.size(); ++at) {
    if (source[at] == '\\')
      ++at;
    else if (source[at] == '|')
      ++cells;
  }
  return cells;
}

// The Markdown parser replaces NUL by U+FFFD, which would hide it.
void Reader::ReportNul() {
  std::size_t nul = text_.find('\0');
  if (nul == std::string::npos) return;
  TextPosition position = PositionAt(text_, nul);
  script_.diagnostics.push_back({Diagnostic::Severity::kError,
                                 {script_.file, position.line, position.column},
                                 "a NUL byte cannot be part of a document",
                                 Excerpt(text_, nul)});
}

}  // namespace

void ReadMarkdown(std::string text, Script& script) {
  MakeLineEndsPlain(text);
  Reader(text, script).Run();
}

}  // namespace pgorigin
