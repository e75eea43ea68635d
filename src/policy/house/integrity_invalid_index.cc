#include <fmt/core.h>

#include "policy/house.h"
#include "policy/house/house_rules.h"

namespace pgorigin {
namespace {

void Check(const ModelInput& input, Breaches& breaches) {
  for (const auto& [id, object] : input.model().objects) {
    const Index* index = As<Index>(&object);
    if (index == nullptr || index->valid) continue;
    breaches.Add(id, "valid",
                 fmt::format("Index {} of {} is INVALID: it is written to and never read.",
                             Quoted(id.name), ToString(RelationOf(id))));
  }
}

}  // namespace

const HouseRule kInvalidIndex = {
    "integrity.invalid-index",
    "An index was left INVALID",
    Severity::kError,
    "CREATE INDEX CONCURRENTLY failed: the index costs every write and serves no query.",
    "REINDEX INDEX CONCURRENTLY, or drop it.",
    {},
    Check,
};

}  // namespace pgorigin
