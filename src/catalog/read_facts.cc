#include "pgorigin/catalog/read_facts.h"

#include <charconv>

#include "catalog/rows.h"

namespace pgorigin {
namespace {

// Columns of text.  pg_stats hides what the role may not read, and tables whose row
// security applies to it; of partitioned tables it counts the rows of all partitions.
// https://www.postgresql.org/docs/current/view-pg-stats.html
constexpr std::string_view kColumnStatisticsSql = R"(
SELECT
  n.nspname,
  c.relname,
  a.attname,
  pg_catalog.has_column_privilege(c.oid, a.attnum, 'SELECT')
    AND NOT pg_catalog.row_security_active(c.oid),
  c.reltuples,
  s.n_distinct,
  CASE WHEN s.n_distinct BETWEEN 0 AND 100 THEN s.most_common_vals::pg_catalog.text END
FROM pg_catalog.pg_attribute AS a
JOIN pg_catalog.pg_class AS c ON c.oid = a.attrelid
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
LEFT JOIN pg_catalog.pg_stats AS s
  ON s.schemaname = n.nspname
  AND s.tablename = c.relname
  AND s.attname = a.attname
  AND s.inherited = (c.relkind = 'p')
WHERE a.attnum > 0
  AND NOT a.attisdropped
  AND a.atttypid IN ('pg_catalog.text'::pg_catalog.regtype, 'pg_catalog.varchar'::pg_catalog.regtype,
                     'pg_catalog.bpchar'::pg_catalog.regtype)
  AND c.relkind IN ('r', 'p')
  AND NOT pg_catalog.starts_with(n.nspname::pg_catalog.text, 'pg_')
  AND n.nspname <> 'information_schema'
ORDER BY n.nspname, c.relname, a.attnum)";
enum class ColumnStatisticsColumn {
  kSchema,
  kTable,
  kColumn,
  kReadable,
  kRows,
  kDistinct,
  kFrequent,
  kCount
};

constexpr std::string_view kLoginRolesSql = R"(
SELECT r.rolname
FROM pg_catalog.pg_roles AS r
WHERE r.rolcanlogin
ORDER BY r.rolname)";

double NumberOf(std::string_view text) {
  double number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

void ReadStatistics(Session& session, Facts& facts) {
  using C = ColumnStatisticsColumn;
  ForEachRow<C>(session.Query(kColumnStatisticsSql), [&](const Row<C>& row) {
    ColumnStatistics column;
    column.readable = row.Bool(C::kReadable);
    column.known = !row.IsNull(C::kDistinct);
    column.rows = NumberOf(row.Text(C::kRows));
    column.distinct = NumberOf(row.Text(C::kDistinct));
    column.frequent = ParseTextArray(row.Text(C::kFrequent));
    const ObjectId id{
        Kind::kColumn, row.AsName(C::kSchema), row.AsName(C::kTable), row.AsName(C::kColumn), {}};
    facts.statistics.emplace(id, std::move(column));
  });
}

void ReadLoginRoles(Session& session, Facts& facts) {
  const ResultSet rows = session.Query(kLoginRolesSql);
  for (int row = 0; row < rows.size(); ++row) facts.login_roles.insert(rows.Get(row, 0));
}

}  // namespace

Facts ReadServerFacts(const ConnectionOptions& connection, const std::set<Fact>& wanted) {
  Facts facts;
  const bool statistics = wanted.contains(Fact::kStatistics);
  const bool roles = wanted.contains(Fact::kLoginRoles);
  if (!statistics && !roles) return facts;
  Session session(connection);
  try {
    if (statistics) ReadStatistics(session, facts);
    if (roles) ReadLoginRoles(session, facts);
  } catch (const QueryError& error) {
    RaiseAsError(error, "read statistics and roles", session.description());
  }
  return facts;
}

}  // namespace pgorigin
