-- ALTER TABLE takes an index as well.
CREATE TABLE t (a integer PRIMARY KEY, b integer);
CREATE INDEX i ON t (b);
ALTER TABLE t_pkey RENAME TO t_key;
ALTER TABLE i RENAME TO j;
ALTER TABLE j SET (fillfactor = 50);
