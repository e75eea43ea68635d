// Has the schema changed while it was read?
#pragma once

#include <string>

#include "pgorigin/session/session.h"

namespace pgorigin {

// The state of what deparsers read from current caches, and not from the snapshot:
// names and types of relations, columns, types, functions, operators, collations,
// labels of enums.  All else is read in the snapshot and cannot move.  Must be
// called outside of a snapshot.
//
// Work on data does not change it: VACUUM and ANALYZE update pg_class in place
// (https://www.postgresql.org/docs/current/catalog-pg-class.html), TRUNCATE and
// REINDEX only the file of a relation, and temporary tables are left out.
std::string FingerprintOf(Session& session);

}  // namespace pgorigin
