-- uncertain: 3
-- The usual way to take a label from an enum.
CREATE TYPE st AS ENUM ('a', 'b');
CREATE TABLE swapped (x st);
ALTER TYPE st RENAME TO st_old;
CREATE TYPE st AS ENUM ('a', 'c');
ALTER TABLE swapped ALTER COLUMN x TYPE st USING x::text::st;
DROP TYPE st_old;
-- A new name reaches whatever is of the type.
CREATE SCHEMA s;
CREATE DOMAIN d AS integer CHECK (VALUE > 0) DEFAULT 3;
CREATE TYPE e AS ENUM ('a');
CREATE TYPE c AS (e e, es e[]);
CREATE TABLE t (x e DEFAULT 'a', cast_to e DEFAULT 'a'::e, y e[] DEFAULT array['a']::e[], z d, cc c);
CREATE FUNCTION f(e, e[]) RETURNS SETOF e LANGUAGE sql AS 'SELECT $1';
CREATE VIEW v AS SELECT 'a'::e AS q;
ALTER DOMAIN d RENAME TO d2;
ALTER DOMAIN d2 SET SCHEMA s;
ALTER TYPE e RENAME TO e2;
ALTER TYPE c RENAME TO c2;
ALTER TYPE c2 ADD ATTRIBUTE q text;
COMMENT ON FUNCTION f(e2, e2[]) IS 'of its new name';
-- A table makes a type.
CREATE TABLE row_of (a integer);
CREATE FUNCTION g(row_of) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE TABLE rows (r row_of);
ALTER TABLE row_of RENAME TO row_from;
