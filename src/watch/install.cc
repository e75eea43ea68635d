#include <string>

#include "pgorigin/watch/ddl_log.h"

namespace pgorigin {
namespace {

// A statement of which any part could be a secret is left out whole.  Digests of columns and
// constraints tell later which statement changed one of them: an event trigger is told no
// more than that its table was altered.
constexpr const char* kInstall = R"(BEGIN;

CREATE SCHEMA IF NOT EXISTS pgorigin;

CREATE TABLE pgorigin.ddl_log (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamp with time zone NOT NULL DEFAULT pg_catalog.clock_timestamp(),
  role text NOT NULL DEFAULT SESSION_USER,
  client text NOT NULL
    DEFAULT coalesce(pg_catalog.host(pg_catalog.inet_client_addr()), 'local'),
  application text NOT NULL DEFAULT pg_catalog.current_setting('application_name'),
  command text NOT NULL,
  dropped boolean NOT NULL,
  class oid NOT NULL,
  object oid NOT NULL,
  subobject integer NOT NULL,
  name text NOT NULL,
  arguments text NOT NULL,
  statement text,
  state jsonb
);
CREATE INDEX ddl_log_object ON pgorigin.ddl_log (object);
CREATE INDEX ddl_log_name ON pgorigin.ddl_log (name) WHERE dropped;
COMMENT ON TABLE pgorigin.ddl_log IS 'Who executed which DDL, for `pgorigin audit`';

CREATE FUNCTION pgorigin.state_of(relation oid) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT jsonb_object_agg(s.part, md5(s.text))
  FROM (
    SELECT 'relation', concat_ws('/', c.relname, c.relnamespace, c.relowner, c.relpersistence,
      c.reltablespace, c.relreplident, c.relrowsecurity, c.relforcerowsecurity, c.reloptions)
    FROM pg_class AS c
    WHERE c.oid = relation
    UNION ALL
    SELECT 'column ' || a.attname, concat_ws('/', format_type(a.atttypid, a.atttypmod),
      a.attnotnull, a.attidentity, a.attgenerated, a.attstorage, a.attstattarget, a.attcollation,
      a.attoptions, to_jsonb(a) ->> 'attcompression', pg_get_expr(d.adbin, d.adrelid))
    FROM pg_attribute AS a
    LEFT JOIN pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE a.attrelid = relation AND a.attnum > 0 AND NOT a.attisdropped
    UNION ALL
    SELECT 'constraint ' || n.conname, pg_get_constraintdef(n.oid) || n.convalidated
    FROM pg_constraint AS n
    WHERE n.conrelid = relation
  ) AS s (part, text)
$$;

CREATE FUNCTION pgorigin.log_ddl() RETURNS event_trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  spoken text := CASE
    WHEN lower(current_query()) LIKE ANY ('{%password%,%://%,%user mapping%,%subscription%}') THEN NULL
    ELSE left(current_query(), 10000) END;
BEGIN
  IF tg_event = 'sql_drop' THEN
    INSERT INTO pgorigin.ddl_log (command, dropped, class, object, subobject, name, arguments,
      statement)
    SELECT tg_tag, true, d.classid, d.objid, d.objsubid, array_to_json(d.address_names)::text,
      array_to_json(d.address_args)::text, spoken
    FROM pg_event_trigger_dropped_objects() AS d
    WHERE NOT d.is_temporary AND d.schema_name IS DISTINCT FROM 'pg_toast'
      AND d.address_names IS NOT NULL;
  ELSE
    INSERT INTO pgorigin.ddl_log (command, dropped, class, object, subobject, name, arguments,
      statement, state)
    SELECT c.command_tag, false, c.classid, c.objid, c.objsubid,
      array_to_json(a.object_names)::text, array_to_json(a.object_args)::text, spoken,
      CASE WHEN c.classid = 'pg_class'::regclass THEN pgorigin.state_of(c.objid) END
    FROM pg_event_trigger_ddl_commands() AS c
    CROSS JOIN LATERAL pg_identify_object_as_address(c.classid, c.objid, c.objsubid) AS a
    WHERE NOT c.in_extension AND c.schema_name IS DISTINCT FROM 'pg_temp'
      AND c.classid IS NOT NULL;
  END IF;
  NOTIFY pgorigin_ddl;
EXCEPTION WHEN OTHERS THEN
  RAISE WARNING 'pgorigin does not log this statement: %', SQLERRM;
END
$$;

CREATE EVENT TRIGGER pgorigin_ddl_command_end ON ddl_command_end
  EXECUTE FUNCTION pgorigin.log_ddl();
CREATE EVENT TRIGGER pgorigin_sql_drop ON sql_drop
  EXECUTE FUNCTION pgorigin.log_ddl();

INSERT INTO pgorigin.ddl_log (command, dropped, class, object, subobject, name, arguments, state)
SELECT '', false, 'pg_catalog.pg_class'::pg_catalog.regclass, c.oid, 0, '', '',
  pgorigin.state_of(c.oid)
FROM pg_catalog.pg_class AS c
WHERE c.oid >= 16384 AND c.relkind IN ('r', 'p', 'f', 'v', 'm', 'c');

COMMIT;
)";

constexpr const char* kRemove = R"(BEGIN;

DROP EVENT TRIGGER IF EXISTS pgorigin_sql_drop;
DROP EVENT TRIGGER IF EXISTS pgorigin_ddl_command_end;
DROP FUNCTION IF EXISTS pgorigin.log_ddl();
DROP FUNCTION IF EXISTS pgorigin.state_of(oid);
DROP TABLE IF EXISTS pgorigin.ddl_log;

COMMIT;
)";

}  // namespace

std::string InstallDdlLogSql() { return kInstall; }
std::string RemoveDdlLogSql() { return kRemove; }

}  // namespace pgorigin
