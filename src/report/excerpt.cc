#include "report/excerpt.h"

#include <algorithm>

#include "pgorigin/model/object_id.h"
#include "report/utf8.h"
#include "report/wrap.h"

namespace pgorigin {
namespace {

// A tab is one space here, so that the caret stays below its letter.
std::vector<std::string> SplitLines(std::string_view text) {
  std::vector<std::string> lines(1);
  for (char c : text) {
    if (c == '\n') {
      lines.emplace_back();
    } else {
      lines.back() += c == '\t' ? ' ' : c;
    }
  }
  while (!lines.empty() && lines.back().empty()) lines.pop_back();
  for (std::string& line : lines) line = Printable(line);
  return lines;
}

// Columns from `first`, at most `width` of them.
std::string Cut(std::string_view line, int first, int width) {
  std::string cut;
  int column = 0;
  for (std::size_t i = 0; i < line.size();) {
    const CodePoint point = CodePointAt(line, i);
    const std::string_view bytes = line.substr(i, point.length);
    const int next = column + DisplayWidth(bytes);
    if (column >= first && next <= first + width) cut += bytes;
    column = next;
    i += point.length;
  }
  return cut;
}

int CaretOf(const std::vector<std::string>& lines) {
  if (lines.size() < 2) return 0;
  const auto caret = lines.back().find('^');
  return caret == std::string::npos ? 0 : static_cast<int>(caret);
}

// The first column that is shown: the caret stands in the middle of a long line.
int WindowOf(const std::vector<std::string>& lines, int width) {
  const int caret = CaretOf(lines);
  return caret < width - 1 ? 0 : caret - width / 2;
}

}  // namespace

std::vector<std::string> ExcerptLines(std::string_view excerpt, int width) {
  std::vector<std::string> lines = SplitLines(excerpt);
  const int first = WindowOf(lines, width - 2);
  for (std::string& line : lines) {
    const bool source = line.find_first_not_of(" ^~") != std::string::npos;
    const bool cut_before = first > 0;
    const bool cut_after = DisplayWidth(line) > first + width - 2;
    line = (cut_before ? (source ? "…" : " ") : "") + Cut(line, first, width - 2) +
           (cut_after && source ? "…" : "");
  }
  return lines;
}

}  // namespace pgorigin
