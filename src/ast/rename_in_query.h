// Follows renames of tables and columns through the tree of a query.
#pragma once

#include "pgorigin/model/renames.h"

struct PgQuery__Node;

namespace pgorigin {

// Rewrites the tree in place: relations and the columns that belong to them by
// their qualifier, or by being the only relation in the query.  False when the
// tree names something that may or may not be renamed.
bool RenameInQuery(PgQuery__Node& query, const Renames& renames);

}  // namespace pgorigin
