// Where `apply` writes down what it has done.
#pragma once

namespace pgorigin {

// In each database that it changes.  No comparison sees them on one side alone.
inline constexpr const char* kJournalSchema = "pgorigin";
inline constexpr const char* kJournalTable = "applied_segment";
// What the names of the tables of a ledger begin with, which `check` may keep there, too.
inline constexpr const char* kLedgerTables = "ledger_";

}  // namespace pgorigin
