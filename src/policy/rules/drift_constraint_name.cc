#include <fmt/core.h>

#include "policy/claim.h"
#include "policy/rules/rules.h"

namespace pgorigin {

const Rule kConstraintName = {
    "drift.constraint-name",
    "A constraint has another name than in the Origin",
    Severity::kWarning,
    "Code that catches violations, and migrations that alter constraints, go by their names.",
    "Rename the constraint.",
    [](const AuditInput& input, std::vector<Finding>& findings) {
      ClaimWhere(
          input, findings,
          [](const Change& change) { return Is(change, ChangeType::kRenamed, Kind::kConstraint); },
          [](const Change& change) {
            return fmt::format("Rename constraint {} to {}.", ToString(change.from_id),
                               Printable(QuoteIdentifier(change.id.name)));
          });
    },
};

}  // namespace pgorigin
