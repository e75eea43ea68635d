// Which tables of a live database are large.
#pragma once

#include <set>

#include "pgorigin/model/model.h"
#include "pgorigin/session/session.h"

namespace pgorigin {

// Those of at least so many rows, by pg_class.reltuples.  Of one that nobody has counted yet, a
// row is taken for a hundred bytes.  Throws Error when the server cannot be asked.
// https://www.postgresql.org/docs/current/catalog-pg-class.html
std::set<QualifiedName> LargeTables(const ConnectionOptions& connection, long long rows);

}  // namespace pgorigin
