-- uncertain: 5
-- What a server prints of a composite type follows its attributes.
CREATE TYPE c AS (a integer, b text);
CREATE FUNCTION f(integer) RETURNS c LANGUAGE sql AS 'SELECT 1, NULL::text';
CREATE TABLE t (x integer, v c DEFAULT ROW(1, 'x'), CHECK (v <> ROW(1, 'y')::c), CHECK (x > 0));
CREATE VIEW all_of_it AS SELECT (v).* FROM t;
CREATE VIEW called AS SELECT * FROM f(1);
CREATE VIEW named AS SELECT a(v), (v).b FROM t;
CREATE VIEW other AS SELECT x FROM t;
ALTER TYPE c RENAME ATTRIBUTE a TO z;
ALTER TYPE c ADD ATTRIBUTE y integer;
