#include "pgorigin/catalog/applied_versions.h"

#include <fmt/format.h>

#include "catalog/bookkeeping.h"
#include "pgorigin/model/error.h"

namespace pgorigin {
namespace {

// Partitioned ones, too; a foreign table would ask another server.
constexpr std::string_view kTablesSql = R"(
SELECT n.nspname, c.relname, a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod),
  pg_catalog.has_schema_privilege(n.oid, 'USAGE')
  AND pg_catalog.has_table_privilege(c.oid, 'SELECT')
FROM pg_catalog.pg_class AS c
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_attribute AS a ON a.attrelid = c.oid
WHERE c.relname IN ('{}')
  AND c.relkind IN ('r', 'p')
  AND c.relpersistence <> 't'
  AND a.attnum > 0
  AND NOT a.attisdropped
ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C")";
enum class C { kSchema, kTable, kColumn, kType, kReadable };

struct FoundTable {
  ColumnTypes columns;
  bool readable = false;
};
using FoundTables = std::map<QualifiedName, FoundTable>;

std::string_view Get(const ResultSet& rows, int row, C column) {
  return rows.Get(row, static_cast<int>(column));
}

FoundTables FindTables(Session& session, const SchemaFilter& schemas) {
  const ResultSet rows =
      session.Query(fmt::format(kTablesSql, fmt::join(BookkeepingNames(), "', '")));
  FoundTables tables;
  for (int row = 0; row < rows.size(); ++row) {
    if (!schemas.Matches(Get(rows, row, C::kSchema))) continue;
    FoundTable& table = tables[{Get(rows, row, C::kSchema), Get(rows, row, C::kTable)}];
    table.columns.emplace(Get(rows, row, C::kColumn), Get(rows, row, C::kType));
    table.readable = rows.GetBool(row, static_cast<int>(C::kReadable));
  }
  return tables;
}

std::vector<AppliedVersion> VersionsOf(const ResultSet& rows) {
  std::vector<AppliedVersion> versions;
  for (int row = 0; row < rows.size(); ++row) {
    AppliedVersion version;
    version.version = rows.Get(row, 0);
    version.script = rows.Get(row, 1);
    if (!rows.IsNull(row, 2)) version.checksum = rows.Get(row, 2);
    version.failed = rows.GetBool(row, 3);
    version.type = rows.Get(row, 4);
    versions.push_back(std::move(version));
  }
  return versions;
}

// Row security can refuse what a privilege allows: then the other tables are still read.
AppliedVersions ReadTable(Session& session, const Bookkeeping& books, bool readable) {
  AppliedVersions applied{books, {}, {}};
  if (!readable) {
    applied.unread = "this role may not read it";
    return applied;
  }
  session.Execute("SAVEPOINT books");
  try {
    applied.versions = VersionsOf(session.Query(VersionsSql(books)));
  } catch (const QueryError& error) {
    applied.unread = error.what();
    session.Execute("ROLLBACK TO SAVEPOINT books");
  }
  return applied;
}

std::vector<AppliedVersions> ReadAll(Session& session, const SchemaFilter& schemas) {
  std::vector<AppliedVersions> all;
  session.BeginSnapshot();
  for (const auto& [name, table] : FindTables(session, schemas)) {
    const auto tool = ToolOf(name.name.view(), table.columns);
    if (!tool || VersionsSql({*tool, name}).empty()) continue;
    all.push_back(ReadTable(session, {*tool, name}, table.readable));
  }
  session.Rollback();
  return all;
}

}  // namespace

std::vector<AppliedVersions> ReadAppliedVersions(const ConnectionOptions& connection,
                                                 const SchemaFilter& schemas) {
  Session session(connection);
  try {
    return ReadAll(session, schemas);
  } catch (const QueryError& error) {
    RaiseAsError(error, "read which migrations are applied", session.description());
  }
}

}  // namespace pgorigin
