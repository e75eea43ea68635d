// Has the schema changed while it was read?
#pragma once

#include <string>
#include <string_view>

#include "pgorigin/session/session.h"

namespace pgorigin {

// One text: the state of what deparsers read from current caches, and not from the snapshot (names
// and types of relations, columns, types, functions, operators, collations, labels of
// enums).  All else is read in the snapshot and cannot move.  Asked in the snapshot and
// again after it, it tells whether they read what the snapshot holds.
//
// Work on data does not change it: VACUUM and ANALYZE update pg_class in place
// (https://www.postgresql.org/docs/current/catalog-pg-class.html), TRUNCATE and
// REINDEX only the file of a relation, and temporary tables are left out.
//
// No row that is older than the horizon of a snapshot, an xid, comes after it.
std::string HorizonOf(Session& in_snapshot);
std::string FingerprintSql(std::string_view horizon);

}  // namespace pgorigin
