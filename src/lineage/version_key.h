// The version that a tool reads from the name of a file.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "pgorigin/catalog/applied_versions.h"

namespace pgorigin {

// Whole numbers without leading zeros, dots between those of Flyway: equal versions have
// equal keys.  Empty where the tool takes no such file, or (Alembic) names do not tell.
std::string KeyOfFile(MigrationTool tool, std::string_view path);
std::string KeyOfVersion(MigrationTool tool, const AppliedVersion& version);

// 2 before 10, 1.2 before 1.10.
bool KeyIsLess(std::string_view a, std::string_view b);

// Flyway's R__name.sql, which has no version: its key is its name.
bool IsRepeatable(std::string_view path);
// Flyway's B1__name.sql.
bool IsBaseline(std::string_view path);

// The last part of a path.
std::string_view FileName(std::string_view path);

}  // namespace pgorigin
