-- function
CREATE FUNCTION {x}(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
-- then
DROP FUNCTION {x};

-- function.kind
CREATE FUNCTION {x}() RETURNS void LANGUAGE plpgsql AS 'BEGIN END';
-- then
DROP FUNCTION {x};
CREATE PROCEDURE {x}() LANGUAGE plpgsql AS 'BEGIN END';

-- function.arguments
CREATE FUNCTION {x}(a integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
-- then
DROP FUNCTION {x};
CREATE FUNCTION {x}(b integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';

-- function.arguments
CREATE FUNCTION {x}(a integer, b integer DEFAULT 1) RETURNS integer LANGUAGE sql AS 'SELECT 1';
-- then
CREATE OR REPLACE FUNCTION {x}(a integer, b integer DEFAULT 2) RETURNS integer LANGUAGE sql AS 'SELECT 1';

-- function.returns
CREATE FUNCTION {x}() RETURNS integer LANGUAGE plpgsql AS 'BEGIN RETURN 1; END';
-- then
DROP FUNCTION {x};
CREATE FUNCTION {x}() RETURNS bigint LANGUAGE plpgsql AS 'BEGIN RETURN 1; END';

-- function.returns set
CREATE FUNCTION {x}() RETURNS integer LANGUAGE sql AS 'SELECT 1';
-- then
DROP FUNCTION {x};
CREATE FUNCTION {x}() RETURNS SETOF integer LANGUAGE sql AS 'SELECT 1';

-- function.language
SET check_function_bodies = off;
CREATE FUNCTION {x}() RETURNS integer LANGUAGE plpgsql AS 'SELECT 1';
-- then
CREATE OR REPLACE FUNCTION {x}() RETURNS integer LANGUAGE sql AS 'SELECT 1';

-- function.volatility
CREATE FUNCTION {x}() RETURNS integer LANGUAGE sql AS 'SELECT 1';
-- then
ALTER FUNCTION {x} STABLE;

-- function.strict
CREATE FUNCTION {x}() RETURNS integer LANGUAGE sql AS 'SELECT 1';
-- then
ALTER FUNCTION {x} STRICT;

-- function.security definer
CREATE FUNCTION {x}() RETURNS integer LANGUAGE sql AS 'SELECT 1';
-- then
ALTER FUNCTION {x} SECURITY DEFINER;

-- function.leakproof
CREATE FUNCTION {x}() RETURNS integer LANGUAGE sql AS 'SELECT 1';
-- then
ALTER FUNCTION {x} LEAKPROOF;

-- function.parallel
CREATE FUNCTION {x}() RETURNS integer LANGUAGE sql AS 'SELECT 1';
-- then
ALTER FUNCTION {x} PARALLEL SAFE;

-- function.cost
CREATE FUNCTION {x}() RETURNS integer LANGUAGE sql AS 'SELECT 1';
-- then
ALTER FUNCTION {x} COST 7;

-- function.rows
CREATE FUNCTION {x}() RETURNS SETOF integer LANGUAGE sql AS 'SELECT 1';
-- then
ALTER FUNCTION {x} ROWS 7;

-- function.settings
CREATE FUNCTION {x}() RETURNS integer LANGUAGE sql AS 'SELECT 1';
-- then
ALTER FUNCTION {x} SET search_path = pg_catalog, public;

-- function.body
CREATE FUNCTION {x}() RETURNS integer LANGUAGE sql AS 'SELECT 1';
-- then
CREATE OR REPLACE FUNCTION {x}() RETURNS integer LANGUAGE sql AS 'SELECT 2';

-- function.SQL body since 14
CREATE FUNCTION {x}() RETURNS integer RETURN 1;
-- then
CREATE OR REPLACE FUNCTION {x}() RETURNS integer RETURN 2;

-- function.library
CREATE FUNCTION {x}(cstring) RETURNS void LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_validator';
-- then
CREATE OR REPLACE FUNCTION {x}(cstring) RETURNS void LANGUAGE c AS '$libdir/dict_snowball', 'dsnowball_init';

-- function.support
CREATE FUNCTION {x}(text, text) RETURNS boolean LANGUAGE internal IMMUTABLE STRICT AS 'textlike';
-- then
ALTER FUNCTION {x} SUPPORT pg_catalog.textlike_support;

-- function.transforms
CREATE LANGUAGE {g} HANDLER plpgsql_call_handler;
CREATE TRANSFORM FOR integer LANGUAGE {g} (FROM SQL WITH FUNCTION prsd_lextype(internal));
CREATE FUNCTION {x}(integer) RETURNS integer LANGUAGE {g} AS 'x';
-- then
CREATE OR REPLACE FUNCTION {x}(integer) RETURNS integer TRANSFORM FOR TYPE integer
  LANGUAGE {g} AS 'x';

-- aggregate
CREATE AGGREGATE {x}(integer) (sfunc = int4pl, stype = integer);
-- then
DROP AGGREGATE {x}(integer);

-- aggregate.returns
CREATE AGGREGATE {x}(integer) (sfunc = int4pl, stype = integer);
-- then
DROP AGGREGATE {x}(integer);
CREATE AGGREGATE {x}(integer) (sfunc = int4_avg_accum, stype = bigint[], initcond = '{0,0}');

-- aggregate.options
CREATE AGGREGATE {x}(integer) (sfunc = int4pl, stype = integer, initcond = '0');
-- then
DROP AGGREGATE {x}(integer);
CREATE AGGREGATE {x}(integer) (sfunc = int4pl, stype = integer, initcond = '1');

-- operator
CREATE OPERATOR {s}.=== (function = int4eq, leftarg = integer, rightarg = integer);
-- then
DROP OPERATOR {s}.=== (integer, integer);

-- operator.function
CREATE OPERATOR {s}.=== (function = int4eq, leftarg = integer, rightarg = integer);
-- then
DROP OPERATOR {s}.=== (integer, integer);
CREATE OPERATOR {s}.=== (function = int4ne, leftarg = integer, rightarg = integer);

-- operator.commutator
CREATE OPERATOR {s}.=== (function = int4eq, leftarg = integer, rightarg = integer);
-- then
DROP OPERATOR {s}.=== (integer, integer);
CREATE OPERATOR {s}.=== (function = int4eq, leftarg = integer, rightarg = integer, commutator = OPERATOR({s}.===));

-- operator.negator
CREATE OPERATOR {s}.!== (function = int4ne, leftarg = integer, rightarg = integer);
CREATE OPERATOR {s}.=== (function = int4eq, leftarg = integer, rightarg = integer);
-- then
DROP OPERATOR {s}.=== (integer, integer);
CREATE OPERATOR {s}.=== (function = int4eq, leftarg = integer, rightarg = integer, negator = OPERATOR({s}.!==));

-- operator.restrict
CREATE OPERATOR {s}.=== (function = int4eq, leftarg = integer, rightarg = integer);
-- then
ALTER OPERATOR {s}.=== (integer, integer) SET (restrict = eqsel);

-- operator.join
CREATE OPERATOR {s}.=== (function = int4eq, leftarg = integer, rightarg = integer);
-- then
ALTER OPERATOR {s}.=== (integer, integer) SET (join = eqjoinsel);

-- operator.hashes
CREATE OPERATOR {s}.=== (function = int4eq, leftarg = integer, rightarg = integer);
-- then
DROP OPERATOR {s}.=== (integer, integer);
CREATE OPERATOR {s}.=== (function = int4eq, leftarg = integer, rightarg = integer, hashes);

-- operator.merges
CREATE OPERATOR {s}.=== (function = int4eq, leftarg = integer, rightarg = integer);
-- then
DROP OPERATOR {s}.=== (integer, integer);
CREATE OPERATOR {s}.=== (function = int4eq, leftarg = integer, rightarg = integer, merges);

-- operator family
CREATE OPERATOR FAMILY {x} USING btree;
-- then
DROP OPERATOR FAMILY {x} USING btree;

-- operator family.members
CREATE OPERATOR FAMILY {x} USING btree;
-- then
ALTER OPERATOR FAMILY {x} USING btree ADD OPERATOR 1 < (integer, integer);

-- operator class
CREATE OPERATOR FAMILY fam USING btree;
CREATE OPERATOR CLASS {x} FOR TYPE integer USING btree FAMILY fam AS OPERATOR 1 <, FUNCTION 1 btint4cmp(integer, integer);
-- then
DROP OPERATOR CLASS {x} USING btree;

-- operator class.type
CREATE OPERATOR FAMILY fam USING btree;
CREATE OPERATOR CLASS {x} FOR TYPE integer USING btree FAMILY fam AS STORAGE integer;
-- then
DROP OPERATOR CLASS {x} USING btree;
CREATE OPERATOR CLASS {x} FOR TYPE bigint USING btree FAMILY fam AS STORAGE bigint;

-- operator class.family
CREATE OPERATOR FAMILY fam USING btree;
CREATE OPERATOR FAMILY fam2 USING btree;
CREATE OPERATOR CLASS {x} FOR TYPE integer USING btree FAMILY fam AS STORAGE integer;
-- then
DROP OPERATOR CLASS {x} USING btree;
CREATE OPERATOR CLASS {x} FOR TYPE integer USING btree FAMILY fam2 AS STORAGE integer;

-- operator class.default
CREATE TYPE e AS ENUM ('a');
CREATE OPERATOR FAMILY fam USING btree;
CREATE OPERATOR CLASS {x} FOR TYPE e USING btree FAMILY fam AS STORAGE e;
-- then
DROP OPERATOR CLASS {x} USING btree;
CREATE OPERATOR CLASS {x} DEFAULT FOR TYPE e USING btree FAMILY fam AS STORAGE e;

-- operator class.storage
CREATE OPERATOR FAMILY fam USING gin;
CREATE OPERATOR CLASS {x} FOR TYPE integer USING gin FAMILY fam AS STORAGE integer;
-- then
DROP OPERATOR CLASS {x} USING gin;
CREATE OPERATOR CLASS {x} FOR TYPE integer USING gin FAMILY fam AS STORAGE bigint;

-- operator class.members
CREATE OPERATOR FAMILY fam USING btree;
CREATE OPERATOR CLASS {x} FOR TYPE integer USING btree FAMILY fam AS OPERATOR 1 <;
-- then
DROP OPERATOR CLASS {x} USING btree;
CREATE OPERATOR CLASS {x} FOR TYPE integer USING btree FAMILY fam AS OPERATOR 1 >;

-- language
CREATE LANGUAGE {g} HANDLER plpgsql_call_handler;
-- then
DROP LANGUAGE {g};

-- language.trusted
CREATE FUNCTION {h}() RETURNS language_handler LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_call_handler';
CREATE LANGUAGE {g} HANDLER {h};
-- then
DROP LANGUAGE {g};
CREATE TRUSTED LANGUAGE {g} HANDLER {h};

-- language.handler
CREATE FUNCTION {h}() RETURNS language_handler LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_call_handler';
CREATE FUNCTION {i}() RETURNS language_handler LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_call_handler';
CREATE LANGUAGE {g} HANDLER {h};
-- then
DROP LANGUAGE {g};
CREATE LANGUAGE {g} HANDLER {i};

-- language.inline handler
CREATE FUNCTION {h}() RETURNS language_handler LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_call_handler';
CREATE FUNCTION {i}(internal) RETURNS void LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_inline_handler';
CREATE LANGUAGE {g} HANDLER {h};
-- then
DROP LANGUAGE {g};
CREATE LANGUAGE {g} HANDLER {h} INLINE {i};

-- language.validator
CREATE FUNCTION {h}() RETURNS language_handler LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_call_handler';
CREATE FUNCTION {i}(oid) RETURNS void LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_validator';
CREATE LANGUAGE {g} HANDLER {h};
-- then
DROP LANGUAGE {g};
CREATE LANGUAGE {g} HANDLER {h} VALIDATOR {i};

-- access method
CREATE ACCESS METHOD {g} TYPE INDEX HANDLER bthandler;
-- then
DROP ACCESS METHOD {g};

-- access method.type
CREATE ACCESS METHOD {g} TYPE INDEX HANDLER bthandler;
-- then
DROP ACCESS METHOD {g};
CREATE ACCESS METHOD {g} TYPE TABLE HANDLER heap_tableam_handler;

-- access method.handler
CREATE ACCESS METHOD {g} TYPE INDEX HANDLER bthandler;
-- then
DROP ACCESS METHOD {g};
CREATE ACCESS METHOD {g} TYPE INDEX HANDLER hashhandler;

-- event trigger
CREATE FUNCTION e() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER {g} ON ddl_command_start WHEN TAG IN ('CREATE CAST') EXECUTE FUNCTION e();
ALTER EVENT TRIGGER {g} DISABLE;
-- then
DROP EVENT TRIGGER {g};

-- event trigger.event
CREATE FUNCTION e() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER {g} ON ddl_command_start EXECUTE FUNCTION e();
-- then
DROP EVENT TRIGGER {g};
CREATE EVENT TRIGGER {g} ON ddl_command_end EXECUTE FUNCTION e();

-- event trigger.tags
CREATE FUNCTION e() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER {g} ON ddl_command_start WHEN TAG IN ('CREATE TABLE') EXECUTE FUNCTION e();
-- then
DROP EVENT TRIGGER {g};
CREATE EVENT TRIGGER {g} ON ddl_command_start WHEN TAG IN ('CREATE VIEW') EXECUTE FUNCTION e();

-- event trigger.function
CREATE FUNCTION e() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE FUNCTION d() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER {g} ON ddl_command_start EXECUTE FUNCTION e();
-- then
DROP EVENT TRIGGER {g};
CREATE EVENT TRIGGER {g} ON ddl_command_start EXECUTE FUNCTION d();

-- event trigger.enabled
CREATE FUNCTION e() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER {g} ON ddl_command_start EXECUTE FUNCTION e();
-- then
ALTER EVENT TRIGGER {g} DISABLE;

-- transform
CREATE FUNCTION {h}(internal) RETURNS internal LANGUAGE internal IMMUTABLE AS 'int4in';
CREATE LANGUAGE {g} HANDLER plpgsql_call_handler;
CREATE TRANSFORM FOR integer LANGUAGE {g} (FROM SQL WITH FUNCTION {h}(internal));
-- then
DROP TRANSFORM FOR integer LANGUAGE {g};

-- transform.from SQL
CREATE FUNCTION {h}(internal) RETURNS internal LANGUAGE internal IMMUTABLE AS 'int4in';
CREATE FUNCTION {i}(internal) RETURNS internal LANGUAGE internal IMMUTABLE AS 'int4in';
CREATE LANGUAGE {g} HANDLER plpgsql_call_handler;
CREATE TRANSFORM FOR integer LANGUAGE {g} (FROM SQL WITH FUNCTION {h}(internal));
-- then
CREATE OR REPLACE TRANSFORM FOR integer LANGUAGE {g} (FROM SQL WITH FUNCTION {i}(internal));

-- transform.to SQL
CREATE FUNCTION {h}(internal) RETURNS internal LANGUAGE internal IMMUTABLE AS 'int4in';
CREATE FUNCTION {i}(internal) RETURNS integer LANGUAGE internal IMMUTABLE AS 'int4in';
CREATE LANGUAGE {g} HANDLER plpgsql_call_handler;
CREATE TRANSFORM FOR integer LANGUAGE {g} (FROM SQL WITH FUNCTION {h}(internal));
-- then
CREATE OR REPLACE TRANSFORM FOR integer LANGUAGE {g} (FROM SQL WITH FUNCTION {h}(internal), TO SQL WITH FUNCTION {i}(internal));

-- function.transforms
CREATE FUNCTION {h}(internal) RETURNS internal LANGUAGE internal IMMUTABLE AS 'int4in';
CREATE LANGUAGE {g} HANDLER plpgsql_call_handler;
CREATE TRANSFORM FOR integer LANGUAGE {g} (FROM SQL WITH FUNCTION {h}(internal));
CREATE FUNCTION {x}(integer) RETURNS integer LANGUAGE {g} AS 'x';
-- then
CREATE OR REPLACE FUNCTION {x}(integer) RETURNS integer TRANSFORM FOR TYPE integer LANGUAGE {g} AS 'x';
