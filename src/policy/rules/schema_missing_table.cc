#include <fmt/core.h>

#include "policy/claim.h"
#include "policy/rules/rules.h"

namespace pgorigin {

const Rule kMissingTable = {
    "schema.missing-table",
    "A table of the Origin is missing",
    Severity::kError,
    "The Origin says what the services rely on; what is missing fails at run time.",
    "Create the table as the Origin defines it.",
    [](const AuditInput& input, std::vector<Finding>& findings) {
      ClaimWhere(
          input, findings,
          [](const Change& change) { return Is(change, ChangeType::kMissing, Kind::kTable); },
          [](const Change& change) {
            return fmt::format(
                "Create table {} with its columns, constraints and indexes as the Origin "
                "defines them.",
                ToString(change.id));
          });
    },
};

}  // namespace pgorigin
