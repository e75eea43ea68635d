// What is seen and not modelled: reported, never passed over in silence.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "catalog/reader.h"

namespace pgorigin {
namespace {

// Left out: members of extensions, and the cast that a range type brings with it
// (deptype 'i').  Objects of other kinds, and properties (`property` is not null) of modelled ones
// that have no field.  One build of version 15 keeps a counter of its own,
// pg_attver, in pg_attribute.attoptions; its pg_dump leaves it out, too.
constexpr std::string_view kNotComparedSql = R"(
WITH found (property, catalog, oid, part, schema) AS (
  SELECT NULL, 'pg_catalog.pg_event_trigger'::pg_catalog.regclass, e.oid, 0, 0::pg_catalog.oid
  FROM pg_catalog.pg_event_trigger AS e
  UNION ALL SELECT NULL, 'pg_catalog.pg_cast'::pg_catalog.regclass, c.oid, 0, 0
  FROM pg_catalog.pg_cast AS c
  UNION ALL SELECT NULL, 'pg_catalog.pg_operator'::pg_catalog.regclass, o.oid, 0, o.oprnamespace
  FROM pg_catalog.pg_operator AS o
  UNION ALL SELECT NULL, 'pg_catalog.pg_opclass'::pg_catalog.regclass, o.oid, 0, o.opcnamespace
  FROM pg_catalog.pg_opclass AS o
  UNION ALL SELECT NULL, 'pg_catalog.pg_opfamily'::pg_catalog.regclass, o.oid, 0, o.opfnamespace
  FROM pg_catalog.pg_opfamily AS o
  UNION ALL SELECT NULL, 'pg_catalog.pg_conversion'::pg_catalog.regclass, c.oid, 0, c.connamespace
  FROM pg_catalog.pg_conversion AS c
  UNION ALL SELECT NULL, 'pg_catalog.pg_collation'::pg_catalog.regclass, c.oid, 0, c.collnamespace
  FROM pg_catalog.pg_collation AS c
  UNION ALL SELECT NULL, 'pg_catalog.pg_ts_config'::pg_catalog.regclass, t.oid, 0, t.cfgnamespace
  FROM pg_catalog.pg_ts_config AS t
  UNION ALL SELECT NULL, 'pg_catalog.pg_ts_dict'::pg_catalog.regclass, t.oid, 0, t.dictnamespace
  FROM pg_catalog.pg_ts_dict AS t
  UNION ALL SELECT NULL, 'pg_catalog.pg_ts_parser'::pg_catalog.regclass, t.oid, 0, t.prsnamespace
  FROM pg_catalog.pg_ts_parser AS t
  UNION ALL SELECT NULL, 'pg_catalog.pg_ts_template'::pg_catalog.regclass, t.oid, 0, t.tmplnamespace
  FROM pg_catalog.pg_ts_template AS t
  UNION ALL SELECT NULL, 'pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass, f.oid, 0, 0
  FROM pg_catalog.pg_foreign_data_wrapper AS f
  UNION ALL SELECT NULL, 'pg_catalog.pg_foreign_server'::pg_catalog.regclass, f.oid, 0, 0
  FROM pg_catalog.pg_foreign_server AS f
  UNION ALL SELECT NULL, 'pg_catalog.pg_user_mapping'::pg_catalog.regclass, u.umid, 0, 0
  FROM pg_catalog.pg_user_mappings AS u
  UNION ALL SELECT NULL, 'pg_catalog.pg_publication'::pg_catalog.regclass, p.oid, 0, 0
  FROM pg_catalog.pg_publication AS p
  UNION ALL SELECT NULL, 'pg_catalog.pg_statistic_ext'::pg_catalog.regclass, s.oid, 0,
    s.stxnamespace
  FROM pg_catalog.pg_statistic_ext AS s
  UNION ALL SELECT NULL, 'pg_catalog.pg_language'::pg_catalog.regclass, l.oid, 0, 0
  FROM pg_catalog.pg_language AS l
  UNION ALL SELECT NULL, 'pg_catalog.pg_transform'::pg_catalog.regclass, t.oid, 0, 0
  FROM pg_catalog.pg_transform AS t
  UNION ALL SELECT NULL, 'pg_catalog.pg_am'::pg_catalog.regclass, a.oid, 0, 0
  FROM pg_catalog.pg_am AS a
  UNION ALL SELECT NULL, 'pg_catalog.pg_type'::pg_catalog.regclass, t.oid, 0, t.typnamespace
  FROM pg_catalog.pg_type AS t
  WHERE t.typtype IN ('b', 'p')
    AND t.typcategory <> 'A'
  UNION ALL SELECT NULL, 'pg_catalog.pg_class'::pg_catalog.regclass, c.oid, 0, c.relnamespace
  FROM pg_catalog.pg_class AS c
  WHERE c.relkind = 'f'
  UNION ALL SELECT 'tablespace', 'pg_catalog.pg_class'::pg_catalog.regclass, c.oid, 0,
    c.relnamespace
  FROM pg_catalog.pg_class AS c
  WHERE c.reltablespace <> 0
  UNION ALL SELECT 'access method', 'pg_catalog.pg_class'::pg_catalog.regclass, c.oid, 0,
    c.relnamespace
  FROM pg_catalog.pg_class AS c
  JOIN pg_catalog.pg_am AS a ON a.oid = c.relam
  WHERE c.relkind IN ('r', 'p', 'm')
    AND a.amname <> 'heap'
  UNION ALL SELECT 'CLUSTER ON mark', 'pg_catalog.pg_class'::pg_catalog.regclass, i.indexrelid, 0,
    c.relnamespace
  FROM pg_catalog.pg_index AS i
  JOIN pg_catalog.pg_class AS c ON c.oid = i.indexrelid
  WHERE i.indisclustered
  UNION ALL SELECT CASE WHEN a.attstattarget >= 0 THEN 'statistics target' ELSE 'options' END,
    'pg_catalog.pg_class'::pg_catalog.regclass, a.attrelid, a.attnum, c.relnamespace
  FROM pg_catalog.pg_attribute AS a
  JOIN pg_catalog.pg_class AS c ON c.oid = a.attrelid
  WHERE a.attnum > 0
    AND NOT a.attisdropped
    AND (a.attstattarget >= 0
      OR pg_catalog.cardinality(a.attoptions) > 1
      OR a.attoptions[1] NOT LIKE 'pg_attver=%')
  UNION ALL SELECT 'default', 'pg_catalog.pg_class'::pg_catalog.regclass, d.adrelid, d.adnum,
    c.relnamespace
  FROM pg_catalog.pg_attrdef AS d
  JOIN pg_catalog.pg_class AS c ON c.oid = d.adrelid
  WHERE c.relkind = 'v'
  UNION ALL SELECT CASE WHEN c.convalidated THEN 'NO INHERIT' ELSE 'NOT VALID' END,
    'pg_catalog.pg_constraint'::pg_catalog.regclass, c.oid, 0, c.connamespace
  FROM pg_catalog.pg_constraint AS c
  WHERE c.contype = 'n'
    AND (c.connoinherit OR NOT c.convalidated)
  UNION ALL SELECT 'support function', 'pg_catalog.pg_proc'::pg_catalog.regclass, p.oid, 0,
    p.pronamespace
  FROM pg_catalog.pg_proc AS p
  WHERE p.prosupport::pg_catalog.oid <> 0
), system_acl (catalog, oid, acl, initial) AS (
  SELECT 'pg_catalog.pg_class'::pg_catalog.regclass, c.oid, c.relacl,
    pg_catalog.acldefault(CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", c.relowner)
  FROM pg_catalog.pg_class AS c
  WHERE c.relacl IS NOT NULL
  UNION ALL SELECT 'pg_catalog.pg_proc'::pg_catalog.regclass, p.oid, p.proacl,
    pg_catalog.acldefault('f', p.proowner)
  FROM pg_catalog.pg_proc AS p
  WHERE p.proacl IS NOT NULL
  UNION ALL SELECT 'pg_catalog.pg_type'::pg_catalog.regclass, t.oid, t.typacl,
    pg_catalog.acldefault('T', t.typowner)
  FROM pg_catalog.pg_type AS t
  WHERE t.typacl IS NOT NULL
  UNION ALL SELECT 'pg_catalog.pg_namespace'::pg_catalog.regclass, n.oid, n.nspacl,
    pg_catalog.acldefault('n', n.nspowner)
  FROM pg_catalog.pg_namespace AS n
  WHERE n.nspacl IS NOT NULL
    AND n.nspname <> 'public'
  UNION ALL SELECT 'pg_catalog.pg_language'::pg_catalog.regclass, l.oid, l.lanacl,
    pg_catalog.acldefault('l', l.lanowner)
  FROM pg_catalog.pg_language AS l
  WHERE l.lanacl IS NOT NULL
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
      AND (d.deptype = 'e' OR (d.deptype = 'i' AND f.property IS NULL)))
UNION ALL
SELECT 'privileges on', i.type || ' ' || i.identity, NULL
FROM system_acl AS a
LEFT JOIN pg_catalog.pg_init_privs AS p
  ON p.objoid = a.oid
  AND p.classoid = a.catalog
  AND p.objsubid = 0
CROSS JOIN LATERAL pg_catalog.pg_identify_object(a.catalog, a.oid, 0) AS i
WHERE NOT (a.acl @> coalesce(p.initprivs, a.initial) AND coalesce(p.initprivs, a.initial) @> a.acl)
  AND (a.oid < 16384
    OR EXISTS (
      SELECT
      FROM pg_catalog.pg_depend AS d
      WHERE d.classid = a.catalog
        AND d.objid = a.oid
        AND d.deptype = 'e'))
UNION ALL
{subscriptions})";
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
