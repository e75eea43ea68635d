#include "report/escape.h"

#include <fmt/format.h>

#include <algorithm>

#include "pgorigin/model/object_id.h"
#include "report/utf8.h"

namespace pgorigin {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsAlnum(char c) { return IsDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// An underscore between two letters is no emphasis.
bool IsInsideWord(std::string_view text, std::size_t at) {
  return at > 0 && at + 1 < text.size() && IsAlnum(text[at - 1]) && IsAlnum(text[at + 1]);
}

// At the start of a line these begin a list or underline a heading.
bool StartsBlock(std::string_view word, std::size_t at) {
  if (at == 0) return std::string_view("+-=").find(word[0]) != std::string_view::npos;
  const bool last = at + 1 == word.size() && (word[at] == '.' || word[at] == ')');
  return last && std::all_of(word.begin(), word.end() - 1, IsDigit);
}

bool IsMarkup(std::string_view text, std::size_t at) {
  if (text[at] == '_') return !IsInsideWord(text, at);
  return std::string_view("\\`*[]<>|~&$#").find(text[at]) != std::string_view::npos;
}

// `begins`: nothing stands before the text on its line.
std::string Backslashed(std::string_view text, bool begins) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (IsMarkup(text, i) || (begins && StartsBlock(text, i))) out += '\\';
    out += text[i];
  }
  return out;
}

// GitHub makes links and mentions of these even where every character is escaped;
// only a code span keeps them as they are.
bool LinksByItself(std::string_view word) {
  std::string lower(word);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  const auto has = [&lower](std::string_view part) { return lower.find(part) != lower.npos; };
  return has("@") || has("://") || has("www.");
}

std::size_t LongestRun(std::string_view text, char wanted) {
  std::size_t longest = 0;
  std::size_t run = 0;
  for (char c : text) {
    run = c == wanted ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

// One space on both sides is stripped by the reader of Markdown, so it is added
// where the text touches the fence or has spaces of its own.
bool NeedsPadding(std::string_view text) {
  return text.front() == '`' || text.back() == '`' || (text.front() == ' ' && text.back() == ' ');
}

std::string CodeSpan(std::string_view text) {
  if (text.find_first_not_of(' ') == text.npos) return "(blank)";
  const std::string fence(LongestRun(text, '`') + 1, '`');
  const std::string_view pad = NeedsPadding(text) ? " " : "";
  return fmt::format("{0}{1}{2}{1}{0}", fence, pad, text);
}

std::string TextWord(std::string_view word, bool begins) {
  return LinksByItself(word) ? CodeSpan(word) : Backslashed(word, begins);
}

// A pipe cannot stand in a code span in a table and outside of tables alike.
std::string TextWords(std::string_view word, bool begins) {
  std::string out;
  for (auto pipe = word.find('|'); pipe != word.npos; pipe = word.find('|')) {
    if (pipe > 0) out += TextWord(word.substr(0, pipe), begins && out.empty());
    out += "\\|";
    word.remove_prefix(pipe + 1);
  }
  return word.empty() ? out : out + TextWord(word, begins && out.empty());
}

std::string_view Trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(' ');
  if (first == text.npos) return "";
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

}  // namespace

std::string MarkdownText(std::string_view text) {
  const std::string safe = Printable(text);
  std::string_view rest = Trimmed(safe);
  std::string out;
  for (auto space = rest.find(' '); space != rest.npos; space = rest.find(' ')) {
    out += TextWords(rest.substr(0, space), out.empty()) + " ";
    rest.remove_prefix(space + 1);
  }
  return out + TextWords(rest, out.empty());
}

std::string MarkdownCode(std::string_view text) { return CodeSpan(Printable(text)); }

std::string MarkdownCellCode(std::string_view text) {
  const std::string safe = Printable(text);
  if (safe.find("\\|") != safe.npos) return MarkdownText(safe);
  std::string escaped;
  for (char c : CodeSpan(safe)) escaped += c == '|' ? "\\|" : std::string(1, c);
  return escaped;
}

std::string TerminalSafeJson(std::string_view json) {
  std::string out;
  for (std::size_t i = 0; i < json.size();) {
    const CodePoint point = CodePointAt(json, i);
    const std::string_view bytes = json.substr(i, point.length);
    const bool obeyed = point.code >= 0x7F && Printable(bytes) != bytes;
    out += obeyed ? fmt::format("\\u{:04x}", point.code) : std::string(bytes);
    i += point.length;
  }
  return out;
}

}  // namespace pgorigin
