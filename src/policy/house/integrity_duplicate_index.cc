#include <fmt/core.h>

#include "policy/house.h"
#include "policy/house/house_rules.h"
#include "policy/index_shape.h"

namespace pgorigin {
namespace {

bool SamePredicate(const ModelInput& input, const IndexShape& a, const IndexShape& b) {
  if (a.predicate == nullptr || b.predicate == nullptr) return a.predicate == b.predicate;
  return a.predicate->text == b.predicate->text ||
         input.texts.Same(*a.predicate, b.predicate->text, a.object->id) == Verdict::kEqual;
}

// What the one forbids the other forbids, too, and as early.
bool ForbidsAsMuch(const IndexShape& index, const IndexShape& other) {
  if (!index.unique) return true;
  return other.unique && !other.deferrable && index.nulls_not_distinct == other.nulls_not_distinct;
}

// Apart from its name; a key needs its index in any case.
bool IsCopy(const ModelInput& input, const IndexShape& index, const IndexShape& other) {
  return ForbidsAsMuch(index, other) && index.method == other.method && index.keys == other.keys &&
         index.include == other.include && other.valid && SamePredicate(input, index, other);
}

// The earlier one of two twins, so that one of them stays.
const IndexShape* FindOriginal(const ModelInput& input, const std::vector<IndexShape>& shapes,
                               const IndexShape& index) {
  for (const IndexShape& other : shapes) {
    const bool later_twin = index.unique == other.unique && &other > &index;
    if (&other != &index && !later_twin && IsCopy(input, index, other)) return &other;
  }
  return nullptr;
}

void Check(const ModelInput& input, Breaches& breaches) {
  for (const TableIndex* table : input.Tables()) {
    const std::vector<IndexShape> shapes = ShapesOf(*table);
    for (const IndexShape& shape : shapes) {
      const IndexShape* original =
          shape.index == nullptr ? nullptr : FindOriginal(input, shapes, shape);
      if (original == nullptr) continue;
      breaches.Add(shape.object->id, "",
                   fmt::format("Index {} of {} is a copy of {}.", Quoted(shape.object->id.name),
                               table->text(), Quoted(original->object->id.name)));
    }
  }
}

}  // namespace

const HouseRule kDuplicateIndex = {
    "integrity.duplicate-index",
    "An index is there twice",
    Severity::kWarning,
    "Both are written to at every change, and one of them is read.",
    "Drop one of them.",
    {},
    Check,
};

}  // namespace pgorigin
