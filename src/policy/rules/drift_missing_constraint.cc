#include <fmt/core.h>

#include "policy/claim.h"
#include "policy/rules/rules.h"
#include "policy/sentence.h"

namespace pgorigin {

const Rule kMissingConstraint = {
    "drift.missing-constraint",
    "A constraint of the Origin is missing",
    Severity::kError,
    "Rows that the Origin forbids can be stored.",
    "Add the constraint as the Origin defines it.",
    [](const AuditInput& input, std::vector<Finding>& findings) {
      ClaimWhere(
          input, findings,
          [](const Change& change) { return Is(change, ChangeType::kMissing, Kind::kConstraint); },
          [](const Change& change) {
            return fmt::format("Add {} as the Origin defines it: {}.", Describe(change.id),
                               OneLine(change.to_summary));
          });
    },
};

}  // namespace pgorigin
