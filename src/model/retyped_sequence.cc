#include "pgorigin/model/retyped_sequence.h"

#include <cstdint>
#include <limits>

namespace pgorigin {
namespace {

struct Limits {
  std::int64_t minimum, maximum;
};

template <class Integer>
constexpr Limits LimitsOf() {
  return {std::numeric_limits<Integer>::min(), std::numeric_limits<Integer>::max()};
}

Limits LimitsOf(const Name& type) {
  if (type == "smallint") return LimitsOf<std::int16_t>();
  return type == "integer" ? LimitsOf<std::int32_t>() : LimitsOf<std::int64_t>();
}

}  // namespace

Sequence AfterRetyping(Sequence sequence, const Name& type) {
  const Limits before = LimitsOf(sequence.type), after = LimitsOf(type);
  if (sequence.maximum == before.maximum) sequence.maximum = after.maximum;
  if (sequence.minimum == before.minimum) sequence.minimum = after.minimum;
  sequence.type = type;
  return sequence;
}

bool FitsItsType(const Sequence& sequence) {
  const Limits limits = LimitsOf(sequence.type);
  return limits.minimum <= sequence.minimum && sequence.minimum <= sequence.start &&
         sequence.start <= sequence.maximum && sequence.maximum <= limits.maximum;
}

}  // namespace pgorigin
