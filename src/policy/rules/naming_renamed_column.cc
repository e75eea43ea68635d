#include <fmt/core.h>

#include "policy/claim.h"
#include "policy/rules/rules.h"

namespace pgorigin {

const Rule kRenamedColumn = {
    "naming.renamed-column",
    "A column has another name than in the Origin",
    Severity::kError,
    "To the program a renamed column is a missing one; to a naive migration it is one to drop "
    "and one to add, which loses its values.",
    "Rename the column, or record in the decisions that its name is kept.",
    [](const AuditInput& input, std::vector<Finding>& findings) {
      ClaimWhere(
          input, findings,
          [](const Change& change) { return Is(change, ChangeType::kRenamed, Kind::kColumn); },
          [](const Change& change) {
            return fmt::format(
                "Rename column {} to {} together with the code that uses it, or decide to keep "
                "the name; never drop the one and add the other.",
                ToString(change.from_id), Printable(QuoteIdentifier(change.id.name)));
          });
    },
};

}  // namespace pgorigin
