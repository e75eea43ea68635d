// Which versions the extensions of a live database can be brought to.
#pragma once

#include <set>
#include <string>
#include <utility>

#include "pgorigin/session/session.h"

namespace pgorigin {

// Names and versions, where update scripts lead from the installed version to that one.
// Throws Error when the server cannot be asked.
// https://www.postgresql.org/docs/current/extend-extensions.html#EXTEND-EXTENSIONS-UPDATES
std::set<std::pair<std::string, std::string>> ReachableVersions(
    const ConnectionOptions& connection);

}  // namespace pgorigin
