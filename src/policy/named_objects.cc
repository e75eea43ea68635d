#include "policy/named_objects.h"

#include <algorithm>
#include <array>

namespace pgorigin {
namespace {

constexpr std::array kNamed = {Kind::kSchema,   Kind::kEnum,
                               Kind::kDomain,   Kind::kComposite,
                               Kind::kRange,    Kind::kFunction,
                               Kind::kTable,    Kind::kColumn,
                               Kind::kView,     Kind::kMaterializedView,
                               Kind::kSequence, Kind::kIndex,
                               Kind::kPolicy,   Kind::kStatisticsObject,
                               Kind::kTrigger,  Kind::kConstraint};

}  // namespace

bool IsNamedByPeople(const ObjectId& id) {
  return std::ranges::find(kNamed, id.kind) != kNamed.end();
}

}  // namespace pgorigin
