// The members of a fleet.
#pragma once

#include <string>
#include <vector>

#include "cli/check_targets.h"
#include "cli/nightly.h"

namespace pgorigin {

// By name: "fleet/member".  `settings`: of each of them; its target is where the list is.
// Throws Error (kCouldNotCompare) when the list cannot be read, and (kUsage) when a line of a
// file or a row of a query is no connection string.
std::vector<CheckTarget> MembersOf(const Fleet& fleet, const Settings& settings);

}  // namespace pgorigin
