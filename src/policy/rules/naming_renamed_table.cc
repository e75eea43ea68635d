#include <fmt/core.h>

#include "policy/claim.h"
#include "policy/rules/rules.h"

namespace pgorigin {

const Rule kRenamedTable = {
    "naming.renamed-table",
    "A table has another name than in the Origin",
    Severity::kError,
    "To the program a renamed table is a missing one; to a naive migration it is one to drop "
    "and one to create, which loses its rows.",
    "Rename the table, or record in the decisions that its name is kept.",
    [](const AuditInput& input, std::vector<Finding>& findings) {
      ClaimWhere(
          input, findings,
          [](const Change& change) { return Is(change, ChangeType::kRenamed, Kind::kTable); },
          [](const Change& change) {
            return fmt::format(
                "Rename table {} to {} together with the code that uses it; never drop the one and "
                "create the other.",
                ToString(change.from_id), Printable(QuoteIdentifier(change.id.name)));
          });
    },
};

}  // namespace pgorigin
