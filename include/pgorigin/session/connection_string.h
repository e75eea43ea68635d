// Connection strings made from others: all parameters are kept but those that are named.
#pragma once

#include <string>

namespace pgorigin {

// Both throw Error (kUsage), as Session does, for a malformed string.
std::string WithDatabase(const std::string& conninfo, const std::string& database);
// Of another role, with its password.
std::string WithLogin(const std::string& conninfo, const std::string& role,
                      const std::string& password);

// It says which database, or names a service that does.
bool NamesDatabase(const std::string& conninfo);

}  // namespace pgorigin
