#include "policy/claim.h"
#include "policy/rules/rules.h"

namespace pgorigin {

const Rule kColumnOrder = {
    "drift.order",
    "Columns stand in another order",
    Severity::kInfo,
    "The order of columns means nothing to SQL that names its columns; it shows in SELECT * "
    "and in INSERT without a column list.",
    "Nothing has to be done: a table has to be written anew to change the order of its "
    "columns.",
    [](const AuditInput& input, std::vector<Finding>& findings) {
      ClaimWhere(input, findings, [](const Change& change) {
        return change.remark && FieldOf(change, "column order") != nullptr;
      });
    },
};

}  // namespace pgorigin
