#include <fmt/core.h>

#include "policy/claim.h"
#include "policy/rules/rules.h"
#include "policy/sentence.h"

namespace pgorigin {

const Rule kMissingIndex = {
    "drift.missing-index",
    "An index of the Origin is missing",
    Severity::kWarning,
    "Queries and foreign keys that the Origin speeds up, or keeps unique, are slow or "
    "unguarded.",
    "Create the index as the Origin defines it.",
    [](const AuditInput& input, std::vector<Finding>& findings) {
      ClaimWhere(
          input, findings,
          [](const Change& change) { return Is(change, ChangeType::kMissing, Kind::kIndex); },
          [](const Change& change) {
            return fmt::format("Create {} as the Origin defines it: {}.", Describe(change.id),
                               OneLine(change.to_summary));
          });
    },
};

}  // namespace pgorigin
