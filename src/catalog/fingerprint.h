// Has the schema changed while it was read?
#pragma once

#include <string>
#include <string_view>

#include "pgorigin/session/session.h"

namespace pgorigin {

// Transactions, as a snapshot sees them: xids of 64 bits.
// https://www.postgresql.org/docs/current/functions-info.html#FUNCTIONS-PG-SNAPSHOT
struct SnapshotBounds {
  std::string oldest;  // that runs; no row that is older comes after the snapshot
  std::string next;    // all from it on have not ended

  bool NoneRuns() const { return oldest == next; }
};
SnapshotBounds BoundsOf(Session& session);

// One text: the state of what deparsers read from current caches, and not from the
// snapshot (names and types of relations, columns, types, functions, operators,
// collations, labels of enums).  All else is read in the snapshot and cannot move.
// Asked in the snapshot and again after it, it tells whether they read what the
// snapshot holds.
//
// Work on data does not change it: VACUUM and ANALYZE update pg_class in place
// (https://www.postgresql.org/docs/current/catalog-pg-class.html), TRUNCATE and
// REINDEX only the file of a relation, and temporary tables are left out.
std::string FingerprintSql(const SnapshotBounds& bounds);
std::string FingerprintOf(Session& session, const SnapshotBounds& bounds);

}  // namespace pgorigin
