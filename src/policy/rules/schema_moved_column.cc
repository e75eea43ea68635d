#include <fmt/core.h>

#include "policy/claim.h"
#include "policy/rules/rules.h"

namespace pgorigin {

const Rule kMovedColumn = {
    "schema.moved-column",
    "A column is in another table than it is due",
    Severity::kWarning,
    "The values exist, in the wrong table: code written after the Origin does not find them, "
    "and a naive migration would drop them.",
    "Copy the values to where they are due, then drop the old column.",
    [](const AuditInput& input, std::vector<Finding>& findings) {
      ClaimWhere(
          input, findings, [](const Change& change) { return change.type == ChangeType::kMoved; },
          [](const Change& change) {
            return fmt::format(
                "Copy the values of {} to {}, move the code over, then drop {}; or decide to "
                "keep it where it is.",
                ToString(change.from_id), ToString(change.id), ToString(change.from_id));
          });
    },
};

}  // namespace pgorigin
