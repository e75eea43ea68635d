// What a check writes into files: the formats of an audit, with all of its targets in each.
#pragma once

#include <memory>
#include <vector>

#include "cli/audit.h"
#include "cli/check_ledger.h"
#include "pgorigin/report/check.h"

namespace pgorigin {

// `audits`: of each target of the report, in their order; null where an audit failed.  JSON is
// that of the check itself.  Throws Error when a file cannot be written.
void WriteCheckOutputs(const CheckReport& report,
                       const std::vector<std::shared_ptr<const Audited>>& audits,
                       CheckLedger& ledger, const Settings& settings);

}  // namespace pgorigin
