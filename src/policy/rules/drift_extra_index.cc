#include <fmt/core.h>

#include "policy/claim.h"
#include "policy/rules/rules.h"

namespace pgorigin {

const Rule kExtraIndex = {
    "drift.extra-index",
    "An index is not in the Origin",
    Severity::kWarning,
    "An index that nobody wrote down costs every write, and may forbid values that the Origin "
    "allows.",
    "Add the index to the Origin or drop it.",
    [](const AuditInput& input, std::vector<Finding>& findings) {
      ClaimWhere(
          input, findings,
          [](const Change& change) { return Is(change, ChangeType::kExtra, Kind::kIndex); },
          [](const Change& change) {
            return fmt::format("Write {} into the Origin if it is wanted, else drop it.",
                               Describe(change.from_id));
          });
    },
};

}  // namespace pgorigin
