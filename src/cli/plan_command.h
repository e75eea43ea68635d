// `pgorigin plan`.
#pragma once

#include <iosfwd>

#include "cli/audit.h"
#include "cli/flags.h"
#include "pgorigin/plan/plan_file.h"

namespace pgorigin {

// What a report shows of AuditWithPlan(): every hazard is allowed, and no row is asked.
PlanFile PlanToShow(const Audited& audited, Settings settings);

int RunPlan(const Invocation& invocation, std::ostream& out, std::ostream& err);

}  // namespace pgorigin
