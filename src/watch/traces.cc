#include "pgorigin/watch/ddl_log.h"
#include "watch/questions.h"

namespace pgorigin {
namespace {

// A row keeps the id of the transaction that wrote it last.
// https://www.postgresql.org/docs/current/functions-info.html#FUNCTIONS-INFO-COMMIT-TIMESTAMP
constexpr std::string_view kTraces = R"(, written AS (
  SELECT a.n, c.relowner, CASE
      WHEN pg_catalog.starts_with(a.part, 'column ') THEN (
        SELECT t.xmin
        FROM pg_catalog.pg_attribute AS t
        WHERE t.attrelid = c.oid AND 'column ' || t.attname = a.part)
      WHEN pg_catalog.starts_with(a.part, 'constraint ') THEN (
        SELECT t.xmin
        FROM pg_catalog.pg_constraint AS t
        WHERE t.conrelid = c.oid AND 'constraint ' || t.conname = a.part)
      ELSE c.xmin
    END
  FROM addressed AS a
  JOIN pg_catalog.pg_class AS c ON c.oid = a.object
  WHERE a.class = 'pg_catalog.pg_class'::pg_catalog.regclass
  UNION ALL
  SELECT a.n, c.relowner, t.xmin
  FROM addressed AS a
  JOIN pg_catalog.pg_trigger AS t ON t.oid = a.object
  JOIN pg_catalog.pg_class AS c ON c.oid = t.tgrelid
  WHERE a.class = 'pg_catalog.pg_trigger'::pg_catalog.regclass
  UNION ALL
  SELECT a.n, c.relowner, p.xmin
  FROM addressed AS a
  JOIN pg_catalog.pg_policy AS p ON p.oid = a.object
  JOIN pg_catalog.pg_class AS c ON c.oid = p.polrelid
  WHERE a.class = 'pg_catalog.pg_policy'::pg_catalog.regclass
  UNION ALL
  SELECT a.n, t.typowner, t.xmin
  FROM addressed AS a
  JOIN pg_catalog.pg_type AS t ON t.oid = a.object
  WHERE a.class = 'pg_catalog.pg_type'::pg_catalog.regclass
  UNION ALL
  SELECT a.n, p.proowner, p.xmin
  FROM addressed AS a
  JOIN pg_catalog.pg_proc AS p ON p.oid = a.object
  WHERE a.class = 'pg_catalog.pg_proc'::pg_catalog.regclass
  UNION ALL
  SELECT a.n, s.nspowner, s.xmin
  FROM addressed AS a
  JOIN pg_catalog.pg_namespace AS s ON s.oid = a.object
  WHERE a.class = 'pg_catalog.pg_namespace'::pg_catalog.regclass
)
SELECT w.n, pg_catalog.pg_get_userbyid(w.owner),
  CASE WHEN pg_catalog.current_setting('track_commit_timestamp')::pg_catalog.bool
    THEN coalesce(pg_catalog.timezone('UTC', pg_catalog.pg_xact_commit_timestamp(w.xid)
      )::pg_catalog.text, '')
    ELSE '' END
FROM written AS w (n, owner, xid))";

}  // namespace

std::vector<std::optional<Trace>> TracesOf(Session& session, std::span<const Finding> findings,
                                           std::span<const Change> changes) {
  const Questions questions(findings, changes);
  std::vector<std::optional<Trace>> traces(findings.size());
  if (questions.empty()) return traces;
  const ResultSet rows = session.Query(questions.Ask(kTraces));
  for (int row = 0; row < rows.size(); ++row) {
    traces[questions.FindingOf(rows.GetInt(row, 0))] =
        Trace{std::string(rows.Get(row, 1)), std::string(rows.Get(row, 2))};
  }
  return traces;
}

}  // namespace pgorigin
