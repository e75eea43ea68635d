#include "pgorigin/probe/large_tables.h"

namespace pgorigin {
namespace {

// relpages is 0 until VACUUM or ANALYZE has seen the table.
constexpr std::string_view kSql = R"(
SELECT n.nspname, c.relname
FROM pg_catalog.pg_class AS c
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
WHERE c.relkind = 'r'
  AND CASE
        WHEN c.relpages > 0 AND c.reltuples >= 0 THEN c.reltuples
        ELSE pg_catalog.pg_relation_size(c.oid) / 100
      END >= )";

}  // namespace

std::set<QualifiedName> LargeTables(const ConnectionOptions& connection, long long rows) {
  Session session(connection);
  std::set<QualifiedName> tables;
  try {
    const ResultSet found = session.Query(std::string(kSql) + std::to_string(rows));
    for (int row = 0; row < found.size(); ++row) {
      tables.insert({found.Get(row, 0), found.Get(row, 1)});
    }
  } catch (const QueryError& error) {
    RaiseAsError(error, "ask how large tables are", session.description());
  }
  return tables;
}

}  // namespace pgorigin
