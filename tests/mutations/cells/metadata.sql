-- schema
CREATE SCHEMA {g};
-- then
DROP SCHEMA {g};

-- schema.comment
-- then
COMMENT ON SCHEMA {s} IS 'said';

-- schema.owner
-- then
ALTER SCHEMA {s} OWNER TO mutations_one;

-- schema.privileges
-- then
GRANT USAGE ON SCHEMA {s} TO mutations_one;

-- table.comment
CREATE TABLE {x} (a integer);
-- then
COMMENT ON TABLE {x} IS 'said';

-- table.owner
CREATE TABLE {x} (a integer);
-- then
ALTER TABLE {x} OWNER TO mutations_one;

-- table.privileges
CREATE TABLE {x} (a integer);
-- then
GRANT SELECT ON {x} TO mutations_one;

-- table.privileges
CREATE TABLE {x} (a integer);
GRANT SELECT ON {x} TO mutations_one;
-- then
GRANT SELECT ON {x} TO mutations_one WITH GRANT OPTION;

-- table.privileges
CREATE TABLE {x} (a integer);
-- then
REVOKE DELETE ON {x} FROM CURRENT_USER;

-- column.comment
CREATE TABLE u ({x} integer);
-- then
COMMENT ON COLUMN u.{x} IS 'said';

-- column.privileges
CREATE TABLE u ({x} integer);
-- then
GRANT UPDATE ({x}) ON u TO PUBLIC;

-- sequence.comment
CREATE SEQUENCE {x};
-- then
COMMENT ON SEQUENCE {x} IS 'said';

-- sequence.owner
CREATE SEQUENCE {x};
-- then
ALTER SEQUENCE {x} OWNER TO mutations_one;

-- sequence.privileges
CREATE SEQUENCE {x};
-- then
GRANT USAGE ON SEQUENCE {x} TO mutations_one;

-- view.comment
CREATE VIEW {x} AS SELECT 1 AS one;
-- then
COMMENT ON VIEW {x} IS 'said';

-- view.owner
CREATE VIEW {x} AS SELECT 1 AS one;
-- then
ALTER VIEW {x} OWNER TO mutations_one;

-- view.privileges
CREATE VIEW {x} AS SELECT 1 AS one;
-- then
GRANT SELECT ON {x} TO PUBLIC;

-- materialized view.comment
CREATE MATERIALIZED VIEW {x} AS SELECT 1 AS one;
-- then
COMMENT ON MATERIALIZED VIEW {x} IS 'said';

-- materialized view.owner
CREATE MATERIALIZED VIEW {x} AS SELECT 1 AS one;
-- then
ALTER MATERIALIZED VIEW {x} OWNER TO mutations_one;

-- materialized view.privileges
CREATE MATERIALIZED VIEW {x} AS SELECT 1 AS one;
-- then
GRANT SELECT ON {x} TO PUBLIC;

-- function.comment
CREATE FUNCTION {x}(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
-- then
COMMENT ON FUNCTION {x}(integer) IS 'said';

-- function.owner
CREATE FUNCTION {x}(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
-- then
ALTER FUNCTION {x}(integer) OWNER TO mutations_one;

-- function.privileges
CREATE FUNCTION {x}(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
-- then
REVOKE EXECUTE ON FUNCTION {x}(integer) FROM PUBLIC;

-- aggregate.comment
CREATE AGGREGATE {x}(integer) (sfunc = int4pl, stype = integer);
-- then
COMMENT ON AGGREGATE {x}(integer) IS 'said';

-- aggregate.owner
CREATE AGGREGATE {x}(integer) (sfunc = int4pl, stype = integer);
-- then
ALTER AGGREGATE {x}(integer) OWNER TO mutations_one;

-- aggregate.privileges
CREATE AGGREGATE {x}(integer) (sfunc = int4pl, stype = integer);
-- then
GRANT EXECUTE ON FUNCTION {x}(integer) TO mutations_one;

-- enum.comment
CREATE TYPE {x} AS ENUM ('one');
-- then
COMMENT ON TYPE {x} IS 'said';

-- enum.owner
CREATE TYPE {x} AS ENUM ('one');
-- then
ALTER TYPE {x} OWNER TO mutations_one;

-- enum.privileges
CREATE TYPE {x} AS ENUM ('one');
-- then
REVOKE USAGE ON TYPE {x} FROM PUBLIC;

-- domain.comment
CREATE DOMAIN {x} AS integer;
-- then
COMMENT ON DOMAIN {x} IS 'said';

-- domain.owner
CREATE DOMAIN {x} AS integer;
-- then
ALTER DOMAIN {x} OWNER TO mutations_one;

-- domain.privileges
CREATE DOMAIN {x} AS integer;
-- then
GRANT USAGE ON DOMAIN {x} TO mutations_one;

-- composite type.comment
CREATE TYPE {x} AS (a integer);
-- then
COMMENT ON TYPE {x} IS 'said';

-- composite type.owner
CREATE TYPE {x} AS (a integer);
-- then
ALTER TYPE {x} OWNER TO mutations_one;

-- composite type.privileges
CREATE TYPE {x} AS (a integer);
-- then
GRANT USAGE ON TYPE {x} TO mutations_one;

-- range type.comment
CREATE TYPE {x} AS RANGE (subtype = integer);
-- then
COMMENT ON TYPE {x} IS 'said';

-- range type.owner
CREATE TYPE {x} AS RANGE (subtype = integer);
-- then
ALTER TYPE {x} OWNER TO mutations_one;

-- range type.privileges
CREATE TYPE {x} AS RANGE (subtype = integer);
-- then
GRANT USAGE ON TYPE {x} TO mutations_one;

-- base type.comment
CREATE TYPE {x};
CREATE FUNCTION i(cstring) RETURNS {x} LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
CREATE FUNCTION o({x}) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
CREATE TYPE {x} (input = i, output = o, like = integer);
-- then
COMMENT ON TYPE {x} IS 'said';

-- base type.owner
CREATE TYPE {x};
CREATE FUNCTION i(cstring) RETURNS {x} LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
CREATE FUNCTION o({x}) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
CREATE TYPE {x} (input = i, output = o, like = integer);
-- then
ALTER TYPE {x} OWNER TO mutations_one;

-- base type.privileges
CREATE TYPE {x};
CREATE FUNCTION i(cstring) RETURNS {x} LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
CREATE FUNCTION o({x}) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
CREATE TYPE {x} (input = i, output = o, like = integer);
-- then
REVOKE USAGE ON TYPE {x} FROM PUBLIC;

-- collation.comment
CREATE COLLATION {x} (locale = 'C');
-- then
COMMENT ON COLLATION {x} IS 'said';

-- collation.owner
CREATE COLLATION {x} (locale = 'C');
-- then
ALTER COLLATION {x} OWNER TO mutations_one;

-- conversion.comment
CREATE CONVERSION {x} FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
-- then
COMMENT ON CONVERSION {x} IS 'said';

-- conversion.owner
CREATE CONVERSION {x} FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
-- then
ALTER CONVERSION {x} OWNER TO mutations_one;

-- cast.comment
CREATE TYPE {x} AS ENUM ('one');
CREATE CAST ({x} AS text) WITH INOUT;
-- then
COMMENT ON CAST ({x} AS text) IS 'said';

-- text search parser.comment
CREATE TEXT SEARCH PARSER {x} (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);
-- then
COMMENT ON TEXT SEARCH PARSER {x} IS 'said';

-- text search template.comment
CREATE TEXT SEARCH TEMPLATE {x} (lexize = dsimple_lexize);
-- then
COMMENT ON TEXT SEARCH TEMPLATE {x} IS 'said';

-- text search dictionary.comment
CREATE TEXT SEARCH DICTIONARY {x} (template = simple);
-- then
COMMENT ON TEXT SEARCH DICTIONARY {x} IS 'said';

-- text search dictionary.owner
CREATE TEXT SEARCH DICTIONARY {x} (template = simple);
-- then
ALTER TEXT SEARCH DICTIONARY {x} OWNER TO mutations_one;

-- text search configuration.comment
CREATE TEXT SEARCH CONFIGURATION {x} (parser = "default");
-- then
COMMENT ON TEXT SEARCH CONFIGURATION {x} IS 'said';

-- text search configuration.owner
CREATE TEXT SEARCH CONFIGURATION {x} (parser = "default");
-- then
ALTER TEXT SEARCH CONFIGURATION {x} OWNER TO mutations_one;

-- operator.comment
CREATE OPERATOR {s}.=== (function = int4eq, leftarg = integer, rightarg = integer);
-- then
COMMENT ON OPERATOR {s}.=== (integer, integer) IS 'said';

-- operator.owner
CREATE OPERATOR {s}.=== (function = int4eq, leftarg = integer, rightarg = integer);
-- then
ALTER OPERATOR {s}.=== (integer, integer) OWNER TO mutations_one;

-- operator family.comment
CREATE OPERATOR FAMILY {x} USING btree;
-- then
COMMENT ON OPERATOR FAMILY {x} USING btree IS 'said';

-- operator family.owner
CREATE OPERATOR FAMILY {x} USING btree;
-- then
ALTER OPERATOR FAMILY {x} USING btree OWNER TO mutations_one;

-- operator class.comment
CREATE OPERATOR FAMILY fam USING btree;
CREATE OPERATOR CLASS {x} FOR TYPE integer USING btree FAMILY fam AS STORAGE integer;
-- then
COMMENT ON OPERATOR CLASS {x} USING btree IS 'said';

-- operator class.owner
CREATE OPERATOR FAMILY fam USING btree;
CREATE OPERATOR CLASS {x} FOR TYPE integer USING btree FAMILY fam AS STORAGE integer;
-- then
ALTER OPERATOR CLASS {x} USING btree OWNER TO mutations_one;

-- language.comment
CREATE LANGUAGE {g} HANDLER plpgsql_call_handler;
-- then
COMMENT ON LANGUAGE {g} IS 'said';

-- language.owner
CREATE LANGUAGE {g} HANDLER plpgsql_call_handler;
-- then
ALTER LANGUAGE {g} OWNER TO mutations_one;

-- language.privileges
CREATE TRUSTED LANGUAGE {g} HANDLER plpgsql_call_handler;
-- then
REVOKE USAGE ON LANGUAGE {g} FROM PUBLIC;

-- access method.comment
CREATE ACCESS METHOD {g} TYPE INDEX HANDLER bthandler;
-- then
COMMENT ON ACCESS METHOD {g} IS 'said';

-- event trigger.comment
CREATE FUNCTION e() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER {g} ON ddl_command_start EXECUTE FUNCTION e();
-- then
COMMENT ON EVENT TRIGGER {g} IS 'said';

-- event trigger.owner
CREATE FUNCTION e() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER {g} ON ddl_command_start EXECUTE FUNCTION e();
-- then
ALTER EVENT TRIGGER {g} OWNER TO mutations_super;

-- foreign data wrapper.comment
CREATE FOREIGN DATA WRAPPER {g};
-- then
COMMENT ON FOREIGN DATA WRAPPER {g} IS 'said';

-- foreign data wrapper.owner
CREATE FOREIGN DATA WRAPPER {g};
-- then
ALTER FOREIGN DATA WRAPPER {g} OWNER TO mutations_super;

-- foreign data wrapper.privileges
CREATE FOREIGN DATA WRAPPER {g};
-- then
GRANT USAGE ON FOREIGN DATA WRAPPER {g} TO mutations_one;

-- server.comment
CREATE FOREIGN DATA WRAPPER {h};
CREATE SERVER {g} FOREIGN DATA WRAPPER {h};
-- then
COMMENT ON SERVER {g} IS 'said';

-- server.owner
CREATE FOREIGN DATA WRAPPER {h};
GRANT USAGE ON FOREIGN DATA WRAPPER {h} TO mutations_one;
CREATE SERVER {g} FOREIGN DATA WRAPPER {h};
-- then
ALTER SERVER {g} OWNER TO mutations_one;

-- server.privileges
CREATE FOREIGN DATA WRAPPER {h};
CREATE SERVER {g} FOREIGN DATA WRAPPER {h};
-- then
GRANT USAGE ON FOREIGN SERVER {g} TO mutations_one;

-- constraint.comment
CREATE TABLE u (a integer, CONSTRAINT {x} CHECK (a > 0));
-- then
COMMENT ON CONSTRAINT {x} ON u IS 'said';

-- index.comment
CREATE INDEX {x} ON {t} (a);
-- then
COMMENT ON INDEX {x} IS 'said';

-- statistics object.comment
CREATE STATISTICS {x} ON a, b FROM {t};
-- then
COMMENT ON STATISTICS {x} IS 'said';

-- statistics object.owner
CREATE STATISTICS {x} ON a, b FROM {t};
-- then
ALTER STATISTICS {x} OWNER TO mutations_one;

-- trigger.comment
CREATE TRIGGER {x} BEFORE INSERT ON {t} FOR EACH ROW EXECUTE FUNCTION f();
-- then
COMMENT ON TRIGGER {x} ON {t} IS 'said';

-- policy.comment
CREATE POLICY {x} ON {t};
-- then
COMMENT ON POLICY {x} ON {t} IS 'said';

-- rule.comment
CREATE RULE {x} AS ON INSERT TO {t} DO NOTHING;
-- then
COMMENT ON RULE {x} ON {t} IS 'said';

-- publication.comment
CREATE PUBLICATION {g};
-- then
COMMENT ON PUBLICATION {g} IS 'said';

-- publication.owner
CREATE PUBLICATION {g};
-- then
ALTER PUBLICATION {g} OWNER TO mutations_super;

-- subscription.comment
CREATE SUBSCRIPTION {g} CONNECTION 'dbname=nowhere' PUBLICATION p WITH (connect = false, slot_name = none);
-- then
COMMENT ON SUBSCRIPTION {g} IS 'said';

-- subscription.owner
CREATE SUBSCRIPTION {g} CONNECTION 'dbname=nowhere' PUBLICATION p WITH (connect = false, slot_name = none);
-- then
ALTER SUBSCRIPTION {g} OWNER TO mutations_super;

-- default privileges
ALTER DEFAULT PRIVILEGES IN SCHEMA {s} GRANT SELECT ON TABLES TO mutations_one;
-- then
ALTER DEFAULT PRIVILEGES IN SCHEMA {s} REVOKE SELECT ON TABLES FROM mutations_one;

-- default privileges.privileges
ALTER DEFAULT PRIVILEGES IN SCHEMA {s} GRANT SELECT ON TABLES TO mutations_one;
-- then
ALTER DEFAULT PRIVILEGES IN SCHEMA {s} GRANT INSERT ON TABLES TO mutations_one;

-- transform.comment
CREATE FUNCTION {h}(internal) RETURNS internal LANGUAGE internal IMMUTABLE AS 'int4in';
CREATE LANGUAGE {g} HANDLER plpgsql_call_handler;
CREATE TRANSFORM FOR integer LANGUAGE {g} (FROM SQL WITH FUNCTION {h}(internal));
-- then
COMMENT ON TRANSFORM FOR integer LANGUAGE {g} IS 'said';

-- constraint.comment on the index
CREATE TABLE u (a integer, CONSTRAINT {x} UNIQUE (a));
-- then
COMMENT ON INDEX {x} IS 'said';
