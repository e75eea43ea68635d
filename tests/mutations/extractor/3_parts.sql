-- constraints
-- pg_dump writes the keys of partitions for themselves, but no foreign keys of theirs.
SELECT 'pg_constraint/' || c.oid,
       CASE WHEN c.conrelid <> 0 THEN 'pg_class/' || c.conrelid ELSE 'pg_type/' || c.contypid END,
       jsonb_build_object('definition', pg_get_constraintdef(c.oid))
FROM pg_catalog.pg_constraint c
LEFT JOIN pg_catalog.pg_class r ON r.oid = c.conrelid
WHERE c.contype IN ('p', 'u', 'x')
   OR c.contype = 'f' AND c.conparentid = 0
   OR c.contype = 'c' AND (c.conislocal OR r.relispartition)

-- NOT NULL of columns since 18
-- The name that a server would choose is not written, unless it has a comment.  What is
-- not valid is written apart, and named.
SELECT 'pg_constraint/' || c.oid, 'pg_class/' || c.conrelid,
       jsonb_build_object('column', a.attname, 'no inherit', c.connoinherit,
         'valid', c.convalidated,
         'name', CASE WHEN c.conname <> r.relname || '_' || a.attname || '_not_null'
                        OR NOT c.convalidated
                        OR obj_description(c.oid, 'pg_constraint') IS NOT NULL
                      THEN c.conname END)
FROM pg_catalog.pg_constraint c
JOIN pg_catalog.pg_class r ON r.oid = c.conrelid
JOIN pg_catalog.pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
WHERE c.contype = 'n' AND (c.conislocal OR r.relispartition)

-- NOT NULL of domains since 17
SELECT 'pg_constraint/' || c.oid, 'pg_type/' || c.contypid,
       jsonb_build_object('name', nullif(c.conname, t.typname || '_not_null'))
FROM pg_catalog.pg_constraint c
JOIN pg_catalog.pg_type t ON t.oid = c.contypid
WHERE c.contype = 'n'

-- indexes
-- Those of constraints, too.  A table CLUSTERs on one and is identified by one.
SELECT 'pg_class/' || i.indexrelid, 'pg_class/' || i.indrelid,
       jsonb_build_object('definition', pg_get_indexdef(i.indexrelid),
         'clustered', i.indisclustered, 'identity', i.indisreplident,
         'tablespace', (SELECT spcname FROM pg_catalog.pg_tablespace WHERE oid = c.reltablespace),
         'options', (SELECT array_agg(o ORDER BY o) FROM unnest(c.reloptions) o),
         'statistics', (SELECT jsonb_object_agg(attnum, attstattarget)
                        FROM pg_catalog.pg_attribute
                        WHERE attrelid = c.oid AND attstattarget >= 0),
         'part of', (SELECT inhparent::regclass FROM pg_catalog.pg_inherits
                     WHERE inhrelid = c.oid))
FROM pg_catalog.pg_index i
JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
JOIN pg_catalog.pg_class r ON r.oid = i.indrelid
WHERE i.indisready AND (i.indisvalid OR r.relkind = 'p')

-- triggers
SELECT 'pg_trigger/' || oid, 'pg_class/' || tgrelid,
       jsonb_build_object('definition', pg_get_triggerdef(oid), 'enabled', tgenabled)
FROM pg_catalog.pg_trigger
WHERE NOT tgisinternal AND tgparentid = 0

-- triggers of partitions
SELECT 'pg_trigger/' || t.oid, 'pg_class/' || t.tgrelid,
       jsonb_build_object('enabled', t.tgenabled)
FROM pg_catalog.pg_trigger t
JOIN pg_catalog.pg_trigger parent ON parent.oid = t.tgparentid
WHERE NOT parent.tgisinternal AND t.tgenabled <> parent.tgenabled

-- policies
SELECT 'pg_policy/' || p.oid, 'pg_class/' || p.polrelid,
       to_jsonb(p) - ARRAY['oid', 'polname', 'polrelid', 'polroles', 'polqual', 'polwithcheck']
       || jsonb_build_object(
         'roles', (SELECT array_agg(r::regrole::text ORDER BY r::regrole::text)
                   FROM unnest(p.polroles) r),
         'using', pg_get_expr(p.polqual, p.polrelid),
         'check', pg_get_expr(p.polwithcheck, p.polrelid))
FROM pg_catalog.pg_policy p

-- rules
SELECT 'pg_rewrite/' || oid, 'pg_class/' || ev_class,
       jsonb_build_object('definition', pg_get_ruledef(oid), 'enabled', ev_enabled)
FROM pg_catalog.pg_rewrite
WHERE rulename <> '_RETURN'

-- statistics objects
SELECT 'pg_statistic_ext/' || oid, NULL,
       jsonb_build_object('definition', pg_get_statisticsobjdef(oid), 'owner', stxowner::regrole,
         'target', nullif(stxstattarget, -1))
FROM pg_catalog.pg_statistic_ext
