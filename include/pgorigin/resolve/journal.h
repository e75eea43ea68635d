// Where `apply` writes down what it has done.
#pragma once

namespace pgorigin {

// In each database that it changes.  No comparison sees them on one side alone.
inline constexpr const char* kJournalSchema = "pgorigin";
inline constexpr const char* kJournalTable = "applied_segment";
// What the names of the tables of a ledger begin with, which `check` may keep there, too.
inline constexpr const char* kLedgerTables = "ledger_";

// The log of `watch`: its table, its functions, and what its event triggers begin with.
inline constexpr const char* kDdlLog = "ddl_log";
inline constexpr const char* kDdlLogFunctions[] = {"log_ddl", "state_of"};
inline constexpr const char* kDdlLogTriggers = "pgorigin_";

}  // namespace pgorigin
