#include <fmt/core.h>

#include "policy/claim.h"
#include "policy/rules/rules.h"

namespace pgorigin {

const Rule kExtraObject = {
    "drift.extra",
    "An object is not in the Origin",
    Severity::kWarning,
    "What nobody wrote down has no owner.",
    "Add the object to the Origin or drop it.",
    [](const AuditInput& input, std::vector<Finding>& findings) {
      ClaimWhere(
          input, findings, [](const Change& change) { return change.type == ChangeType::kExtra; },
          [](const Change& change) {
            return fmt::format("Write {} into the Origin if it is wanted, else drop it.",
                               Describe(change.from_id));
          });
    },
};

}  // namespace pgorigin
