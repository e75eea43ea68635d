-- constraint.name
CREATE TABLE u (a integer, CONSTRAINT c UNIQUE (a));
-- then
ALTER TABLE u RENAME CONSTRAINT c TO {x};

-- constraint.name since 18
CREATE TABLE u (a integer NOT NULL);
-- then
ALTER TABLE u RENAME CONSTRAINT u_a_not_null TO {x};

-- constraint.name since 18
CREATE TABLE u (a integer CONSTRAINT one NOT NULL);
-- then
ALTER TABLE u RENAME CONSTRAINT one TO {x};

-- constraint.name since 18
CREATE TABLE u (a integer NOT NULL) PARTITION BY LIST (a);
CREATE TABLE v PARTITION OF u FOR VALUES IN (1);
-- then
ALTER TABLE u RENAME CONSTRAINT u_a_not_null TO {x};

-- constraint.name since 17
CREATE DOMAIN d AS integer NOT NULL;
-- then
ALTER DOMAIN d RENAME CONSTRAINT d_not_null TO {x};

-- domain.not null since 17
CREATE DOMAIN {x} AS integer NOT NULL;
-- then
ALTER DOMAIN {x} DROP NOT NULL;

-- constraint.comment since 17
CREATE DOMAIN d AS integer CONSTRAINT {x} NOT NULL;
-- then
COMMENT ON CONSTRAINT {x} ON DOMAIN d IS 'said';

-- constraint.no inherit since 18
CREATE TABLE u (a integer CONSTRAINT {x} NOT NULL);
-- then
ALTER TABLE u DROP CONSTRAINT {x};
ALTER TABLE u ADD CONSTRAINT {x} NOT NULL a NO INHERIT;

-- constraint.no inherit since 18
CREATE TABLE u (a integer NOT NULL);
-- then
ALTER TABLE u DROP CONSTRAINT u_a_not_null;
ALTER TABLE u ADD NOT NULL a NO INHERIT;

-- constraint.no inherit since 18
CREATE TABLE u (a integer NOT NULL NO INHERIT);
-- then
ALTER TABLE u ALTER CONSTRAINT u_a_not_null INHERIT;

-- constraint.validated since 18
CREATE TABLE u (a integer);
ALTER TABLE u ADD CONSTRAINT {x} NOT NULL a NOT VALID;
-- then
ALTER TABLE u VALIDATE CONSTRAINT {x};

-- constraint.comment since 18
CREATE TABLE u (a integer CONSTRAINT {x} NOT NULL);
-- then
COMMENT ON CONSTRAINT {x} ON u IS 'said';

-- constraint.comment since 18
CREATE TABLE u (a integer NOT NULL);
-- then
COMMENT ON CONSTRAINT u_a_not_null ON u IS 'said';

-- column.not null since 18
CREATE TABLE u ({x} integer NOT NULL);
-- then
ALTER TABLE u ALTER COLUMN {x} DROP NOT NULL;

-- constraint.enforced since 18
CREATE TABLE u (a integer, CONSTRAINT {x} FOREIGN KEY (a) REFERENCES {t} (id));
-- then
ALTER TABLE u ALTER CONSTRAINT {x} NOT ENFORCED;

-- constraint.enforced since 18
CREATE TABLE u (a integer, CONSTRAINT {x} CHECK (a > 0) NOT ENFORCED);
-- then
ALTER TABLE u DROP CONSTRAINT {x};
ALTER TABLE u ADD CONSTRAINT {x} CHECK (a > 0);

-- constraint.temporal since 18
CREATE TABLE u (a int4range, b tstzrange, CONSTRAINT {x} PRIMARY KEY (a, b));
-- then
ALTER TABLE u DROP CONSTRAINT {x};
ALTER TABLE u ADD CONSTRAINT {x} PRIMARY KEY (a, b WITHOUT OVERLAPS);

-- constraint since 18
CREATE TABLE v (a int4range, b tstzrange, PRIMARY KEY (a, b WITHOUT OVERLAPS));
CREATE TABLE u (a int4range, b tstzrange);
-- then
ALTER TABLE u ADD CONSTRAINT {x} FOREIGN KEY (a, PERIOD b) REFERENCES v (a, PERIOD b);

-- column.generated since 17
CREATE TABLE u (a integer, {x} integer GENERATED ALWAYS AS (a + 1) STORED);
-- then
ALTER TABLE u ALTER COLUMN {x} SET EXPRESSION AS (a + 2);

-- column.generated since 18
CREATE TABLE u (a integer, {x} integer GENERATED ALWAYS AS (a + 1));
-- then
ALTER TABLE u ALTER COLUMN {x} SET EXPRESSION AS (a + 2);

-- column.generated since 18
CREATE TABLE u (a integer, {x} integer DEFAULT 1);
-- then
ALTER TABLE u DROP COLUMN {x};
ALTER TABLE u ADD COLUMN {x} integer GENERATED ALWAYS AS (a) VIRTUAL;

-- table.privileges since 17
CREATE TABLE {x} (a integer);
-- then
GRANT MAINTAIN ON {x} TO mutations_one;

-- table.access method since 17
CREATE ACCESS METHOD {g} TYPE TABLE HANDLER heap_tableam_handler;
CREATE TABLE {x} (a integer) PARTITION BY LIST (a);
-- then
ALTER TABLE {x} SET ACCESS METHOD {g};

-- table.options since 18
CREATE TABLE {x} (a integer);
-- then
ALTER TABLE {x} SET (autovacuum_vacuum_max_threshold = 1000);

-- view.options since 15
CREATE VIEW {x} AS SELECT a FROM {t};
-- then
ALTER VIEW {x} SET (security_invoker = true);

-- constraint.elements since 17
CREATE TABLE u (a int4range, b integer, CONSTRAINT {x} EXCLUDE USING gist (a WITH =)) PARTITION BY LIST (a);
-- then
ALTER TABLE u DROP CONSTRAINT {x};
ALTER TABLE u ADD CONSTRAINT {x} EXCLUDE USING gist (a WITH =, int4range(b, b + 1) WITH &&);

-- collation.provider since 17
CREATE COLLATION {x} (provider = libc, locale = 'C');
-- then
DROP COLLATION {x};
CREATE COLLATION {x} (provider = builtin, locale = 'C');

-- collation.locale since 17
CREATE COLLATION {x} (provider = builtin, locale = 'C');
-- then
DROP COLLATION {x};
CREATE COLLATION {x} (provider = builtin, locale = 'C.UTF-8');

-- event trigger.event since 17
CREATE FUNCTION e() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER {g} ON ddl_command_start EXECUTE FUNCTION e();
-- then
DROP EVENT TRIGGER {g};
CREATE EVENT TRIGGER {g} ON login EXECUTE FUNCTION e();

-- subscription.options since 16
CREATE SUBSCRIPTION {g} CONNECTION 'dbname=nowhere' PUBLICATION p WITH (connect = false, slot_name = none);
-- then
ALTER SUBSCRIPTION {g} SET (origin = none);

-- subscription.options since 16
CREATE SUBSCRIPTION {g} CONNECTION 'dbname=nowhere' PUBLICATION p WITH (connect = false, slot_name = none);
-- then
ALTER SUBSCRIPTION {g} SET (password_required = false);

-- subscription.options since 16
CREATE SUBSCRIPTION {g} CONNECTION 'dbname=nowhere' PUBLICATION p WITH (connect = false, slot_name = none);
-- then
ALTER SUBSCRIPTION {g} SET (run_as_owner = true);

-- subscription.options since 16
CREATE SUBSCRIPTION {g} CONNECTION 'dbname=nowhere' PUBLICATION p WITH (connect = false, slot_name = none);
-- then
ALTER SUBSCRIPTION {g} SET (streaming = on);

-- subscription.options since 17
CREATE SUBSCRIPTION {g} CONNECTION 'dbname=nowhere' PUBLICATION p WITH (connect = false, slot_name = none);
-- then
DROP SUBSCRIPTION {g};
CREATE SUBSCRIPTION {g} CONNECTION 'dbname=nowhere' PUBLICATION p WITH (connect = false, slot_name = none, failover = true);

-- default privileges alone since 18
-- then
ALTER DEFAULT PRIVILEGES FOR ROLE mutations_one GRANT SELECT ON LARGE OBJECTS TO mutations_other;
