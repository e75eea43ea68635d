#include <fmt/core.h>

#include "policy/claim.h"
#include "policy/rules/rules.h"

namespace pgorigin {

const Rule kExtraTrigger = {
    "drift.extra-trigger",
    "A trigger is not in the Origin",
    Severity::kWarning,
    "Code that nobody wrote down runs at each write.",
    "Add the trigger to the Origin or drop it.",
    [](const AuditInput& input, std::vector<Finding>& findings) {
      ClaimWhere(
          input, findings,
          [](const Change& change) { return Is(change, ChangeType::kExtra, Kind::kTrigger); },
          [](const Change& change) {
            return fmt::format("Write {} into the Origin if it is wanted, else drop it.",
                               Describe(change.from_id));
          });
    },
};

}  // namespace pgorigin
