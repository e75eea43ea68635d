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

// Apart from its name; a key needs its index in any case.
bool IsCopy(const ModelInput& input, const IndexShape& index, const IndexShape& other) {
  const bool as_unique = index.unique == other.unique || (other.unique && !index.unique);
  return as_unique && index.method == other.method && index.keys == other.keys &&
         index.include == other.include && other.valid && SamePredicate(input, index, other);
}

// The later one of two, so that one of them stays.
void Check(const ModelInput& input, Breaches& breaches) {
  for (const TableIndex* table : input.Tables()) {
    const std::vector<IndexShape> shapes = ShapesOf(*table);
    for (std::size_t i = 0; i < shapes.size(); ++i) {
      for (std::size_t j = 0; shapes[i].index != nullptr && j < shapes.size(); ++j) {
        const bool twins = shapes[i].unique == shapes[j].unique;
        if (i == j || !IsCopy(input, shapes[i], shapes[j]) || (twins && j > i)) continue;
        breaches.Add(
            shapes[i].object->id, "",
            fmt::format("Index {} of {} is a copy of {}.", Quoted(shapes[i].object->id.name),
                        table->text(), Quoted(shapes[j].object->id.name)));
        break;
      }
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
