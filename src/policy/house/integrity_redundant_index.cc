#include <fmt/core.h>

#include <algorithm>

#include "policy/house.h"
#include "policy/house/house_rules.h"
#include "policy/index_shape.h"

namespace pgorigin {
namespace {

bool SamePredicate(const ModelInput& input, const IndexShape& a, const IndexShape& b) {
  if (a.predicate == nullptr || b.predicate == nullptr) return a.predicate == b.predicate;
  return input.texts.Same(*a.predicate, b.predicate->text, a.object->id) == Verdict::kEqual;
}

// The longer one finds whatever the shorter one does.
bool IsPrefix(const ModelInput& input, const IndexShape& index, const IndexShape& longer) {
  return index.method == "btree" && longer.method == "btree" && longer.valid &&
         index.keys.size() < longer.keys.size() &&
         std::equal(index.keys.begin(), index.keys.end(), longer.keys.begin()) &&
         index.include.empty() && SamePredicate(input, index, longer);
}

void Check(const ModelInput& input, Breaches& breaches) {
  for (const TableIndex* table : input.Tables()) {
    const std::vector<IndexShape> shapes = ShapesOf(*table);
    for (const IndexShape& index : shapes) {
      if (index.index == nullptr || index.unique) continue;
      const auto longer = std::ranges::find_if(
          shapes, [&](const IndexShape& other) { return IsPrefix(input, index, other); });
      if (longer == shapes.end()) continue;
      breaches.Add(index.object->id, "",
                   fmt::format("Index {} of {} is the beginning of {}, which serves its queries, "
                               "too.",
                               Quoted(index.object->id.name), table->text(),
                               Quoted(longer->object->id.name)));
    }
  }
}

}  // namespace

const HouseRule kRedundantIndex = {
    "integrity.redundant-index",
    "An index is the beginning of another one",
    Severity::kWarning,
    "It costs every write, and the longer one serves the same queries.",
    "Drop it, unless it is much smaller than the longer one and read much more often.",
    {},
    Check,
};

}  // namespace pgorigin
