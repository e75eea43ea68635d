#include <fmt/core.h>

#include "policy/house.h"
#include "policy/house/house_rules.h"

namespace pgorigin {
namespace {

// Of domains, too.  An index that partitions lack is no matter of rows.
bool IsUnproven(const Constraint& constraint) {
  return !constraint.validated && constraint.enforced && !OwnsIndex(constraint);
}

void Check(const ModelInput& input, Breaches& breaches) {
  for (const auto& [id, object] : input.model().objects) {
    const Constraint* constraint = As<Constraint>(&object);
    if (constraint == nullptr || !IsUnproven(*constraint)) continue;
    breaches.Add(id, "validated",
                 fmt::format("Constraint {} of {} is NOT VALID: rows from before it may break it.",
                             Quoted(id.name), ToString(RelationOf(id))));
  }
}

}  // namespace

const HouseRule kNotValidConstraint = {
    "integrity.not-valid-constraint",
    "A constraint was left NOT VALID",
    Severity::kError,
    "It holds for new rows alone, and the planner cannot rely on it.",
    "Repair the rows that break it, then VALIDATE CONSTRAINT.",
    {},
    Check,
};

}  // namespace pgorigin
