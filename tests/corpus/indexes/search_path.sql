-- An index without a schema is looked for along the search path.
CREATE SCHEMA a;
CREATE TABLE a.t (id integer PRIMARY KEY, n integer);
CREATE INDEX i ON a.t (n);
CREATE TABLE t (id integer PRIMARY KEY, n integer);
DROP INDEX IF EXISTS i;
ALTER INDEX t_pkey RENAME TO t_key;
COMMENT ON INDEX t_key IS 'of public';
SET search_path = a, public;
ALTER INDEX t_pkey RENAME TO a_key;
ALTER INDEX t_key SET (fillfactor = 50);
