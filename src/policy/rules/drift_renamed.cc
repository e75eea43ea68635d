#include <fmt/core.h>

#include "policy/claim.h"
#include "policy/rules/rules.h"

namespace pgorigin {

const Rule kRenamedObject = {
    "drift.renamed",
    "An object has another name than in the Origin",
    Severity::kWarning,
    "Code and migrations go by names.",
    "Rename the object.",
    [](const AuditInput& input, std::vector<Finding>& findings) {
      ClaimWhere(
          input, findings, [](const Change& change) { return change.type == ChangeType::kRenamed; },
          [](const Change& change) {
            return fmt::format("Rename {} to {}.", Describe(change.from_id),
                               Printable(QuoteIdentifier(change.id.name)));
          });
    },
};

}  // namespace pgorigin
