#include "pgorigin/watch/ddl_log.h"
#include "watch/questions.h"

namespace pgorigin {
namespace {

// Of what is there: the statement that made it, or the last one that changed it.  Of what a
// relation holds it is the one after which its digest was another than before.  Of what is
// gone: the statement that dropped it.
constexpr std::string_view kWhoMade = R"(, heard AS (
  SELECT a.n, a.made, a.part, l.id, l.command,
    l.state ->> a.part AS now,
    pg_catalog.lag(l.state ->> a.part) OVER (PARTITION BY a.n ORDER BY l.id) AS before,
    pg_catalog.row_number() OVER (PARTITION BY a.n ORDER BY l.id) AS number
  FROM addressed AS a
  JOIN pgorigin.ddl_log AS l ON l.class = a.class AND l.object = a.object
  WHERE NOT l.dropped AND l.subobject = 0 AND (a.part = '' OR l.state IS NOT NULL)
), chosen AS (
  SELECT h.n, pg_catalog.max(h.id) AS id
  FROM heard AS h
  WHERE h.command <> '' AND NOT (h.made AND h.part IN ('', 'relation') AND h.number > 1)
    AND CASE WHEN h.part = '' THEN true
      WHEN h.number = 1 THEN h.now IS NOT NULL AND h.command LIKE 'CREATE %'
      ELSE h.now IS DISTINCT FROM h.before END
  GROUP BY h.n
  UNION ALL
  SELECT q.n, pg_catalog.max(l.id)
  FROM asked AS q
  JOIN pgorigin.ddl_log AS l
    ON l.dropped AND l.class = ('pg_catalog.' || q.catalog)::pg_catalog.regclass
    AND l.name::pg_catalog.jsonb = q.name::pg_catalog.jsonb
    AND pg_catalog.replace(l.arguments, '"pg_catalog.', '"')::pg_catalog.jsonb
      = q.arguments::pg_catalog.jsonb
  WHERE q.dropped
  GROUP BY q.n
)
SELECT c.n, l.at, l.role, l.client, l.application, l.command, coalesce(l.statement, '')
FROM chosen AS c
JOIN pgorigin.ddl_log AS l ON l.id = c.id)";

MadeBy ReadMadeBy(const ResultSet& rows, int row) {
  const auto text = [&](int column) { return std::string(rows.Get(row, column)); };
  return {text(1), text(2), text(3), text(4), text(5), text(6)};
}

}  // namespace

std::vector<std::optional<MadeBy>> WhoMade(Session& session, std::span<const Finding> findings,
                                           std::span<const Change> changes) {
  const Questions questions(findings, changes);
  std::vector<std::optional<MadeBy>> made(findings.size());
  if (questions.empty()) return made;
  const ResultSet rows = session.Query(questions.Ask(kWhoMade));
  for (int row = 0; row < rows.size(); ++row) {
    made[questions.FindingOf(rows.GetInt(row, 0))] = ReadMadeBy(rows, row);
  }
  return made;
}

DdlLog FindDdlLog(Session& session) {
  const ResultSet found = session.Query(R"(
SELECT pg_catalog.has_schema_privilege(n.oid, 'USAGE')
  AND pg_catalog.has_table_privilege(c.oid, 'SELECT')
FROM pg_catalog.pg_class AS c
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
WHERE n.nspname = 'pgorigin' AND c.relname = 'ddl_log' AND c.relkind = 'r')");
  if (found.size() == 0) return DdlLog::kAbsent;
  return found.GetBool(0, 0) ? DdlLog::kReadable : DdlLog::kUnreadable;
}

}  // namespace pgorigin
