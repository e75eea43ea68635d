#include <fmt/core.h>

#include "policy/claim.h"
#include "policy/rules/rules.h"

namespace pgorigin {

const Rule kExtraTable = {
    "schema.extra-table",
    "A table is not in the Origin",
    Severity::kWarning,
    "A table that nobody wrote down has no owner, and no one knows whether its rows matter.",
    "Add it to the Origin or drop it.",
    [](const AuditInput& input, std::vector<Finding>& findings) {
      ClaimWhere(
          input, findings,
          [](const Change& change) { return Is(change, ChangeType::kExtra, Kind::kTable); },
          [](const Change& change) {
            return fmt::format(
                "Write table {} into the Origin if a service uses it; else keep a backup and "
                "drop it.",
                ToString(change.from_id));
          });
    },
};

}  // namespace pgorigin
