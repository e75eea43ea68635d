// What this program keeps in databases; see plan/journal.h for the journal of runs.
#pragma once

#include "pgorigin/plan/journal.h"

namespace pgorigin {

// What the names of the tables of a ledger begin with, which `check` may keep there, too.
inline constexpr const char* kLedgerTables = "ledger_";

// The log of `watch`: its table, its functions, and what its event triggers begin with.
inline constexpr const char* kDdlLog = "ddl_log";
inline constexpr const char* kDdlLogFunctions[] = {"log_ddl", "state_of"};
inline constexpr const char* kDdlLogTriggers = "pgorigin_";

}  // namespace pgorigin
