CREATE TABLE t (a integer, b text) WITH (toast.autovacuum_enabled = off, fillfactor = 70, autovacuum_enabled = off);
ALTER TABLE t SET (parallel_workers = 2, fillfactor = 80), RESET (autovacuum_enabled);
ALTER TABLE t SET (autovacuum_enabled = on);
ALTER TABLE t ALTER COLUMN a SET (n_distinct_inherited = 5, n_distinct = 4);
CREATE INDEX i ON t (a) WITH (fillfactor = 70, deduplicate_items = on);
CREATE VIEW v WITH (security_barrier = true, check_option = local) AS SELECT a FROM t;
