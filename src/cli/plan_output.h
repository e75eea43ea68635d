// Where a plan goes, and in which form.
#pragma once

#include <iosfwd>

#include "cli/settings.h"
#include "pgorigin/plan/plan_file.h"

namespace pgorigin {

// What the steps of a directory are grouped by; none: nothing, each segment is a file.  Throws
// Error (kUsage) when --format, --form, --files and --output do not go together.
std::optional<FileGroups> FileGroupsFor(const Settings& settings);

// To standard output, to a file, or to a directory that is empty or can be made.
void WritePlan(const PlanFile& plan, const Settings& settings, std::ostream& out);

}  // namespace pgorigin
