#include "watch/questions.h"

#include <algorithm>

#include "pgorigin/session/literal.h"
#include "watch/address.h"

namespace pgorigin {
namespace {

constexpr std::string_view kAddressed = R"(
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
))";

const Change* ChangeOf(const Finding& finding, std::span<const Change> changes) {
  return finding.change ? &changes[static_cast<std::size_t>(*finding.change)] : nullptr;
}

// GRANT and REVOKE tell event triggers no object, so another statement would be blamed; nor do
// they write the row of a column.
bool IsOfPrivileges(const FieldDifference& field) { return field.field == "privileges"; }

std::optional<nlohmann::json> QuestionOf(const Change& change) {
  const bool dropped = change.type == ChangeType::kMissing;
  if (!change.fields.empty() && std::ranges::all_of(change.fields, IsOfPrivileges)) {
    return std::nullopt;
  }
  const auto address = dropped ? AddressOfDropped(change.id) : AddressOf(change.from_id);
  if (!address) return std::nullopt;
  return nlohmann::json{{"type", address->type},
                        {"names", address->names},
                        {"part", address->part},
                        {"arguments", address->arguments},
                        {"catalog", address->catalog},
                        {"dropped", dropped},
                        {"made", change.type == ChangeType::kExtra}};
}

}  // namespace

Questions::Questions(std::span<const Finding> findings, std::span<const Change> changes) {
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const Change* change = ChangeOf(findings[i], changes);
    std::optional<nlohmann::json> question = change == nullptr ? std::nullopt : QuestionOf(*change);
    if (!question) continue;
    json_.push_back(std::move(*question));
    findings_.push_back(i);
  }
}

std::string Questions::Ask(std::string_view query) const {
  std::string sql(kAddressed);
  sql += query;
  return sql.replace(sql.find('@'), 1, Literal(json_.dump()));
}

}  // namespace pgorigin
