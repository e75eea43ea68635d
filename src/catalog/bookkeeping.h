// By which tables a migration tool is known.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pgorigin/catalog/applied_versions.h"

namespace pgorigin {

// The names of columns and their types, as format_type() prints them.
using ColumnTypes = std::map<std::string, std::string, std::less<>>;

std::optional<MigrationTool> ToolOf(std::string_view table, const ColumnTypes& columns);

// Of all tables that a tool is known by.
std::vector<std::string_view> BookkeepingNames();

// What it reads the rows of such a table with: version, script, checksum, failed, type.
// Empty for a table that holds no versions.
std::string VersionsSql(const Bookkeeping& books);

}  // namespace pgorigin
