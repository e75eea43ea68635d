#include "pgorigin/probe/extension_versions.h"

namespace pgorigin {
namespace {

// Of an extension whose files are gone the server cannot say.
constexpr std::string_view kPathsSql = R"(
SELECT e.extname, paths.target
FROM pg_catalog.pg_extension AS e
JOIN pg_catalog.pg_available_extensions AS available ON available.name = e.extname
CROSS JOIN LATERAL pg_catalog.pg_extension_update_paths(e.extname) AS paths
WHERE paths.source = e.extversion
  AND paths.path IS NOT NULL)";

}  // namespace

std::set<std::pair<std::string, std::string>> ReachableVersions(
    const ConnectionOptions& connection) {
  Session session(connection);
  std::set<std::pair<std::string, std::string>> reachable;
  try {
    const ResultSet found = session.Query(kPathsSql);
    for (int row = 0; row < found.size(); ++row) {
      reachable.emplace(found.Get(row, 0), found.Get(row, 1));
    }
  } catch (const QueryError& error) {
    RaiseAsError(error, "ask which versions extensions can have", session.description());
  }
  return reachable;
}

}  // namespace pgorigin
