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
// came in the same transaction as the table did is the extension's.  The few members are
// found first, whatever the planner expects of catalogs that nobody analyzed.
//
// A trigger that a partition has of its parent is told when it fires at other times.
constexpr std::string_view kNotComparedSql = R"(
WITH members AS MATERIALIZED (
  SELECT c.oid, c.relnamespace, e.xmin
  FROM pg_catalog.pg_depend AS e
  JOIN pg_catalog.pg_class AS c ON c.oid = e.objid
  WHERE e.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
    AND e.deptype = 'e'
), found (property, catalog, oid, part, schema) AS (
  SELECT 'name without a function', 'pg_catalog.pg_operator'::pg_catalog.regclass, o.oid, 0,
    o.oprnamespace
  FROM pg_catalog.pg_operator AS o
  WHERE o.oprcode::pg_catalog.oid = 0
  UNION ALL SELECT 'enabled state', 'pg_catalog.pg_trigger'::pg_catalog.regclass, t.oid, 0,
    c.relnamespace
  FROM pg_catalog.pg_trigger AS t
  JOIN pg_catalog.pg_trigger AS theirs ON theirs.oid = t.tgparentid
  JOIN pg_catalog.pg_class AS c ON c.oid = t.tgrelid
  WHERE t.tgenabled <> theirs.tgenabled
  UNION ALL SELECT 'dependence on an extension', d.classid::pg_catalog.regclass, d.objid, 0,
    coalesce(p.pronamespace, c.relnamespace, 0)
  FROM pg_catalog.pg_depend AS d
  LEFT JOIN pg_catalog.pg_proc AS p
    ON p.oid = d.objid AND d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass
  LEFT JOIN pg_catalog.pg_class AS c
    ON c.oid = d.objid AND d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
  WHERE d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
    AND d.deptype = 'x'
  UNION ALL SELECT NULL, added.catalog, added.oid, 0, m.relnamespace
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
  JOIN members AS m ON m.oid = added.relation
  WHERE added.xmin::pg_catalog.text <> m.xmin::pg_catalog.text
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
      AND (d.deptype = 'e' OR (d.deptype = 'i' AND f.property IS NULL))))";

// Privileges on what the server or an extension brings.
constexpr std::string_view kSystemPrivilegesSql = R"(
WITH members (catalog, oid) AS MATERIALIZED (
  SELECT d.classid, d.objid
  FROM pg_catalog.pg_depend AS d
  WHERE d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
    AND d.deptype = 'e'
), system_acl (catalog, oid, part, acl, initial) AS (
  SELECT 'pg_catalog.pg_class'::pg_catalog.regclass, c.oid, 0, c.relacl,
    pg_catalog.acldefault(CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", c.relowner)
  FROM pg_catalog.pg_class AS c
  WHERE c.relacl IS NOT NULL
    AND c.oid = ANY (ARRAY(
      SELECT s.oid
      FROM pg_catalog.pg_class AS s
      WHERE s.oid < 16384
      UNION ALL SELECT m.oid
      FROM members AS m
      WHERE m.catalog = 'pg_catalog.pg_class'::pg_catalog.regclass))
  UNION ALL SELECT 'pg_catalog.pg_proc'::pg_catalog.regclass, p.oid, 0, p.proacl,
    pg_catalog.acldefault('f', p.proowner)
  FROM pg_catalog.pg_proc AS p
  WHERE p.proacl IS NOT NULL
  UNION ALL SELECT 'pg_catalog.pg_type'::pg_catalog.regclass, t.oid, 0, t.typacl,
    pg_catalog.acldefault('T', t.typowner)
  FROM pg_catalog.pg_type AS t
  WHERE t.typacl IS NOT NULL
    AND t.oid = ANY (ARRAY(
      SELECT s.oid
      FROM pg_catalog.pg_type AS s
      WHERE s.oid < 16384
      UNION ALL SELECT m.oid
      FROM members AS m
      WHERE m.catalog = 'pg_catalog.pg_type'::pg_catalog.regclass))
  UNION ALL SELECT 'pg_catalog.pg_namespace'::pg_catalog.regclass, n.oid, 0, n.nspacl,
    pg_catalog.acldefault('n', n.nspowner)
  FROM pg_catalog.pg_namespace AS n
  WHERE n.nspacl IS NOT NULL
    AND n.nspname <> 'public'
  UNION ALL SELECT 'pg_catalog.pg_language'::pg_catalog.regclass, l.oid, 0, l.lanacl,
    pg_catalog.acldefault('l', l.lanowner)
  FROM pg_catalog.pg_language AS l
  WHERE l.lanacl IS NOT NULL
  UNION ALL SELECT 'pg_catalog.pg_class'::pg_catalog.regclass, a.attrelid, a.attnum, a.attacl,
    ARRAY[]::pg_catalog.aclitem[]
  FROM pg_catalog.pg_attribute AS a
  WHERE a.attacl IS NOT NULL
    AND a.attrelid < 16384
  UNION ALL SELECT m.catalog, a.attrelid, a.attnum, a.attacl, ARRAY[]::pg_catalog.aclitem[]
  FROM members AS m
  JOIN pg_catalog.pg_attribute AS a ON a.attrelid = m.oid
  WHERE a.attacl IS NOT NULL
    AND m.catalog = 'pg_catalog.pg_class'::pg_catalog.regclass
)
SELECT 'privileges on', i.type || ' ' || i.identity, NULL
FROM system_acl AS a
LEFT JOIN pg_catalog.pg_init_privs AS p
  ON p.objoid = a.oid
  AND p.classoid = a.catalog
  AND p.objsubid = a.part
CROSS JOIN LATERAL pg_catalog.pg_identify_object(a.catalog, a.oid, a.part) AS i
WHERE NOT (a.acl @> coalesce(p.initprivs, a.initial) AND coalesce(p.initprivs, a.initial) @> a.acl)
  AND coalesce(i.schema, i.name) IS DISTINCT FROM 'information_schema'
  AND (a.oid < 16384
    OR EXISTS (SELECT FROM members AS m WHERE m.catalog = a.catalog AND m.oid = a.oid)))";
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
const CatalogReader kSystemPrivilegesReader = {"privileges on what is not modelled",
                                               kSystemPrivilegesSql, ReadNotCompared};

}  // namespace pgorigin
