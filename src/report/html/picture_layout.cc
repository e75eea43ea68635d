#include "report/html/picture_layout.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace pgorigin {
namespace {

using Lines = std::vector<std::pair<int, int>>;

// A box, or a place where a line passes through a column.
struct Node {
  int box = -1;
  double height = 0;
  double y = 0;
  double wish = 0;                // the mean height of its neighbours
  std::vector<int> neighbours{};  // indexes of nodes
};

class Layouter {
 public:
  Layouter(const BoxSizes& sizes, const Lines& lines)
      : sizes_(sizes), lines_(lines), ranks_(sizes.heights.size(), 0) {}

  PictureLayout Run() {
    FindRanks();
    FillColumns();
    AddPassages();
    for (int sweep = 0; sweep < kSweeps; ++sweep) Sweep(sweep % 2 == 0);
    return Result();
  }

 private:
  static constexpr int kSweeps = 12;
  static constexpr double kPassage = 10;  // height of a passing line
  static constexpr double kShape = 0.6;   // height of a picture by its width, about

  std::size_t count() const { return sizes_.heights.size(); }
  bool HasLine(int box) const {
    return std::ranges::any_of(lines_, [&](const auto& line) {
      return line.first != line.second && (line.first == box || line.second == box);
    });
  }

  // The longest chain of references; a line that closes a circle counts for nothing.
  void FindRanks() {
    std::vector<int> states(count(), 0);
    for (int box = 0; box < static_cast<int>(count()); ++box) Rank(box, states);
  }
  void Rank(int box, std::vector<int>& states) {
    constexpr int kOpen = 1, kDone = 2;
    const auto at = static_cast<std::size_t>(box);
    if (states[at] != 0) return;
    states[at] = kOpen;
    for (const auto& [from, to] : lines_) {
      if (from != box || to == box) continue;
      Rank(to, states);
      const auto target = static_cast<std::size_t>(to);
      if (states[target] == kDone) ranks_[at] = std::max(ranks_[at], ranks_[target] + 1);
    }
    states[at] = kDone;
  }

  double HighestColumn() const {
    double total = 0, highest = 0;
    for (double height : sizes_.heights) {
      total += height + sizes_.row_gap;
      highest = std::max(highest, height);
    }
    return std::max(highest, std::sqrt(total * (sizes_.width + sizes_.column_gap) * kShape));
  }

  // Boxes of one rank, in as many columns as they need; those without lines come last.
  void FillColumns() {
    std::vector<int> order(count());
    std::iota(order.begin(), order.end(), 0);
    const auto key = [&](int box) {
      return std::pair(!HasLine(box), ranks_[static_cast<std::size_t>(box)]);
    };
    std::ranges::stable_sort(order, {}, key);
    const double limit = HighestColumn();
    double filled = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
      const double height = sizes_.heights[static_cast<std::size_t>(order[i])] + sizes_.row_gap;
      const bool next = i == 0 || key(order[i]) != key(order[i - 1]) || filled + height > limit;
      if (next) {
        columns_.emplace_back();
        filled = 0;
      }
      filled += height;
      Place(order[i]);
    }
  }
  void Place(int box) {
    const double height = sizes_.heights[static_cast<std::size_t>(box)];
    columns_.back().push_back(static_cast<int>(nodes_.size()));
    column_of_box_[static_cast<std::size_t>(box)] = static_cast<int>(columns_.size()) - 1;
    node_of_box_[static_cast<std::size_t>(box)] = static_cast<int>(nodes_.size());
    nodes_.push_back({box, height});
  }

  // A line over several columns gets a node in each between.
  void AddPassages() {
    passages_.resize(lines_.size());
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const auto& [first, second] = lines_[i];
      if (first == second) continue;
      const int step = column_of_box_[static_cast<std::size_t>(first)] <
                               column_of_box_[static_cast<std::size_t>(second)]
                           ? 1
                           : -1;
      int last = node_of_box_[static_cast<std::size_t>(first)];
      for (int column = column_of_box_[static_cast<std::size_t>(first)] + step;
           column != column_of_box_[static_cast<std::size_t>(second)]; column += step) {
        const int node = static_cast<int>(nodes_.size());
        nodes_.push_back({-1, kPassage});
        columns_[static_cast<std::size_t>(column)].push_back(node);
        passages_[i].push_back(node);
        Join(last, node);
        last = node;
      }
      Join(last, node_of_box_[static_cast<std::size_t>(second)]);
    }
    for (auto& column : columns_) Stack(column);
  }
  void Join(int a, int b) {
    nodes_[static_cast<std::size_t>(a)].neighbours.push_back(b);
    nodes_[static_cast<std::size_t>(b)].neighbours.push_back(a);
  }
  Node& at(int node) { return nodes_[static_cast<std::size_t>(node)]; }

  double GapAfter(const Node& node) const { return node.box < 0 ? 4 : sizes_.row_gap; }

  // One below the other, in the middle of the picture.
  void Stack(const std::vector<int>& column) {
    double height = 0;
    for (int node : column) height += at(node).height + GapAfter(at(node));
    double y = -height / 2;
    for (int node : column) {
      at(node).y = y;
      y += at(node).height + GapAfter(at(node));
    }
  }

  // Each column in the order of the means of its neighbours, back and forth.
  void Sweep(bool forth) {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      auto& column = columns_[forth ? i : columns_.size() - 1 - i];
      for (int node : column) at(node).wish = WishOf(at(node));
      std::ranges::stable_sort(column, {}, [&](int node) { return at(node).wish; });
      Stack(column);
    }
  }
  double WishOf(const Node& node) {
    if (node.neighbours.empty()) return node.y + node.height / 2;
    double sum = 0;
    for (int other : node.neighbours) sum += at(other).y + at(other).height / 2;
    return sum / static_cast<double>(node.neighbours.size());
  }

  double XOf(std::size_t column) const {
    return static_cast<double>(column) * (sizes_.width + sizes_.column_gap);
  }

  PictureLayout Result() {
    PictureLayout layout;
    layout.boxes.resize(count());
    double top = 0, bottom = 0;
    for (const Node& node : nodes_) {
      top = std::min(top, node.y);
      bottom = std::max(bottom, node.y + node.height);
    }
    std::vector<double> xs(nodes_.size(), 0);
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      for (int node : columns_[i]) xs[static_cast<std::size_t>(node)] = XOf(i);
    }
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      nodes_[i].y -= top;
      if (nodes_[i].box >= 0) {
        layout.boxes[static_cast<std::size_t>(nodes_[i].box)] = {xs[i], nodes_[i].y};
      }
    }
    for (std::size_t i = 0; i < lines_.size(); ++i) layout.lines.push_back(PathOf(i, xs));
    if (!columns_.empty()) layout.width = XOf(columns_.size() - 1) + sizes_.width;
    layout.height = bottom - top;
    return layout;
  }
  std::vector<Point> PathOf(std::size_t line, const std::vector<double>& xs) {
    std::vector<Point> points;
    const auto& [first, second] = lines_[line];
    for (int node : passages_[line]) {
      const double left = xs[static_cast<std::size_t>(node)], right = left + sizes_.width;
      const double y = at(node).y + at(node).height / 2;
      const bool forth = column_of_box_[static_cast<std::size_t>(first)] <
                         column_of_box_[static_cast<std::size_t>(second)];
      points.push_back({forth ? left : right, y});
      points.push_back({forth ? right : left, y});
    }
    return points;
  }

  const BoxSizes& sizes_;
  const Lines& lines_;
  std::vector<int> ranks_;
  std::vector<Node> nodes_;
  std::vector<std::vector<int>> columns_;
  std::vector<std::vector<int>> passages_;
  std::vector<int> column_of_box_ = std::vector<int>(count(), 0);
  std::vector<int> node_of_box_ = std::vector<int>(count(), 0);
};

}  // namespace

PictureLayout LayOut(const BoxSizes& sizes, const Lines& lines) {
  return Layouter(sizes, lines).Run();
}

}  // namespace pgorigin
