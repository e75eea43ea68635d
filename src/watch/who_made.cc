#include <algorithm>
#include <nlohmann/json.hpp>

#include "pgorigin/session/literal.h"
#include "pgorigin/watch/ddl_log.h"
#include "watch/address.h"

namespace pgorigin {
namespace {

using Json = nlohmann::json;

// Of what is there: the statement that made it, or the last one that changed it.  Of what a
// relation holds it is the one after which its digest was another than before.  Of what is
// gone: the statement that dropped it.
constexpr const char* kWhoMade = R"(
WITH asked AS MATERIALIZED (
  SELECT o.n, o.q ->> 'type' AS type, o.q ->> 'catalog' AS catalog, o.q ->> 'part' AS part,
    (o.q ->> 'dropped')::pg_catalog.bool AS dropped, (o.q ->> 'made')::pg_catalog.bool AS made,
    o.q ->> 'names' AS name, o.q ->> 'arguments' AS arguments,
    ARRAY(SELECT pg_catalog.jsonb_array_elements_text(o.q -> 'names')) AS names,
    ARRAY(SELECT pg_catalog.jsonb_array_elements_text(o.q -> 'arguments')) AS args
  FROM pg_catalog.jsonb_array_elements(@::pg_catalog.jsonb) WITH ORDINALITY AS o (q, n)
), addressed AS MATERIALIZED (
  SELECT q.n, q.part, q.made, a.classid AS class, a.objid AS object
  FROM (SELECT * FROM asked WHERE type <> '' AND NOT dropped) AS q
  CROSS JOIN LATERAL pg_catalog.pg_get_object_address(q.type, q.names, q.args) AS a
  UNION ALL
  SELECT q.n, q.part, q.made, 'pg_catalog.pg_class'::pg_catalog.regclass, c.oid
  FROM asked AS q
  JOIN pg_catalog.pg_namespace AS s ON s.nspname = q.names[1]
  JOIN pg_catalog.pg_class AS c ON c.relnamespace = s.oid AND c.relname = q.names[2]
  WHERE q.catalog = 'pg_class' AND NOT q.dropped
  UNION ALL
  SELECT q.n, q.part, q.made, 'pg_catalog.pg_type'::pg_catalog.regclass, t.oid
  FROM asked AS q
  JOIN pg_catalog.pg_namespace AS s ON s.nspname = q.names[1]
  JOIN pg_catalog.pg_type AS t ON t.typnamespace = s.oid AND t.typname = q.names[2]
  WHERE q.catalog = 'pg_type' AND NOT q.dropped
  UNION ALL
  SELECT q.n, q.part, q.made, 'pg_catalog.pg_proc'::pg_catalog.regclass, p.oid
  FROM asked AS q
  JOIN pg_catalog.pg_namespace AS s ON s.nspname = q.names[1]
  JOIN pg_catalog.pg_proc AS p ON p.pronamespace = s.oid AND p.proname = q.names[2]
    AND p.proargtypes::pg_catalog.text = pg_catalog.array_to_string(
      ARRAY(SELECT pg_catalog.to_regtype(t)::pg_catalog.oid FROM pg_catalog.unnest(q.args) AS t),
      ' ')
  WHERE q.catalog = 'pg_proc' AND NOT q.dropped
), heard AS (
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

const Change* ChangeOf(const Finding& finding, std::span<const Change> changes) {
  return finding.change ? &changes[static_cast<std::size_t>(*finding.change)] : nullptr;
}

// GRANT and REVOKE tell event triggers no object, so another statement would be blamed.
bool IsOfPrivileges(const FieldDifference& field) { return field.field == "privileges"; }

std::optional<Json> Question(const Change& change) {
  const bool dropped = change.type == ChangeType::kMissing;
  if (!change.fields.empty() && std::ranges::all_of(change.fields, IsOfPrivileges)) {
    return std::nullopt;
  }
  const auto address = dropped ? AddressOfDropped(change.id) : AddressOf(change.from_id);
  if (!address) return std::nullopt;
  return Json{{"type", address->type},
              {"names", address->names},
              {"part", address->part},
              {"arguments", address->arguments},
              {"catalog", address->catalog},
              {"dropped", dropped},
              {"made", change.type == ChangeType::kExtra}};
}

MadeBy ReadMadeBy(const ResultSet& rows, int row) {
  const auto text = [&](int column) { return std::string(rows.Get(row, column)); };
  return {text(1), text(2), text(3), text(4), text(5), text(6)};
}

std::string WithQuestions(const Json& questions) {
  std::string sql = kWhoMade;
  const std::string literal = Literal(questions.dump());
  return sql.replace(sql.find('@'), 1, literal);
}

}  // namespace

std::vector<std::optional<MadeBy>> WhoMade(Session& session, std::span<const Finding> findings,
                                           std::span<const Change> changes) {
  Json questions = Json::array();
  std::vector<std::size_t> asked;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const Change* change = ChangeOf(findings[i], changes);
    std::optional<Json> question = change == nullptr ? std::nullopt : Question(*change);
    if (!question) continue;
    questions.push_back(std::move(*question));
    asked.push_back(i);
  }
  std::vector<std::optional<MadeBy>> made(findings.size());
  if (asked.empty()) return made;
  const ResultSet rows = session.Query(WithQuestions(questions));
  for (int row = 0; row < rows.size(); ++row) {
    made[asked[static_cast<std::size_t>(rows.GetInt(row, 0) - 1)]] = ReadMadeBy(rows, row);
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
