-- schemas
SELECT 'pg_namespace/' || oid, NULL,
       jsonb_build_object('owner', nspowner::regrole)
FROM pg_catalog.pg_namespace
WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'

-- extensions
SELECT 'pg_extension/' || oid, NULL,
       jsonb_build_object('schema', extnamespace::regnamespace)
FROM pg_catalog.pg_extension

-- relations
SELECT 'pg_class/' || c.oid, NULL,
       to_jsonb(c) - ARRAY['oid', 'relname', 'relnamespace', 'reltype', 'reloftype', 'relowner',
         'relam', 'relfilenode', 'reltablespace', 'relpages', 'reltuples', 'relallvisible',
         'relallfrozen', 'reltoastrelid', 'relhasindex', 'relisshared', 'relnatts', 'relchecks',
         'relhasrules', 'relhastriggers', 'relhassubclass', 'relispopulated', 'relrewrite',
         'relfrozenxid', 'relminmxid', 'relacl', 'reloptions', 'relpartbound']
       || jsonb_build_object(
         'owner', c.relowner::regrole,
         'type', CASE WHEN c.reloftype <> 0 THEN format_type(c.reloftype, NULL) END,
         'method', (SELECT amname FROM pg_catalog.pg_am WHERE oid = c.relam),
         'tablespace', (SELECT spcname FROM pg_catalog.pg_tablespace WHERE oid = c.reltablespace),
         'options', (SELECT array_agg(o ORDER BY o) FROM unnest(c.reloptions) o),
         'options of toast', (SELECT array_agg(o ORDER BY o)
                              FROM pg_catalog.pg_class t, unnest(t.reloptions) o
                              WHERE t.oid = c.reltoastrelid),
         'partition key', pg_get_partkeydef(c.oid),
         'bound', pg_get_expr(c.relpartbound, c.oid),
         'parents', (SELECT array_agg(inhparent::regclass ORDER BY inhseqno)
                     FROM pg_catalog.pg_inherits WHERE inhrelid = c.oid),
         'columns', (SELECT array_agg(attname ORDER BY attnum)
                     FROM pg_catalog.pg_attribute
                     WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped
                       AND c.relkind <> 'S'),
         'query', CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END)
FROM pg_catalog.pg_class c
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c', 'S')

-- what sequences have beside
SELECT 'pg_class/' || s.seqrelid, 'pg_class/' || s.seqrelid,
       to_jsonb(s) - ARRAY['seqrelid', 'seqtypid']
       || jsonb_build_object(
         'type', format_type(s.seqtypid, NULL),
         'of', (SELECT jsonb_agg(ARRAY[refobjid::regclass::text, attname, deptype::text])
                FROM pg_catalog.pg_depend
                JOIN pg_catalog.pg_attribute ON attrelid = refobjid AND attnum = refobjsubid
                WHERE classid = 'pg_class'::regclass AND objid = s.seqrelid
                  AND refclassid = 'pg_class'::regclass AND deptype IN ('a', 'i')))
FROM pg_catalog.pg_sequence s

-- what foreign tables have beside
SELECT 'pg_class/' || t.ftrelid, 'pg_class/' || t.ftrelid,
       jsonb_build_object('server', s.srvname,
         'options', (SELECT array_agg(o ORDER BY o) FROM unnest(t.ftoptions) o))
FROM pg_catalog.pg_foreign_table t
JOIN pg_catalog.pg_foreign_server s ON s.oid = t.ftserver

-- columns
-- A column that comes from a parent alone is not written, unless in a partition.  One
-- build of version 15 keeps a counter of its own, pg_attver, which its pg_dump hides.
SELECT 'pg_class/' || a.attrelid || '/' || a.attnum, 'pg_class/' || a.attrelid,
       to_jsonb(a) - ARRAY['attrelid', 'attname', 'atttypid', 'attlen', 'attnum', 'attcacheoff',
         'atttypmod', 'attndims', 'attbyval', 'attalign', 'attstorage', 'attcompression',
         'attnotnull', 'atthasdef', 'atthasmissing', 'attmissingval', 'attisdropped',
         'attislocal', 'attinhcount', 'attcollation', 'attstattarget', 'attacl', 'attoptions',
         'attfdwoptions']
       || jsonb_build_object(
         'type', format_type(a.atttypid, a.atttypmod),
         'local', a.attislocal OR c.relispartition,
         'not null', CASE WHEN current_setting('server_version_num')::integer < 180000
                          THEN a.attnotnull END,
         'storage', nullif(a.attstorage, t.typstorage),
         'compression', nullif(to_jsonb(a) ->> 'attcompression', ''),
         'collation', CASE WHEN a.attcollation <> t.typcollation
                           THEN a.attcollation::regcollation END,
         'statistics', nullif(a.attstattarget, -1),
         'options', (SELECT array_agg(o ORDER BY o) FROM unnest(a.attoptions) o
                     WHERE o NOT LIKE 'pg\_attver=%'),
         'foreign options', (SELECT array_agg(o ORDER BY o) FROM unnest(a.attfdwoptions) o),
         'default', pg_get_expr(d.adbin, d.adrelid))
FROM pg_catalog.pg_attribute a
JOIN pg_catalog.pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c')
JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
WHERE a.attnum > 0 AND NOT a.attisdropped AND c.oid >= 16384
