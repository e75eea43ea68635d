#include <algorithm>

#include "pgorigin/ast/split.h"
#include "pgorigin/model/object_id.h"

namespace pgorigin {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t kExcerptWidth = 100;  // characters of a line that are shown
constexpr std::size_t kBeforeCaret = 60;
constexpr std::size_t kMostOfLine = 400;  // bytes that are looked at on both sides

bool BeginsCharacter(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

int CountCharacters(std::string_view text) {
  return static_cast<int>(std::ranges::count_if(text, BeginsCharacter));
}

// The part of the line that is shown: around `at`, cut between characters.
std::string_view Window(std::string_view line, std::size_t& at) {
  std::size_t begin = 0;
  if (line.size() > kExcerptWidth && at > kBeforeCaret) begin = at - kBeforeCaret;
  while (begin < at && !BeginsCharacter(line[begin])) ++begin;
  std::size_t end = std::min(line.size(), begin + kExcerptWidth);
  while (end < line.size() && !BeginsCharacter(line[end])) ++end;
  at -= begin;
  return line.substr(begin, end - begin);
}

std::string WithSpacesForTabs(std::string_view text) {
  std::string result(text);
  std::ranges::replace(result, '\t', ' ');
  return result;
}

}  // namespace

PositionCounter::PositionCounter(std::string_view text) : text_(text) {
  if (text.starts_with(kByteOrderMark)) at_ = kByteOrderMark.size();
}

TextPosition PositionCounter::At(std::size_t offset) {
  offset = std::min(offset, text_.size());
  if (offset <= at_) return position_;
  std::string_view passed = text_.substr(at_, offset - at_);
  at_ = offset;
  std::size_t last = passed.rfind('\n');
  if (last == std::string_view::npos) {
    position_.column += CountCharacters(passed);
    return position_;
  }
  position_.line += static_cast<int>(std::ranges::count(passed, '\n'));
  position_.column = 1 + CountCharacters(passed.substr(last + 1));
  return position_;
}

TextPosition PositionAt(std::string_view text, std::size_t offset) {
  return PositionCounter(text).At(offset);
}

std::string Excerpt(std::string_view text, std::size_t offset) {
  offset = std::min(offset, text.size());
  std::size_t skipped = offset > kMostOfLine ? offset - kMostOfLine : 0;
  text = text.substr(skipped, 2 * kMostOfLine);
  offset -= skipped;
  std::size_t begin = offset == 0 ? 0 : text.rfind('\n', offset - 1) + 1;
  if (skipped + begin == 0 && text.starts_with(kByteOrderMark)) begin = kByteOrderMark.size();
  std::size_t end = std::min(text.find('\n', offset), text.size());
  if (end > begin && text[end - 1] == '\r') --end;
  std::size_t caret = std::clamp(offset, begin, std::max(begin, end)) - begin;
  std::string shown = WithSpacesForTabs(Window(text.substr(begin, end - begin), caret));
  std::string before = Printable(shown.substr(0, caret));
  return Printable(shown) + "\n" + std::string(CountCharacters(before), ' ') + "^";
}

}  // namespace pgorigin
