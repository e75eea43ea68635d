#include <fmt/core.h>

#include "policy/claim.h"
#include "policy/rules/rules.h"

namespace pgorigin {

const Rule kExtraConstraint = {
    "drift.extra-constraint",
    "A constraint is not in the Origin",
    Severity::kWarning,
    "Rows that the Origin allows are refused.",
    "Add the constraint to the Origin or drop it.",
    [](const AuditInput& input, std::vector<Finding>& findings) {
      ClaimWhere(
          input, findings,
          [](const Change& change) { return Is(change, ChangeType::kExtra, Kind::kConstraint); },
          [](const Change& change) {
            return fmt::format("Write {} into the Origin if it is wanted, else drop it.",
                               Describe(change.from_id));
          });
    },
};

}  // namespace pgorigin
