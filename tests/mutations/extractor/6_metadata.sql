-- comments
SELECT classoid::regclass || '/' || objoid || '/' || objsubid, classoid::regclass || '/' || objoid,
       jsonb_build_object('comment', description)
FROM pg_catalog.pg_description
WHERE objoid >= 16384 OR classoid = 'pg_namespace'::regclass

-- security labels
SELECT classoid::regclass || '/' || objoid || '/' || objsubid, classoid::regclass || '/' || objoid,
       jsonb_build_object('provider', provider, 'label', label)
FROM pg_catalog.pg_seclabel

-- comments and security labels of the database
SELECT NULL, NULL, jsonb_build_object('comment', description)
FROM pg_catalog.pg_shdescription
JOIN pg_catalog.pg_database ON oid = objoid AND datname = current_database()
WHERE classoid = 'pg_database'::regclass
UNION ALL
SELECT NULL, NULL, jsonb_build_object('provider', provider, 'label', label)
FROM pg_catalog.pg_shseclabel
JOIN pg_catalog.pg_database ON oid = objoid AND datname = current_database()
WHERE classoid = 'pg_database'::regclass

-- privileges
-- On whatever it is, when they are not what it has from the beginning.
SELECT o.class || '/' || o.id || '/' || o.part, 'any', jsonb_build_object('privileges', changes)
FROM (
  SELECT 'pg_namespace', oid, 0, nspowner, nspacl, acldefault('n', nspowner)
  FROM pg_catalog.pg_namespace
  UNION ALL
  SELECT 'pg_class', oid, 0, relowner, relacl,
         acldefault(CASE relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", relowner)
  FROM pg_catalog.pg_class
  UNION ALL
  SELECT 'pg_class', attrelid, attnum, relowner, attacl, acldefault('c', relowner)
  FROM pg_catalog.pg_attribute
  JOIN pg_catalog.pg_class c ON c.oid = attrelid
  WHERE NOT attisdropped
  UNION ALL
  SELECT 'pg_proc', oid, 0, proowner, proacl, acldefault('f', proowner)
  FROM pg_catalog.pg_proc
  UNION ALL
  SELECT 'pg_type', t.oid, 0, typowner, typacl, acldefault('T', typowner)
  FROM pg_catalog.pg_type t
  LEFT JOIN pg_catalog.pg_class c ON c.oid = typrelid
  WHERE c.oid IS NULL OR relkind = 'c'
  UNION ALL
  SELECT 'pg_language', oid, 0, lanowner, lanacl, acldefault('l', lanowner)
  FROM pg_catalog.pg_language
  UNION ALL
  SELECT 'pg_foreign_data_wrapper', oid, 0, fdwowner, fdwacl, acldefault('F', fdwowner)
  FROM pg_catalog.pg_foreign_data_wrapper
  UNION ALL
  SELECT 'pg_foreign_server', oid, 0, srvowner, srvacl, acldefault('S', srvowner)
  FROM pg_catalog.pg_foreign_server
  UNION ALL
  SELECT NULL, oid, 0, datdba, datacl, acldefault('d', datdba)
  FROM pg_catalog.pg_database
  WHERE datname = current_database()
) o (class, id, part, owner, now, by_default)
LEFT JOIN pg_catalog.pg_init_privs i
  ON i.classoid = o.class::regclass AND i.objoid = o.id AND i.objsubid = o.part
CROSS JOIN LATERAL (
  SELECT array_agg(way || ' ' || format('%s %s', grantee::regrole, privilege_type)
                   || CASE WHEN is_grantable THEN ' WITH GRANT OPTION' ELSE '' END
                   || CASE WHEN grantor <> o.owner THEN ' BY ' || grantor::regrole ELSE '' END
                   ORDER BY way, grantee::regrole::text, privilege_type, grantor::regrole::text)
  FROM (
    (SELECT 'GRANT', * FROM aclexplode(o.now)
     EXCEPT SELECT 'GRANT', * FROM aclexplode(coalesce(i.initprivs, o.by_default)))
    UNION ALL
    (SELECT 'REVOKE', * FROM aclexplode(coalesce(i.initprivs, o.by_default))
     EXCEPT SELECT 'REVOKE', * FROM aclexplode(o.now))
  ) x (way, grantor, grantee, privilege_type, is_grantable)
) change (changes)
WHERE o.now IS NOT NULL AND changes IS NOT NULL
