// Generated values, as SQL.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "pgorigin/model/model.h"

namespace pgorigin {

// An expression over `i` (from 1 on), which differs from row to row where the type has room
// for it; nothing for types that no value is known of.  `checks`: what the table has; a
// column that one of them names gets the literals in it, as many as `variant` says are
// tried: 0 their values, 1 what follows each number, 2 none of them.
std::optional<std::string> ValueSql(const Model& model, const ObjectId& column, Name type,
                                    const std::vector<std::string>& checks, int variant);

}  // namespace pgorigin
