// Transactions that a text rolls back.
#pragma once

#include <span>
#include <vector>

#include "pgorigin/spec/script.h"

namespace pgorigin {

// For each of the statements, whether a later ROLLBACK of its file undoes it.  A transaction
// that its file leaves open is committed by who runs it.
std::vector<bool> RolledBack(std::span<const ScriptStatement* const> statements);

}  // namespace pgorigin
