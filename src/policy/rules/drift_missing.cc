#include <fmt/core.h>

#include "policy/claim.h"
#include "policy/rules/rules.h"

namespace pgorigin {

const Rule kMissingObject = {
    "drift.missing",
    "An object of the Origin is missing",
    Severity::kError,
    "The Origin says what the services rely on; what is missing fails at run time.",
    "Create the object as the Origin defines it.",
    [](const AuditInput& input, std::vector<Finding>& findings) {
      ClaimWhere(
          input, findings, [](const Change& change) { return change.type == ChangeType::kMissing; },
          [](const Change& change) {
            return fmt::format("Create {} as the Origin defines it.", Describe(change.id));
          });
    },
};

}  // namespace pgorigin
