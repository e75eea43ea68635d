#include "pgorigin/probe/read_sizes.h"

#include <fmt/format.h>

#include "pgorigin/session/literal.h"

namespace pgorigin {
namespace {

// reltuples is -1 where nobody counted, and 0 before PostgreSQL 14, relpages then being 0, too.
constexpr std::string_view kQuery = R"(
WITH RECURSIVE wanted AS (
  SELECT w.number, c.oid, c.relkind
  FROM (VALUES {}) AS w (number, schema, name)
  JOIN pg_catalog.pg_namespace AS n ON n.nspname = w.schema
  JOIN pg_catalog.pg_class AS c ON c.relnamespace = n.oid AND c.relname = w.name
  WHERE c.relkind IN ('r', 'p', 'm')
), part AS (
  SELECT number, oid FROM wanted
  UNION
  SELECT p.number, i.inhrelid
  FROM part AS p
  JOIN pg_catalog.pg_inherits AS i ON i.inhparent = p.oid
), size AS (
  SELECT w.number, w.relkind = 'p' OR w.oid = c.oid AS own,
    CASE
      WHEN pg_catalog.pg_relation_size(c.oid) = 0 THEN 0
      WHEN c.reltuples < 0 OR c.relpages = 0 THEN NULL
      ELSE pg_catalog.round(c.reltuples::pg_catalog.float8 / c.relpages
        * (pg_catalog.pg_relation_size(c.oid)
          / pg_catalog.current_setting('block_size')::pg_catalog.int8))
    END AS rows,
    pg_catalog.pg_table_size(c.oid) AS bytes
  FROM part AS p
  JOIN wanted AS w ON w.number = p.number
  JOIN pg_catalog.pg_class AS c ON c.oid = p.oid
  WHERE c.relkind IN ('r', 'm')
)
SELECT w.number,
  coalesce(pg_catalog.bool_and(s.rows IS NOT NULL) FILTER (WHERE s.own), true),
  coalesce(pg_catalog.sum(s.rows) FILTER (WHERE s.own), 0)::pg_catalog.int8,
  coalesce(pg_catalog.sum(s.bytes) FILTER (WHERE s.own), 0)::pg_catalog.int8,
  coalesce(pg_catalog.bool_and(s.rows IS NOT NULL), true),
  coalesce(pg_catalog.sum(s.rows), 0)::pg_catalog.int8,
  coalesce(pg_catalog.sum(s.bytes), 0)::pg_catalog.int8
FROM wanted AS w
LEFT JOIN size AS s ON s.number = w.number
GROUP BY w.number
ORDER BY w.number)";

TableSize SizeIn(const ResultSet& rows, int row, int column) {
  TableSize size{std::nullopt, rows.GetInt(row, column + 2)};
  if (rows.GetBool(row, column)) size.rows = rows.GetInt(row, column + 1);
  return size;
}

std::string QueryFor(const std::vector<QualifiedName>& names) {
  std::string values;
  for (std::size_t i = 0; i < names.size(); ++i) {
    values += fmt::format("{}({}, {}, {})", i == 0 ? "" : ", ", i, Literal(names[i].schema.view()),
                          Literal(names[i].name.view()));
  }
  return fmt::format(kQuery, values);
}

}  // namespace

SizesRead ReadSizes(const std::set<QualifiedName>& tables, const ConnectionOptions& connection) {
  SizesRead read;
  if (tables.empty()) return read;
  const std::vector<QualifiedName> names(tables.begin(), tables.end());
  Session session(connection);
  session.Execute("BEGIN READ ONLY");
  try {
    const ResultSet rows = session.Query(QueryFor(names));
    for (int i = 0; i < rows.size(); ++i) {
      read.sizes[names[static_cast<std::size_t>(rows.GetInt(i, 0))]] = {SizeIn(rows, i, 1),
                                                                        SizeIn(rows, i, 4)};
    }
  } catch (const QueryError& error) {
    read.problem = Printable(error.what());
  }
  session.Rollback();
  return read;
}

}  // namespace pgorigin
