CREATE TABLE t (a integer, b integer);
CREATE INDEX i ON t (a);
CREATE INDEX j ON t (b);
DROP INDEX i;
DROP INDEX IF EXISTS i;
ALTER INDEX j SET (fillfactor = 60);
