#include <fmt/core.h>

#include "pgorigin/model/show.h"
#include "policy/claim.h"
#include "policy/rules/rules.h"

namespace pgorigin {

const Rule kChangedNullability = {
    "drift.changed-nullability",
    "A column takes NULL where the Origin does not, or refuses it",
    Severity::kError,
    "Code written after the Origin meets NULL where it expects none, or fails to store what "
    "it may.",
    "Set or drop NOT NULL.",
    [](const AuditInput& input, std::vector<Finding>& findings) {
      ClaimWhere(
          input, findings,
          [](const Change& change) {
            return Is(change, ChangeType::kChanged, Kind::kColumn) &&
                   FieldOf(change, "not null") != nullptr;
          },
          [](const Change& change) {
            const bool due = FieldOf(change, "not null")->to == Show(true);
            const std::string column = ToString(change.id);
            if (!due) return fmt::format("Drop NOT NULL from {}.", column);
            return fmt::format("Fill the rows where {} is NULL, then set it NOT NULL.", column);
          });
    },
};

}  // namespace pgorigin
