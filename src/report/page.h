// What is printed for a terminal so far, and how wide it may be.
#pragma once

#include <string>

#include "pgorigin/report/report.h"
#include "report/wrap.h"

namespace pgorigin {

class Page {
 public:
  explicit Page(const TerminalStyle& style);

  // Margins of the first line and of those that it continues on.
  void Line(const Spans& spans, int first, int rest);
  void Line(const Spans& spans, int margin = 0) { Line(spans, margin, margin); }
  // As it is: spaces are kept, nothing is wrapped.
  void Verbatim(const std::string& line, Paint paint, int margin);
  void Blank();
  // `left`, and `right` at the other end of the line; below it when there is no room.
  void Ends(const Span& left, const Span& right);
  // A blank line, then a title with a rule after it up to the edge.
  void Heading(const std::string& title);

  int width() const { return lines_.width; }
  const std::string& text() const { return text_; }

 private:
  Lines lines_;
  std::string text_;
};

}  // namespace pgorigin
