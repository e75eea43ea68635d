// The objects of one kind: they stand side by side in a model.
#pragma once

#include "pgorigin/model/model.h"

namespace pgorigin {

// std::ranges::subrange, which Clang 14 cannot compile.
template <class Iterator>
struct Stretch {
  Iterator first;
  Iterator last;
  Iterator begin() const { return first; }
  Iterator end() const { return last; }
  bool empty() const { return first == last; }
  auto& front() const { return *first; }
  void pop_front() { ++first; }
};

// In order of id; `objects` may be const.
template <class Objects>
auto OfKind(Objects& objects, Kind kind) {
  const auto at = [&](int number) {
    return objects.lower_bound(ObjectId{static_cast<Kind>(number), {}, {}, {}, {}});
  };
  return Stretch<decltype(at(0))>{at(static_cast<int>(kind)), at(static_cast<int>(kind) + 1)};
}

}  // namespace pgorigin
