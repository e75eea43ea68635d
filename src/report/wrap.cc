#include "report/wrap.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "report/utf8.h"

namespace pgorigin {
namespace {

struct Interval {
  std::uint32_t first;
  std::uint32_t last;
};

// Marks that sit on the character before them (Unicode Mn and Me, the usual blocks).
constexpr Interval kCombining[] = {
    {0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x05BF, 0x05BF},   {0x05C1, 0x05C2},
    {0x0610, 0x061A}, {0x064B, 0x065F}, {0x0670, 0x0670}, {0x06D6, 0x06DC},   {0x0900, 0x0902},
    {0x093C, 0x093C}, {0x0941, 0x0948}, {0x094D, 0x094D}, {0x0E31, 0x0E31},   {0x0E34, 0x0E3A},
    {0x0E47, 0x0E4E}, {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x20D0, 0x20FF},   {0x302A, 0x302D},
    {0x3099, 0x309A}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xE0100, 0xE01EF},
};

// East Asian Wide and Fullwidth, emoji included.
constexpr Interval kWide[] = {
    {0x1100, 0x115F},   {0x231A, 0x231B},   {0x2329, 0x232A},   {0x23E9, 0x23EC},
    {0x2614, 0x2615},   {0x2648, 0x2653},   {0x26A1, 0x26A1},   {0x2705, 0x2705},
    {0x274C, 0x274C},   {0x2753, 0x2755},   {0x2757, 0x2757},   {0x2E80, 0x303E},
    {0x3041, 0x33FF},   {0x3400, 0x4DBF},   {0x4E00, 0x9FFF},   {0xA000, 0xA4CF},
    {0xA960, 0xA97F},   {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},
    {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},   {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF},
    {0x1F900, 0x1F9FF}, {0x20000, 0x2FFFD}, {0x30000, 0x3FFFD},
};

template <std::size_t N>
bool Contains(const Interval (&intervals)[N], std::uint32_t code) {
  return std::any_of(std::begin(intervals), std::end(intervals), [code](const Interval& interval) {
    return interval.first <= code && code <= interval.last;
  });
}

int WidthOf(std::uint32_t code) {
  if (code < 0x300) return 1;
  if (Contains(kCombining, code)) return 0;
  return Contains(kWide, code) ? 2 : 1;
}

constexpr std::array<std::string_view, kPaintCount> kEscapes = {
    "", "\x1b[1m", "\x1b[2m", "\x1b[1;31m", "\x1b[33m", "\x1b[36m", "\x1b[35m", "\x1b[32m",
};

// A word can hold several paints: `name` and the colon after it.
using Word = Spans;

void Append(Spans& spans, std::string_view text, Paint paint) {
  if (text.empty()) return;
  if (!spans.empty() && spans.back().paint == paint) {
    spans.back().text += text;
  } else {
    spans.push_back({std::string(text), paint, false});
  }
}

std::vector<Word> SplitWords(const Spans& spans) {
  std::vector<Word> words(1);
  for (const Span& span : spans) {
    std::string_view rest = span.text;
    if (span.whole) {
      Append(words.back(), rest, span.paint);
      continue;
    }
    for (auto space = rest.find(' '); space != rest.npos; space = rest.find(' ')) {
      Append(words.back(), rest.substr(0, space), span.paint);
      words.emplace_back();
      rest.remove_prefix(space + 1);
    }
    Append(words.back(), rest, span.paint);
  }
  return words;
}

int WidthOf(const Spans& spans) {
  int width = 0;
  for (const Span& span : spans) width += DisplayWidth(span.text);
  return width;
}

std::string Render(const Spans& spans, int margin, bool color) {
  std::string line(static_cast<std::size_t>(margin), ' ');
  for (const Span& span : spans) {
    const bool painted = color && span.paint != Paint::kPlain;
    if (painted) line += kEscapes[static_cast<std::size_t>(span.paint)];
    line += span.text;
    if (painted) line += "\x1b[0m";
  }
  return line + "\n";
}

// The space between two words takes their paint when they share it.
void AddWord(Spans& line, int spaces, const Word& word) {
  const bool shared = !line.empty() && line.back().paint == word.front().paint;
  Append(line, std::string(static_cast<std::size_t>(spaces), ' '),
         shared ? line.back().paint : Paint::kPlain);
  for (const Span& piece : word) Append(line, piece.text, piece.paint);
}

}  // namespace

int DisplayWidth(std::string_view text) {
  int width = 0;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = CodePointAt(text, i);
    width += WidthOf(point.code);
    i += point.length;
  }
  return width;
}

std::string Wrap(const Spans& spans, Margins margins, Lines lines) {
  std::string out;
  Spans line;
  int margin = margins.first;
  int spaces = 0;
  for (const Word& word : SplitWords(spans)) {
    if (!word.empty()) {
      if (!line.empty() && margin + WidthOf(line) + spaces + WidthOf(word) > lines.width) {
        out += Render(line, margin, lines.color);
        line.clear();
        margin = margins.rest;
      }
      AddWord(line, line.empty() ? 0 : spaces, word);
      spaces = 0;
    }
    ++spaces;
  }
  return out + Render(line, line.empty() ? 0 : margin, lines.color);
}

}  // namespace pgorigin
