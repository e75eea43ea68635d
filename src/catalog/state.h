// All that an audit may see of a database, as one text.
#pragma once

#include <string>

#include "pgorigin/session/session.h"

namespace pgorigin {

// As ReadState, of the session's transaction.
std::string StateOf(Session& session);
// The query that it asks, for tests.
std::string StateSql(ServerVersion version);

}  // namespace pgorigin
