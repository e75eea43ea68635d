#include "policy/claim.h"
#include "policy/rules/rules.h"

namespace pgorigin {

const Rule kUncertainDifference = {
    "drift.uncertain",
    "A difference that text alone cannot prove",
    Severity::kWarning,
    "Some statements and texts can only be understood by a server. What may be drift is "
    "neither hidden nor claimed.",
    "Run the audit with --resolve=scratch, so that a scratch server settles it; or rewrite "
    "the statement of the Origin as plain DDL.",
    [](const AuditInput& input, std::vector<Finding>& findings) {
      ClaimWhere(input, findings, [](const Change& change) {
        return change.verdict == Verdict::kUncertain && !change.remark;
      });
    },
};

}  // namespace pgorigin
