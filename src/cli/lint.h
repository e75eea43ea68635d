// `pgorigin lint SOURCE...`: house rules on one source of any kind.
#pragma once

#include "cli/progress.h"
#include "cli/settings.h"
#include "pgorigin/report/report.h"

namespace pgorigin {

// Those that are configured; all of them when none is.  Throws Error (kUsage) for a source
// that is none, and as ReadModel does.
Report LintReport(const std::vector<std::string>& arguments, const Settings& settings,
                  Progress& progress);

}  // namespace pgorigin
