// What pg_dump writes of a schema, so that two of them can be compared.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "pgorigin/model/object_id.h"

namespace pgorigin {

// Its path; empty when none is installed that knows servers of that major.
std::string FindPgDump(int major);

// The schema of a database, without owners and privileges; nothing when it failed.
std::optional<std::string> RunPgDump(const std::string& program, const std::string& conninfo,
                                     const std::set<QualifiedName>& without);

// Its statements, without settings, each as its tokens; columns and constraints of a table
// in alphabetical order: a column that was added stands last, wherever it is due.
std::multiset<std::string> StatementsOf(const std::string& dump);

}  // namespace pgorigin
