#include "catalog/fingerprint.h"

#include <fmt/format.h>

namespace pgorigin {
namespace {

// In pg_class it is the contents that count, because its rows move with the file of a
// relation; a table renamed and renamed back shows in its row type.
constexpr std::string_view kRelations = R"(
WITH schemas (ids) AS (
  SELECT pg_catalog.array_agg(n.oid)
  FROM pg_catalog.pg_namespace AS n
  WHERE NOT pg_catalog.starts_with(n.nspname::pg_catalog.text, 'pg_')
    AND n.nspname <> 'information_schema'
), horizon (age) AS MATERIALIZED (
  SELECT pg_catalog.age(pg_catalog.xid('{}'::pg_catalog.xid8))
), relations AS MATERIALIZED (
  SELECT c.oid, c.relname, c.relnamespace, c.relkind
  FROM pg_catalog.pg_class AS c, schemas AS s
  WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'c', 'f')
    AND c.relnamespace = ANY (s.ids)
), parts (part, rows, hash) AS (
  SELECT 'relations', pg_catalog.count(*), pg_catalog.sum(
    pg_catalog.hashnameextended(r.relname, pg_catalog.hashcharextended(r.relkind,
      pg_catalog.hashoidextended(r.relnamespace, r.oid::pg_catalog.int8))))
  FROM relations AS r)";

// Every update of another catalog's row gives it a new xmin, which is not before that of the
// snapshot: so it is enough to count the rows, and to look at those that are recent.
// Freezing keeps xmin readable; a row that is four billion transactions old may look recent,
// and does so both times.
struct CatalogRows {
  std::string_view alias;
  std::string_view from;
};

std::string Xmins(std::string_view alias) {
  return fmt::format("pg_catalog.sum(pg_catalog.hashtextextended({}.xmin::pg_catalog.text, 0))",
                     alias);
}

std::string IsRecent(std::string_view alias) {
  return fmt::format("pg_catalog.age({}.xmin) <= (SELECT h.age FROM horizon AS h)", alias);
}

// They go with their relations alone, and are too many to count or to join.
std::string Columns() {
  return fmt::format(R"(
  UNION ALL SELECT 'columns', 0, {}
  FROM (
    SELECT a.attrelid, a.xmin
    FROM pg_catalog.pg_attribute AS a
    WHERE a.attnum > 0
      AND {}
    OFFSET 0) AS a
  JOIN relations AS r ON r.oid = a.attrelid)",
                     Xmins("a"), IsRecent("a"));
}

constexpr CatalogRows kOthers[] = {
    {"t", "pg_catalog.pg_type AS t, schemas AS s WHERE t.typnamespace = ANY (s.ids)"},
    {"p", "pg_catalog.pg_proc AS p, schemas AS s WHERE p.pronamespace = ANY (s.ids)"},
    {"n", "pg_catalog.pg_namespace AS n, schemas AS s WHERE n.oid = ANY (s.ids)"},
    {"o", "pg_catalog.pg_operator AS o WHERE o.oid >= 16384"},
    {"c", "pg_catalog.pg_collation AS c WHERE c.oid >= 16384"},
    {"e", "pg_catalog.pg_enum AS e"},
    {"f", "pg_catalog.pg_ts_config AS f"},
};

constexpr std::string_view kSummary = R"(
)
SELECT pg_catalog.string_agg(p.rows || '/' || coalesce(p.hash, 0), ' ' ORDER BY p.part)
FROM parts AS p)";

std::string Others() {
  std::string sql;
  for (const auto& [alias, from] : kOthers) {
    sql += fmt::format(R"(
  UNION ALL SELECT '{}', pg_catalog.count(*), {} FILTER (WHERE {})
  FROM {})",
                       from.substr(0, from.find(' ')), Xmins(alias), IsRecent(alias), from);
  }
  return sql;
}

}  // namespace

SnapshotBounds BoundsOf(Session& session) {
  const ResultSet rows = session.Query(
      "SELECT pg_catalog.pg_snapshot_xmin(s.now), pg_catalog.pg_snapshot_xmax(s.now)\n"
      "FROM (SELECT pg_catalog.pg_current_snapshot()) AS s (now)");
  return {std::string(rows.Get(0, 0)), std::string(rows.Get(0, 1))};
}

std::string FingerprintSql(const SnapshotBounds& bounds) {
  return fmt::format(kRelations, bounds.oldest) + Columns() + Others() + std::string(kSummary);
}

std::string FingerprintOf(Session& session, const SnapshotBounds& bounds) {
  return std::string(session.Query(FingerprintSql(bounds)).Get(0, 0));
}

}  // namespace pgorigin
