// Where `apply` writes down what it has done.
#pragma once

namespace pgorigin {

// In each database that it changes.  No comparison sees them on one side alone.
inline constexpr const char* kJournalSchema = "pgorigin";
inline constexpr const char* kJournalTable = "applied_segment";

}  // namespace pgorigin
