// Painted text in lines of a given width.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pgorigin {

enum class Paint { kPlain, kStrong, kFaint, kError, kWarning, kInfo, kUncertain, kGood };
inline constexpr int kPaintCount = static_cast<int>(Paint::kGood) + 1;

struct Span {
  std::string text;
  Paint paint = Paint::kPlain;
  bool whole = false;  // no line breaks within
};
using Spans = std::vector<Span>;

struct Margins {
  int first = 0;  // columns before the first line
  int rest = 0;   // and before the others
};

struct Lines {
  int width = 80;
  bool color = false;
};

// Columns that the text takes on a terminal: two for wide East Asian characters,
// none for combining marks.  By a table of our own: wcwidth() depends on the locale,
// and in the C locale knows no letter beyond ASCII.
int DisplayWidth(std::string_view text);

// Breaks at spaces alone, so that names, paths and addresses stay whole even when
// they are wider than the line.  Every line ends with a newline.
std::string Wrap(const Spans& spans, Margins margins, Lines lines);

}  // namespace pgorigin
