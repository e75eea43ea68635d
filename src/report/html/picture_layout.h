// Boxes and lines between them, in columns: what is referred to stands left of what refers.
#pragma once

#include <utility>
#include <vector>

namespace pgorigin {

struct Point {
  double x = 0;
  double y = 0;
};

struct PictureLayout {
  std::vector<Point> boxes;  // upper left corners
  // For each line the points between its ends, from `first` to `second`: two a column that it
  // passes, so that it runs straight there and behind no box.
  std::vector<std::vector<Point>> lines;
  double width = 0;
  double height = 0;
};

struct BoxSizes {
  double width = 0;
  double column_gap = 0;
  double row_gap = 0;
  std::vector<double> heights;
};

// `lines`: pairs of indexes; the first refers to the second.  Deterministic.
PictureLayout LayOut(const BoxSizes& sizes, const std::vector<std::pair<int, int>>& lines);

}  // namespace pgorigin
