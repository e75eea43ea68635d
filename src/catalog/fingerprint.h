// Has the schema changed while it was read?
#pragma once

#include <string>
#include <string_view>

#include "pgorigin/session/session.h"

namespace pgorigin {

// The state of what deparsers read from current caches, and not from the snapshot (names
// and types of relations, columns, types, functions, operators, collations, labels of
// enums).  All else is read in the snapshot and cannot move.  Asked in the snapshot and
// again after it, it tells whether they read what the snapshot holds.
//
// Work on data does not change it: VACUUM and ANALYZE update pg_class in place
// (https://www.postgresql.org/docs/current/catalog-pg-class.html), TRUNCATE and
// REINDEX only the file of a relation, and temporary tables are left out.
struct Fingerprint {
  std::string horizon;  // an xid: no row that is older has come since the snapshot
  std::string state;

  explicit Fingerprint(const ResultSet& rows) : horizon(rows.Get(0, 0)), state(rows.Get(0, 1)) {}
  friend bool operator==(const Fingerprint&, const Fingerprint&) = default;
};

// The query in the snapshot, and after it, with the horizon that the first one told.
std::string FingerprintSql();
std::string FingerprintSqlSince(std::string_view horizon);

}  // namespace pgorigin
