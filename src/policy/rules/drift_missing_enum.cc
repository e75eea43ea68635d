#include <fmt/core.h>

#include "policy/claim.h"
#include "policy/rules/rules.h"
#include "policy/sentence.h"

namespace pgorigin {

const Rule kMissingEnum = {
    "drift.missing-enum",
    "An enum of the Origin is missing",
    Severity::kError,
    "Columns of that type cannot be created, and closed sets are open.",
    "Create the enum as the Origin defines it.",
    [](const AuditInput& input, std::vector<Finding>& findings) {
      ClaimWhere(
          input, findings,
          [](const Change& change) { return Is(change, ChangeType::kMissing, Kind::kEnum); },
          [](const Change& change) {
            return fmt::format("Create {} as the Origin defines it: {}.", Describe(change.id),
                               OneLine(change.to_summary));
          });
    },
};

}  // namespace pgorigin
