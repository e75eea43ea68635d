#include "policy/claim.h"
#include "policy/rules/rules.h"

namespace pgorigin {

const Rule kChangedComment = {
    "drift.comment",
    "A comment differs",
    Severity::kWarning,
    "Comments are what people see of the Origin in the database.",
    "Set the comment of the Origin with COMMENT ON.",
    [](const AuditInput& input, std::vector<Finding>& findings) {
      ClaimWhere(input, findings, [](const Change& change) {
        return change.type == ChangeType::kChanged && change.fields.size() == 1 &&
               FieldOf(change, "comment") != nullptr;
      });
    },
};

}  // namespace pgorigin
