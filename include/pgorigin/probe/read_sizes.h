// How large the tables of a live database are.
#pragma once

#include <map>
#include <set>
#include <string>

#include "pgorigin/plan/estimate.h"
#include "pgorigin/session/session.h"

namespace pgorigin {

struct SizesRead {
  std::map<QualifiedName, TableSizes> sizes;  // of those that are there
  std::string problem;                        // why there are none, safe to print
};

// One query; no row is read.  The density of rows at the last ANALYZE or VACUUM, times the
// pages that there are now, as the server's own planner has it; an empty table is known to be
// empty.  Throws Error when the connection is lost.
// https://www.postgresql.org/docs/current/catalog-pg-class.html
SizesRead ReadSizes(const std::set<QualifiedName>& tables, const ConnectionOptions& connection);

}  // namespace pgorigin
