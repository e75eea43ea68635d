#include <fmt/core.h>

#include "policy/claim.h"
#include "policy/rules/rules.h"
#include "policy/sentence.h"

namespace pgorigin {

const Rule kMissingTrigger = {
    "drift.missing-trigger",
    "A trigger of the Origin is missing",
    Severity::kError,
    "What the trigger keeps true, such as updated_at, is not kept.",
    "Create the trigger as the Origin defines it.",
    [](const AuditInput& input, std::vector<Finding>& findings) {
      ClaimWhere(
          input, findings,
          [](const Change& change) { return Is(change, ChangeType::kMissing, Kind::kTrigger); },
          [](const Change& change) {
            return fmt::format("Create {} as the Origin defines it: {}.", Describe(change.id),
                               OneLine(change.to_summary));
          });
    },
};

}  // namespace pgorigin
