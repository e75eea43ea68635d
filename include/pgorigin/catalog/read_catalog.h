// A live server in, a model out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pgorigin/model/model.h"
#include "pgorigin/session/session.h"

namespace pgorigin {

// Which schemas are read: globs (`*`, `?`) over schema names.  Extensions belong to
// the database and are read whatever the filter.
struct SchemaFilter {
  std::vector<std::string> include;  // empty: all user schemas
  std::vector<std::string> exclude;
  bool Matches(std::string_view schema) const;
};

struct CatalogOptions {
  SchemaFilter schemas;
  int sessions = 2;              // 1 or 2; two share one exported snapshot
  int attempts = 5;              // readings before "the schema was changing"
  std::string* state = nullptr;  // gets what ReadState says of the snapshot that was read
};

// Reads every user object that is modelled, in a fixed number of queries whatever
// the number of tables, in one REPEATABLE READ READ ONLY snapshot.  Members of
// extensions are left out.  A cheap fingerprint of the catalogs is taken before
// and after; if it moved (pg_get_expr reads current caches, not the snapshot), the
// catalog is read again; if it keeps moving, throws Error (kCouldNotCompare).
// Objects that the role may not see or that are not modelled are in
// `not_compared`.  Throws Error as Session does.
Model ReadCatalog(const ConnectionOptions& connection, const CatalogOptions& options = {});

// The same, where there is a session already: `connection` is its own.
Model ReadCatalog(Session& session, const ConnectionOptions& connection,
                  const CatalogOptions& options = {});

// A digest of all that ReadCatalog may see, whatever the filter: as long as it stays the
// same, ReadCatalog returns the same model to the same role.  It may change where the model
// does not; work on data does not change it.  Throws Error as Session does.
std::string ReadState(const ConnectionOptions& connection);

// The queries that ReadCatalog sends to a server of that version, for benchmarks.
std::vector<std::string> CatalogQueries(ServerVersion version);

}  // namespace pgorigin
