// What pg_dump, or something like it, says of two databases; it shares no code with
// the readers.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "support/run_program.h"

namespace pgorigin {

// Entries of a plain dump: each with the settings that it was written under, and
// without the name of the database.
using DumpEntries = std::multiset<std::string>;

// Of those that know such a server; empty when there is none.
std::string NewestPgDump(int major);

// Nothing when no pg_dump here is as new as the server.
std::optional<DumpEntries> PgDump(const std::string& conninfo, int major);

// The same, or where there is none what Extract (extractor.h) says.
DumpEntries DumpOf(const std::string& conninfo, int major);

// The texts of entries that one dump has and the other has not.
std::string DifferenceOf(const DumpEntries& a, const DumpEntries& b);

}  // namespace pgorigin
