#include <fmt/core.h>

#include "pgorigin/model/show.h"
#include "policy/claim.h"
#include "policy/rules/rules.h"
#include "policy/sentence.h"

namespace pgorigin {

const Rule kChangedDefault = {
    "drift.changed-default",
    "A column has another default than in the Origin",
    Severity::kWarning,
    "Rows written without the column get another value than the Origin says.",
    "Set the default of the Origin.",
    [](const AuditInput& input, std::vector<Finding>& findings) {
      ClaimWhere(
          input, findings,
          [](const Change& change) {
            return Is(change, ChangeType::kChanged, Kind::kColumn) &&
                   FieldOf(change, "default") != nullptr;
          },
          [](const Change& change) {
            const std::string column = ToString(change.id);
            const std::string& due = FieldOf(change, "default")->to;
            if (due == Show(std::optional<Expression>())) {
              return fmt::format("Drop the default of {}.", column);
            }
            return fmt::format("Set the default of {} to {}; rows that exist keep their values.",
                               column, OneLine(due));
          });
    },
};

}  // namespace pgorigin
