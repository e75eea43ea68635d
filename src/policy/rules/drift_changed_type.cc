#include <fmt/core.h>

#include "policy/claim.h"
#include "policy/rules/rules.h"
#include "policy/sentence.h"

namespace pgorigin {

const Rule kChangedType = {
    "drift.changed-type",
    "A column has another type than in the Origin",
    Severity::kError,
    "Values that fit one type are refused, cut or compared differently by the other.",
    "Change the type of the column.",
    [](const AuditInput& input, std::vector<Finding>& findings) {
      ClaimWhere(
          input, findings,
          [](const Change& change) {
            return Is(change, ChangeType::kChanged, Kind::kColumn) &&
                   FieldOf(change, "type") != nullptr;
          },
          [](const Change& change) {
            return fmt::format(
                "Change the type of {} to {}, after a check that every value converts.",
                ToString(change.id), OneLine(FieldOf(change, "type")->to));
          });
    },
};

}  // namespace pgorigin
