#include "patch/edits.h"

#include <algorithm>

namespace pgorigin::patch {
namespace {

std::size_t BeginOfLine(const std::string& content, std::size_t offset) {
  const std::size_t before = offset == 0 ? content.npos : content.rfind('\n', offset - 1);
  return before == content.npos ? 0 : before + 1;
}

bool IsBlank(std::string_view text) { return text.find_first_not_of(" \t\r") == text.npos; }

bool IsBlankOrComment(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  return first == text.npos || text.substr(first).starts_with("--");
}

bool IsEmptyLine(const std::string& content, std::size_t begin) {
  return begin < content.size() &&
         IsBlank(std::string_view(content).substr(begin, EndOfLine(content, begin) - begin));
}

}  // namespace

std::size_t EndOfLine(const std::string& content, std::size_t offset) {
  std::size_t end = std::min(content.find('\n', offset), content.size());
  if (end > offset && content[end - 1] == '\r') --end;
  return end;
}

std::string IndentAt(const std::string& content, std::size_t offset) {
  const std::size_t begin = BeginOfLine(content, offset);
  const std::size_t word = content.find_first_not_of(" \t", begin);
  return content.substr(begin, std::min(word, content.size()) - begin);
}

TextRange WholeLines(const std::string& content, const TextRange& range) {
  const std::string_view text = content;
  const std::size_t begin = BeginOfLine(content, range.begin);
  const std::size_t end = EndOfLine(content, range.end);
  const bool alone = IsBlank(text.substr(begin, range.begin - begin)) &&
                     IsBlankOrComment(text.substr(range.end, end - range.end));
  if (!alone) return range;
  TextRange lines{begin, std::min(content.find('\n', end), content.size() - 1) + 1};
  const bool after_empty = begin == 0 || IsEmptyLine(content, BeginOfLine(content, begin - 1));
  if (after_empty && IsEmptyLine(content, lines.end)) {
    lines.end = std::min(content.find('\n', lines.end), content.size() - 1) + 1;
  }
  return lines;
}

void Edits::InsertOnce(std::size_t file, std::size_t at, const std::string& text) {
  const bool there = std::ranges::any_of(edits_[file], [&](const Edit& edit) {
    return edit.range.begin == at && edit.range.size() == 0 && edit.text == text;
  });
  if (!there) Insert(file, at, text);
}

std::string Edits::Apply(std::size_t file, const std::string& content) const {
  auto found = edits_.find(file);
  if (found == edits_.end()) return content;
  std::vector<Edit> edits = found->second;
  // What is inserted where something is replaced comes before it.
  std::ranges::stable_sort(edits, {}, [](const Edit& edit) {
    return std::pair(edit.range.begin, edit.range.size() > 0);
  });
  std::string result;
  std::size_t at = 0;
  for (const Edit& edit : edits) {
    if (edit.range.begin < at) continue;
    result += content.substr(at, edit.range.begin - at) + edit.text;
    at = edit.range.end;
  }
  return result + content.substr(at);
}

}  // namespace pgorigin::patch
