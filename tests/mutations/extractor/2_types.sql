-- types
-- Not those that come with another: of rows, arrays and multiranges.
SELECT 'pg_type/' || t.oid, NULL,
       to_jsonb(t) - ARRAY['oid', 'typname', 'typnamespace', 'typowner', 'typrelid', 'typelem',
         'typarray', 'typinput', 'typoutput', 'typreceive', 'typsend', 'typmodin', 'typmodout',
         'typanalyze', 'typsubscript', 'typbasetype', 'typtypmod', 'typndims', 'typcollation',
         'typdefaultbin', 'typacl']
       || jsonb_build_object('owner', t.typowner::regrole,
         'element', CASE WHEN t.typelem <> 0 THEN format_type(t.typelem, NULL) END,
         'functions', ARRAY[t.typinput::oid, t.typoutput::oid, t.typreceive::oid, t.typsend::oid,
                            t.typmodin::oid, t.typmodout::oid, t.typanalyze::oid]
                      ::regprocedure[]::text[],
         'subscript', to_jsonb(t) ->> 'typsubscript',
         'type', CASE WHEN t.typbasetype <> 0 THEN format_type(t.typbasetype, t.typtypmod) END,
         'collation', CASE WHEN t.typcollation <> coalesce(b.typcollation, 0)
                           THEN t.typcollation::regcollation END,
         'default', pg_get_expr(t.typdefaultbin, 0),
         'labels', (SELECT array_agg(enumlabel ORDER BY enumsortorder)
                    FROM pg_catalog.pg_enum WHERE enumtypid = t.oid))
FROM pg_catalog.pg_type t
LEFT JOIN pg_catalog.pg_type b ON b.oid = t.typbasetype
LEFT JOIN pg_catalog.pg_class c ON c.oid = t.typrelid
WHERE t.typtype IN ('b', 'c', 'd', 'e', 'p', 'r')
  AND (c.oid IS NULL OR c.relkind = 'c')
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_type e WHERE e.typarray = t.oid)

-- ranges
SELECT 'pg_type/' || r.rngtypid, 'pg_type/' || r.rngtypid,
       jsonb_build_object('of', format_type(r.rngsubtype, NULL),
         'multirange', (to_jsonb(r) ->> 'rngmultitypid')::oid::regtype,
         'class', CASE WHEN NOT c.opcdefault THEN pg_describe_object('pg_opclass'::regclass, c.oid, 0) END,
         'collation', CASE WHEN r.rngcollation <> t.typcollation THEN r.rngcollation::regcollation END,
         'canonical', r.rngcanonical::oid::regprocedure,
         'difference', r.rngsubdiff::oid::regprocedure)
FROM pg_catalog.pg_range r
JOIN pg_catalog.pg_type t ON t.oid = r.rngsubtype
JOIN pg_catalog.pg_opclass c ON c.oid = r.rngsubopc

-- collations
SELECT 'pg_collation/' || c.oid, NULL,
       to_jsonb(c) - ARRAY['oid', 'collname', 'collnamespace', 'collowner', 'collencoding',
                           'collversion']
       || jsonb_build_object('owner', c.collowner::regrole)
FROM pg_catalog.pg_collation c

-- conversions
SELECT 'pg_conversion/' || c.oid, NULL,
       to_jsonb(c) - ARRAY['oid', 'conname', 'connamespace', 'conowner', 'conproc']
       || jsonb_build_object('owner', c.conowner::regrole,
                             'function', c.conproc::oid::regprocedure)
FROM pg_catalog.pg_conversion c

-- casts
-- One comes with each multirange.
SELECT 'pg_cast/' || c.oid, NULL,
       jsonb_build_object('context', c.castcontext, 'method', c.castmethod,
                          'function', c.castfunc::regprocedure)
FROM pg_catalog.pg_cast c
WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_range r
                  WHERE r.rngtypid = c.castsource
                    AND (to_jsonb(r) ->> 'rngmultitypid')::oid = c.casttarget)

-- text search parsers
SELECT 'pg_ts_parser/' || oid, NULL,
       jsonb_build_object('functions', ARRAY[prsstart::oid, prstoken::oid, prsend::oid,
                            prsheadline::oid, prslextype::oid]::regprocedure[]::text[])
FROM pg_catalog.pg_ts_parser

-- text search templates
SELECT 'pg_ts_template/' || oid, NULL,
       jsonb_build_object('functions', ARRAY[tmplinit::oid, tmpllexize::oid]::regprocedure[]::text[])
FROM pg_catalog.pg_ts_template

-- text search dictionaries
SELECT 'pg_ts_dict/' || oid, NULL,
       jsonb_build_object('owner', dictowner::regrole, 'options', dictinitoption,
         'template', pg_describe_object('pg_ts_template'::regclass, dicttemplate, 0))
FROM pg_catalog.pg_ts_dict

-- text search configurations
SELECT 'pg_ts_config/' || c.oid, NULL,
       jsonb_build_object('owner', c.cfgowner::regrole,
         'parser', pg_describe_object('pg_ts_parser'::regclass, c.cfgparser, 0),
         'mappings', (SELECT array_agg(alias || ' ' || m.mapdict::regdictionary
                                       ORDER BY m.maptokentype, m.mapseqno)
                      FROM pg_catalog.pg_ts_config_map m
                      JOIN ts_token_type(c.cfgparser) ON tokid = m.maptokentype
                      WHERE m.mapcfg = c.oid))
FROM pg_catalog.pg_ts_config c
