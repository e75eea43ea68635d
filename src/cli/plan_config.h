// The table [plan] of pgorigin.toml: which file of a migration has what.
#pragma once

#include "cli/rules_config.h"
#include "pgorigin/plan/migration.h"

namespace pgorigin {

// Calls `refuse` for an unknown key, a name that is none of a file, and names that are not in
// ascending order: files are run in that of their names.
FileGroups ReadFileGroups(const toml::table& table, const RefuseNode& refuse);

}  // namespace pgorigin
