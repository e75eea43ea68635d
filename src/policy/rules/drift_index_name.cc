#include <fmt/core.h>

#include "policy/claim.h"
#include "policy/rules/rules.h"

namespace pgorigin {

const Rule kIndexName = {
    "drift.index-name",
    "An index has another name than in the Origin",
    Severity::kWarning,
    "Names follow one pattern, so that an index can be found, and altered by migrations, by "
    "its name.",
    "Rename the index.",
    [](const AuditInput& input, std::vector<Finding>& findings) {
      ClaimWhere(
          input, findings,
          [](const Change& change) { return Is(change, ChangeType::kRenamed, Kind::kIndex); },
          [](const Change& change) {
            return fmt::format(
                "Rename index {} to {}; this takes no time and blocks nobody for long.",
                ToString(change.from_id), Printable(QuoteIdentifier(change.id.name)));
          });
    },
};

}  // namespace pgorigin
