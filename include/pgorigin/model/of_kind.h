// The objects of one kind: they stand side by side in a model.
#pragma once

#include <ranges>

#include "pgorigin/model/model.h"

namespace pgorigin {

// In order of id; `objects` may be const.
template <class Objects>
auto OfKind(Objects& objects, Kind kind) {
  const auto at = [&](int number) {
    return objects.lower_bound(ObjectId{static_cast<Kind>(number), {}, {}, {}, {}});
  };
  return std::ranges::subrange(at(static_cast<int>(kind)), at(static_cast<int>(kind) + 1));
}

}  // namespace pgorigin
