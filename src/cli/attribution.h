// Who made what an audit found.
#pragma once

#include <vector>

#include "pgorigin/report/report.h"
#include "pgorigin/resolve/compare.h"

namespace pgorigin {

// Asks the log of DDL of the first side, where that is a server that has one; a warning in
// the report when it may not be read.
void AddMakers(const std::vector<Source>& from, const ResolveOptions& options, Report& report);

}  // namespace pgorigin
