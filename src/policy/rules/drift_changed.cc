#include "policy/claim.h"
#include "policy/rules/rules.h"

namespace pgorigin {

const Rule kChangedObject = {
    "drift.changed",
    "An object is defined otherwise than in the Origin",
    Severity::kError,
    "The database does other than the Origin says.",
    "Bring the object to the definition of the Origin.",
    [](const AuditInput& input, std::vector<Finding>& findings) {
      ClaimWhere(input, findings,
                 [](const Change& change) { return change.type == ChangeType::kChanged; });
    },
};

}  // namespace pgorigin
