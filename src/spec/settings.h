// Settings that are kept with a routine, the database or a role.
#pragma once

#include <string>
#include <vector>

#include "spec/fold.h"

namespace pgorigin {

// SET, RESET and RESET ALL on a list of `name=value`.
void ApplySetting(const PgQuery__VariableSetStmt& set, std::vector<std::string>& settings);

}  // namespace pgorigin
