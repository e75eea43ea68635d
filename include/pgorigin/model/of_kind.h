// The objects of one kind: they stand side by side in a model.
#pragma once

#include <compare>

#include "pgorigin/model/model.h"

namespace pgorigin {

// std::ranges::subrange, which Clang 14 cannot compile.
template <class Iterator>
struct Stretch {
  Iterator first;
  Iterator last;
  Iterator begin() const { return first; }
  Iterator end() const { return last; }
};

template <class Iterator>
Stretch(Iterator, Iterator) -> Stretch<Iterator>;

// In order of id; `objects` may be const.
template <class Objects>
auto OfKind(Objects& objects, Kind kind) {
  const auto at = [&](int number) {
    return objects.lower_bound(ObjectId{static_cast<Kind>(number), {}, {}, {}, {}});
  };
  return Stretch<decltype(at(0))>{at(static_cast<int>(kind)), at(static_cast<int>(kind) + 1)};
}

// Calls visit(from, to) for each object of two stretches, in order of id; null: that one has
// none of that id.
template <class Iterator, class Visitor>
void ForEachPair(Stretch<Iterator> from, Stretch<Iterator> to, Visitor visit) {
  while (from.first != from.last || to.first != to.last) {
    const auto order = from.first == from.last ? std::strong_ordering::greater
                       : to.first == to.last   ? std::strong_ordering::less
                                               : from.first->first <=> to.first->first;
    auto* of_from = order <= 0 ? &(from.first++)->second : nullptr;
    auto* of_to = order >= 0 ? &(to.first++)->second : nullptr;
    visit(of_from, of_to);
  }
}

}  // namespace pgorigin
