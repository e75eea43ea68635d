#include "catalog/fingerprint.h"

namespace pgorigin {

// Every update of a catalog row gives it a new xmin, and freezing keeps the old one
// readable, so the hashes of the xmins tell whether any row came, went or changed.
// Not so in pg_class, whose rows move with the file of a relation: there it is the
// contents; a table renamed and renamed back shows in its row type.
const std::string_view kFingerprintSql = R"(
WITH schemas (ids) AS (
  SELECT pg_catalog.array_agg(n.oid)
  FROM pg_catalog.pg_namespace AS n
  WHERE NOT pg_catalog.starts_with(n.nspname::pg_catalog.text, 'pg_')
    AND n.nspname <> 'information_schema'
), relations AS MATERIALIZED (
  SELECT c.oid, c.relname, c.relnamespace, c.relkind
  FROM pg_catalog.pg_class AS c, schemas AS s
  WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'c', 'f')
    AND c.relnamespace = ANY (s.ids)
), hashes (hash) AS (
  SELECT pg_catalog.hashtextextended(
    pg_catalog.concat_ws('/', r.oid, r.relnamespace, r.relkind, r.relname), 0)
  FROM relations AS r
  UNION ALL SELECT pg_catalog.hashtextextended(a.xmin::pg_catalog.text, 1)
  FROM pg_catalog.pg_attribute AS a
  JOIN relations AS r ON r.oid = a.attrelid
  WHERE a.attnum > 0
  UNION ALL SELECT pg_catalog.hashtextextended(t.xmin::pg_catalog.text, 2)
  FROM pg_catalog.pg_type AS t, schemas AS s
  WHERE t.typnamespace = ANY (s.ids)
  UNION ALL SELECT pg_catalog.hashtextextended(p.xmin::pg_catalog.text, 3)
  FROM pg_catalog.pg_proc AS p, schemas AS s
  WHERE p.pronamespace = ANY (s.ids)
  UNION ALL SELECT pg_catalog.hashtextextended(n.xmin::pg_catalog.text, 4)
  FROM pg_catalog.pg_namespace AS n, schemas AS s
  WHERE n.oid = ANY (s.ids)
  UNION ALL SELECT pg_catalog.hashtextextended(o.xmin::pg_catalog.text, 5)
  FROM pg_catalog.pg_operator AS o
  WHERE o.oid >= 16384
  UNION ALL SELECT pg_catalog.hashtextextended(c.xmin::pg_catalog.text, 6)
  FROM pg_catalog.pg_collation AS c
  WHERE c.oid >= 16384
  UNION ALL SELECT pg_catalog.hashtextextended(e.xmin::pg_catalog.text, 7)
  FROM pg_catalog.pg_enum AS e
  UNION ALL SELECT pg_catalog.hashtextextended(t.xmin::pg_catalog.text, 8)
  FROM pg_catalog.pg_ts_config AS t
)
SELECT pg_catalog.count(*) || '/' || pg_catalog.sum(h.hash)
FROM hashes AS h)";

}  // namespace pgorigin
