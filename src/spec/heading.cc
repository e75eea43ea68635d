#include "spec/heading.h"

#include <algorithm>
#include <memory>
#include <optional>

#include "spec/column_table.h"

namespace pgorigin {
namespace {

using Iterator = std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)>;

bool IsMarkup(cmark_node* node) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_EMPH:
    case CMARK_NODE_STRONG:
    case CMARK_NODE_IMAGE:
    case CMARK_NODE_HTML_INLINE:
      return true;
    default:
      return false;
  }
}

// `**UUID**` is read as UUID; of `a *b* c` the stars may have been meant.
bool IsAlone(cmark_node* node) {
  bool emphasis = cmark_node_get_type(node) == CMARK_NODE_EMPH ||
                  cmark_node_get_type(node) == CMARK_NODE_STRONG;
  return emphasis && cmark_node_next(node) == nullptr && cmark_node_previous(node) == nullptr;
}

void TakeInline(cmark_node* node, InlineText& result) {
  cmark_node_type type = cmark_node_get_type(node);
  const char* literal = cmark_node_get_literal(node);
  if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK ||
      type == CMARK_NODE_HTML_INLINE) {
    result.text += ' ';
  } else if ((type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE) && literal != nullptr) {
    result.text += literal;
    if (type == CMARK_NODE_CODE) result.code.emplace_back(literal);
  }
  if (IsMarkup(node) && !IsAlone(node)) result.mixed = true;
}

bool IsAsciiSpace(char c) { return c == ' ' || c == '\t'; }

std::string_view Trim(std::string_view text) {
  while (!text.empty() && IsAsciiSpace(text.front())) text.remove_prefix(1);
  while (!text.empty() && IsAsciiSpace(text.back())) text.remove_suffix(1);
  return text;
}

std::size_t CountDigits(std::string_view text) {
  return std::min(text.find_first_not_of("0123456789"), text.size());
}

// "2.1 ", "2. ", "2) ", "2: ": what a section is numbered with; 0 when nothing.
std::size_t NumberLength(std::string_view title) {
  std::size_t at = CountDigits(title);
  if (at == 0 || at > 3) return 0;
  bool mark = false;
  while (at < title.size() && title[at] == '.' && CountDigits(title.substr(at + 1)) > 0) {
    at += 1 + CountDigits(title.substr(at + 1));
    mark = true;
  }
  if (at < title.size() && std::string_view(".):").find(title[at]) != std::string_view::npos) {
    mark = true;
    ++at;
  }
  bool ends = at < title.size() && IsAsciiSpace(title[at]);
  return mark && ends ? at : 0;
}

// Bytes of the pictograph, arrow, dash or ASCII sign that the title begins with:
// U+2000 to U+2BFF, U+FE00 to U+FE0F, U+1F000 to U+1FFFF; 0 when it is a letter.
std::size_t SignLength(std::string_view title) {
  unsigned char lead = static_cast<unsigned char>(title[0]);
  if (lead < 0x80) {
    bool sign = std::string_view("#-*~>|:.").find(title[0]) != std::string_view::npos;
    return sign || IsAsciiSpace(title[0]) ? 1 : 0;
  }
  auto byte = [&](std::size_t at) {
    return at < title.size() ? static_cast<unsigned char>(title[at]) : 0;
  };
  if (lead == 0xE2 && byte(1) >= 0x80 && byte(1) <= 0xAF) return 3;
  if (lead == 0xEF && byte(1) == 0xB8 && byte(2) <= 0x8F) return 3;
  if (lead == 0xF0 && byte(1) == 0x9F) return 4;
  return 0;
}

bool NamesTable(const Heading& heading) { return !heading.table.empty(); }

}  // namespace

InlineText ReadInlines(cmark_node* block) {
  InlineText result;
  Iterator iterator(cmark_iter_new(block), cmark_iter_free);
  for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(iterator.get())) {
    cmark_node* node = cmark_iter_get_node(iterator.get());
    if (event == CMARK_EVENT_ENTER && node != block) TakeInline(node, result);
  }
  result.text = Trim(result.text);
  return result;
}

std::string WithoutNumber(std::string_view title) {
  std::string_view rest = Trim(title);
  for (std::size_t length = 1; length > 0 && !rest.empty();) {
    length = std::max(NumberLength(rest), SignLength(rest));
    rest.remove_prefix(std::min(length, rest.size()));
  }
  return std::string(rest.empty() ? Trim(title) : rest);
}

Heading ReadHeading(cmark_node* heading) {
  InlineText text = ReadInlines(heading);
  Heading result{cmark_node_get_start_line(heading),
                 cmark_node_get_heading_level(heading),
                 WithoutNumber(text.text),
                 {}};
  if (text.code.size() == 1) {
    if (auto name = ReadTableName(text.code[0])) result.table = *name;
  }
  return result;
}

Outline::Outline(std::vector<Heading> headings) : headings_(std::move(headings)) {
  bool second = std::ranges::any_of(
      headings_, [](const Heading& h) { return h.level == 2 && !NamesTable(h); });
  domain_level_ = second ? 2 : 1;
}

void Outline::MoveTo(int line) {
  for (; next_ < headings_.size() && headings_[next_].line <= line; ++next_) {
    Enter(headings_[next_]);
  }
}

void Outline::Enter(const Heading& heading) {
  while (!around_.empty() && around_.back().level >= heading.level) around_.pop_back();
  around_.push_back(heading);
  if (heading.level < domain_level_) domain_.clear();
  if (heading.level == domain_level_) domain_ = heading.title;
}

QualifiedName Outline::table() const {
  auto found = std::find_if(around_.rbegin(), around_.rend(), NamesTable);
  return found == around_.rend() ? QualifiedName() : found->table;
}

}  // namespace pgorigin
