// What pg_dump says of two databases; it shares no code with the readers.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "support/run_program.h"

namespace pgorigin {

// Entries of a plain dump: each with the settings that it was written under.
using DumpEntries = std::multiset<std::string>;

// Nothing when no pg_dump here is as new as the server.
std::optional<DumpEntries> DumpOf(const std::string& conninfo, int major);

// The texts of entries that one dump has and the other has not.
std::string DifferenceOf(const DumpEntries& a, const DumpEntries& b);

}  // namespace pgorigin
