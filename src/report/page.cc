#include "report/page.h"

#include <algorithm>

namespace pgorigin {
namespace {

// Below this, margins alone fill the line.
constexpr int kNarrowest = 20;

}  // namespace

Page::Page(const TerminalStyle& style) : lines_{std::max(style.width, kNarrowest), style.color} {}

void Page::Line(const Spans& spans, int first, int rest) {
  text_ += Wrap(spans, {first, rest}, lines_);
}

void Page::Verbatim(const std::string& line, Paint paint, int margin) {
  Line({{line, paint, true}}, margin);
}

void Page::Blank() { text_ += "\n"; }

void Page::Ends(const Span& left, const Span& right) {
  const int room = lines_.width - DisplayWidth(left.text) - DisplayWidth(right.text);
  if (right.text.empty()) return Line({left});
  if (room < 2) {
    Line({left});
    return Line({right}, 2);
  }
  const std::string gap(static_cast<std::size_t>(room), ' ');
  Line({left, {gap}, right});
}

void Page::Heading(const std::string& title) {
  std::string rule;
  for (int column = DisplayWidth(title) + 1; column < lines_.width; ++column) rule += "─";
  Blank();
  Line({{title, Paint::kStrong}, {" "}, {rule, Paint::kFaint}});
}

}  // namespace pgorigin
