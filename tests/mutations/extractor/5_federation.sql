-- foreign data wrappers
SELECT 'pg_foreign_data_wrapper/' || oid, NULL,
       jsonb_build_object('owner', fdwowner::regrole,
         'functions', ARRAY[fdwhandler, fdwvalidator]::regprocedure[]::text[],
         'options', (SELECT array_agg(o ORDER BY o) FROM unnest(fdwoptions) o))
FROM pg_catalog.pg_foreign_data_wrapper

-- servers
SELECT 'pg_foreign_server/' || s.oid, NULL,
       jsonb_build_object('owner', s.srvowner::regrole, 'wrapper', w.fdwname, 'type', s.srvtype,
         'version', s.srvversion,
         'options', (SELECT array_agg(o ORDER BY o) FROM unnest(s.srvoptions) o))
FROM pg_catalog.pg_foreign_server s
JOIN pg_catalog.pg_foreign_data_wrapper w ON w.oid = s.srvfdw

-- user mappings
SELECT 'pg_user_mapping/' || oid, NULL,
       jsonb_build_object('options', (SELECT array_agg(o ORDER BY o) FROM unnest(umoptions) o))
FROM pg_catalog.pg_user_mapping

-- publications
SELECT 'pg_publication/' || p.oid, NULL,
       to_jsonb(p) - ARRAY['oid', 'pubname', 'pubowner']
       || jsonb_build_object('owner', p.pubowner::regrole)
FROM pg_catalog.pg_publication p

-- published tables
SELECT 'pg_publication_rel/' || oid, 'pg_publication/' || prpubid, '{}'::jsonb
FROM pg_catalog.pg_publication_rel

-- rows and columns of published tables since 15
SELECT 'pg_publication_rel/' || p.oid, 'pg_publication/' || p.prpubid,
       jsonb_build_object('where', pg_get_expr(p.prqual, p.prrelid),
         'columns', (SELECT array_agg(attname ORDER BY attname)
                     FROM pg_catalog.pg_attribute
                     WHERE attrelid = p.prrelid AND attnum = ANY (p.prattrs)))
FROM pg_catalog.pg_publication_rel p

-- published schemas since 15
SELECT 'pg_publication_namespace/' || oid, 'pg_publication/' || pnpubid, '{}'::jsonb
FROM pg_catalog.pg_publication_namespace

-- subscriptions
-- It is left to people to enable them, and where they stand is no definition.
SELECT 'pg_subscription/' || s.oid, NULL,
       to_jsonb(s) - ARRAY['oid', 'subdbid', 'subname', 'subowner', 'subenabled', 'subskiplsn',
                           'subtwophasestate']
       || jsonb_build_object('owner', s.subowner::regrole,
                             'two phases', to_jsonb(s) ->> 'subtwophasestate' <> 'd')
FROM pg_catalog.pg_subscription s
JOIN pg_catalog.pg_database d ON d.oid = s.subdbid AND d.datname = current_database()

-- settings of the database
SELECT NULL, NULL,
       jsonb_build_object('role', setrole::regrole,
         'settings', (SELECT array_agg(o ORDER BY o) FROM unnest(setconfig) o))
FROM pg_catalog.pg_db_role_setting
JOIN pg_catalog.pg_database d ON d.oid = setdatabase AND d.datname = current_database()

-- default privileges
-- Those of all schemas differ from what is built in, those of one add to it.
SELECT 'pg_default_acl/' || d.oid, NULL,
       jsonb_build_object('privileges', (
         SELECT array_agg(x ORDER BY x)
         FROM (SELECT 'grant ' || x FROM unnest(d.defaclacl::text[]) x
               WHERE d.defaclnamespace <> 0 OR x <> ALL (usual::text[])
               UNION ALL
               SELECT 'revoke ' || x FROM unnest(usual::text[]) x
               WHERE d.defaclnamespace = 0 AND x <> ALL (d.defaclacl::text[])) change (x)))
FROM pg_catalog.pg_default_acl d,
     acldefault(CASE d.defaclobjtype WHEN 'S' THEN 's' ELSE d.defaclobjtype END, d.defaclrole)
       usual
