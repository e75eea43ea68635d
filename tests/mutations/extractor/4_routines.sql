-- functions and procedures
-- Those of a range come with it.
SELECT 'pg_proc/' || p.oid, NULL,
       jsonb_build_object('definition', pg_get_functiondef(p.oid), 'owner', p.proowner::regrole)
FROM pg_catalog.pg_proc p
WHERE p.prokind <> 'a' AND p.oid >= 16384
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend
                  WHERE classid = 'pg_proc'::regclass AND objid = p.oid AND deptype = 'i')

-- aggregates
SELECT 'pg_proc/' || p.oid, NULL,
       to_jsonb(a) - ARRAY['aggfnoid', 'aggtransfn', 'aggfinalfn', 'aggcombinefn', 'aggserialfn',
         'aggdeserialfn', 'aggmtransfn', 'aggminvtransfn', 'aggmfinalfn', 'aggsortop',
         'aggtranstype', 'aggmtranstype']
       || jsonb_build_object('owner', p.proowner::regrole, 'parallel', p.proparallel,
         'arguments', pg_get_function_arguments(p.oid), 'returns', pg_get_function_result(p.oid),
         'functions', ARRAY[a.aggtransfn::oid, a.aggfinalfn::oid, a.aggcombinefn::oid,
                            a.aggserialfn::oid, a.aggdeserialfn::oid, a.aggmtransfn::oid,
                            a.aggminvtransfn::oid, a.aggmfinalfn::oid]::regprocedure[]::text[],
         'sort', a.aggsortop::regoperator, 'state', format_type(a.aggtranstype, NULL),
         'moving state', CASE WHEN a.aggmtranstype <> 0 THEN format_type(a.aggmtranstype, NULL) END)
FROM pg_catalog.pg_aggregate a
JOIN pg_catalog.pg_proc p ON p.oid = a.aggfnoid

-- operators
-- One without a function was only named by another.
SELECT 'pg_operator/' || oid, NULL,
       jsonb_build_object('owner', oprowner::regrole, 'hashes', oprcanhash, 'merges', oprcanmerge,
         'functions', ARRAY[oprcode::oid, oprrest::oid, oprjoin::oid]::regprocedure[]::text[],
         'commutator', oprcom::regoperator, 'negator', oprnegate::regoperator)
FROM pg_catalog.pg_operator
WHERE oprcode <> 0

-- operator families
SELECT 'pg_opfamily/' || oid, NULL, jsonb_build_object('owner', opfowner::regrole)
FROM pg_catalog.pg_opfamily

-- operator classes
SELECT 'pg_opclass/' || c.oid, NULL,
       jsonb_build_object('owner', c.opcowner::regrole, 'default', c.opcdefault,
         'type', format_type(c.opcintype, NULL),
         'family', pg_describe_object('pg_opfamily'::regclass, c.opcfamily, 0),
         'stored', CASE WHEN c.opckeytype <> 0 THEN format_type(c.opckeytype, NULL) END)
FROM pg_catalog.pg_opclass c

-- operators in classes and families
SELECT d.refclassid::regclass || '/' || d.refobjid, d.refclassid::regclass || '/' || d.refobjid,
       jsonb_build_object('operators', array_agg(
         format('%s %s %s', o.amopstrategy, o.amopopr::regoperator,
                CASE WHEN o.amoppurpose = 'o'
                     THEN pg_describe_object('pg_opfamily'::regclass, o.amopsortfamily, 0) END)
         ORDER BY o.amopstrategy, o.amopopr::regoperator::text))
FROM pg_catalog.pg_amop o
JOIN pg_catalog.pg_depend d ON d.classid = 'pg_amop'::regclass AND d.objid = o.oid
                           AND d.refclassid IN ('pg_opclass'::regclass, 'pg_opfamily'::regclass)
GROUP BY d.refclassid, d.refobjid

-- functions in classes and families
SELECT d.refclassid::regclass || '/' || d.refobjid, d.refclassid::regclass || '/' || d.refobjid,
       jsonb_build_object('functions', array_agg(
         format('%s (%s, %s) %s', f.amprocnum, format_type(f.amproclefttype, NULL),
                format_type(f.amprocrighttype, NULL), f.amproc::oid::regprocedure)
         ORDER BY f.amprocnum, format_type(f.amproclefttype, NULL),
                  format_type(f.amprocrighttype, NULL)))
FROM pg_catalog.pg_amproc f
JOIN pg_catalog.pg_depend d ON d.classid = 'pg_amproc'::regclass AND d.objid = f.oid
                           AND d.refclassid IN ('pg_opclass'::regclass, 'pg_opfamily'::regclass)
GROUP BY d.refclassid, d.refobjid

-- languages
SELECT 'pg_language/' || oid, NULL,
       jsonb_build_object('owner', lanowner::regrole, 'trusted', lanpltrusted,
         'functions', ARRAY[lanplcallfoid, laninline, lanvalidator]::regprocedure[]::text[])
FROM pg_catalog.pg_language
WHERE lanispl

-- transforms
SELECT 'pg_transform/' || oid, NULL,
       jsonb_build_object('from', trffromsql::oid::regprocedure, 'to', trftosql::oid::regprocedure)
FROM pg_catalog.pg_transform

-- access methods
SELECT 'pg_am/' || oid, NULL,
       jsonb_build_object('type', amtype, 'handler', amhandler::oid::regprocedure)
FROM pg_catalog.pg_am

-- event triggers
SELECT 'pg_event_trigger/' || e.oid, NULL,
       to_jsonb(e) - ARRAY['oid', 'evtname', 'evtowner', 'evtfoid']
       || jsonb_build_object('owner', e.evtowner::regrole, 'function', e.evtfoid::regprocedure)
FROM pg_catalog.pg_event_trigger e
