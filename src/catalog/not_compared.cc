// What is seen and not modelled: reported, never passed over in silence.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "catalog/reader.h"

namespace pgorigin {
namespace {

// Left out: members of extensions, and the cast that a range type brings with it
// (deptype 'i').  Objects of other kinds, and properties (`property` is not null) of modelled ones
// that have no field.
//
// Nothing says whether an index or a trigger of an extension's table is the user's: what
// came in the same transaction as the table did is the extension's.
constexpr std::string_view kNotComparedSql = R"(
WITH found (property, catalog, oid, part, schema) AS (
  SELECT 'name without a function', 'pg_catalog.pg_operator'::pg_catalog.regclass, o.oid, 0,
    o.oprnamespace
  FROM pg_catalog.pg_operator AS o
  WHERE o.oprcode::pg_catalog.oid = 0
  UNION ALL SELECT NULL, added.catalog, added.oid, 0, c.relnamespace
  FROM (
    SELECT 'pg_catalog.pg_class'::pg_catalog.regclass, i.indexrelid, i.indrelid, i.xmin
    FROM pg_catalog.pg_index AS i
    UNION ALL SELECT 'pg_catalog.pg_constraint'::pg_catalog.regclass, con.oid, con.conrelid,
      con.xmin
    FROM pg_catalog.pg_constraint AS con
    WHERE con.contype IN ('p', 'u', 'f', 'c', 'x')
    UNION ALL SELECT 'pg_catalog.pg_trigger'::pg_catalog.regclass, t.oid, t.tgrelid, t.xmin
    FROM pg_catalog.pg_trigger AS t
    WHERE NOT t.tgisinternal
    UNION ALL SELECT 'pg_catalog.pg_policy'::pg_catalog.regclass, p.oid, p.polrelid, p.xmin
    FROM pg_catalog.pg_policy AS p
    UNION ALL SELECT 'pg_catalog.pg_rewrite'::pg_catalog.regclass, r.oid, r.ev_class, r.xmin
    FROM pg_catalog.pg_rewrite AS r
    WHERE r.rulename <> '_RETURN'
  ) AS added (catalog, oid, relation, xmin)
  JOIN pg_catalog.pg_class AS c ON c.oid = added.relation
  JOIN pg_catalog.pg_depend AS e
    ON e.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
    AND e.objid = c.oid
    AND e.deptype = 'e'
  WHERE added.xmin::pg_catalog.text <> e.xmin::pg_catalog.text
  UNION ALL SELECT 'privileges', granted.catalog, granted.oid, 0, granted.schema
  FROM (
    SELECT 'pg_catalog.pg_class'::pg_catalog.regclass, c.oid, c.relnamespace, c.relacl
    FROM pg_catalog.pg_class AS c
    UNION ALL SELECT 'pg_catalog.pg_proc'::pg_catalog.regclass, p.oid, p.pronamespace, p.proacl
    FROM pg_catalog.pg_proc AS p
  ) AS granted (catalog, oid, schema, acl)
  JOIN pg_catalog.pg_depend AS e
    ON e.classid = granted.catalog
    AND e.objid = granted.oid
    AND e.deptype = 'e'
  LEFT JOIN pg_catalog.pg_init_privs AS i
    ON i.classoid = granted.catalog
    AND i.objoid = granted.oid
    AND i.objsubid = 0
  WHERE granted.acl IS DISTINCT FROM i.initprivs
)
SELECT coalesce(f.property, i.type),
  CASE WHEN f.property IS NULL THEN i.identity ELSE 'of ' || i.type || ' ' || i.identity END,
  NULL
FROM found AS f
CROSS JOIN LATERAL pg_catalog.pg_identify_object(f.catalog, f.oid, f.part) AS i
WHERE f.oid >= 16384
  AND (f.schema = 0 OR f.schema = ANY ({schemas}))
  AND NOT EXISTS (
    SELECT
    FROM pg_catalog.pg_depend AS d
    WHERE d.classid = f.catalog
      AND d.objid = f.oid
      AND ((d.deptype = 'e' AND f.property IS DISTINCT FROM 'privileges') OR (d.deptype = 'i' AND f.property IS NULL))))";
enum class NotComparedColumn { kKind, kIdentity, kReason, kCount };

constexpr std::size_t kMostOfAKind = 20;

void ReadNotCompared(Reading& reading, const ResultSet& rows) {
  using C = NotComparedColumn;
  std::map<std::string, std::vector<std::string>> kinds;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    if (!row.IsNull(C::kReason))
      return reading.LeaveOut(row.String(C::kKind), row.String(C::kReason));
    kinds[row.String(C::kKind)].push_back(Printable(row.Text(C::kIdentity)));
  });
  for (auto& [kind, names] : kinds) {
    if (names.size() > kMostOfAKind) {
      reading.LeaveOut(fmt::format("{} ({} of them)", kind, names.size()), "not modelled yet");
      continue;
    }
    std::ranges::sort(names);
    for (const std::string& name : names) reading.LeaveOut(kind + " " + name, "not modelled yet");
  }
}

}  // namespace

const CatalogReader kNotComparedReader = {"objects that are not modelled", kNotComparedSql,
                                          ReadNotCompared};

}  // namespace pgorigin
