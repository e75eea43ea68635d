SET search_path = public;
CREATE TABLE t (
  id integer GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME public."Odd seq" START WITH 5) PRIMARY KEY,
  a integer,
  b text
) WITH (fillfactor = 70, toast.autovacuum_enabled = off);
COMMENT ON SEQUENCE "Odd seq" IS 'of t';
COMMENT ON INDEX t_pkey IS 'of the key';
COMMENT ON CONSTRAINT t_pkey ON t IS 'the key';
ALTER TABLE t ALTER a SET STATISTICS 100, ALTER b SET (n_distinct = 5, n_distinct_inherited = -1);
ALTER TABLE t CLUSTER ON t_pkey;
CREATE TABLE c (z integer) INHERITS (t);
ALTER TABLE c ALTER a SET STATISTICS 7;
CREATE INDEX i ON c (lower(b), (a + 1), z);
ALTER INDEX i ALTER COLUMN 2 SET STATISTICS 9;
ALTER TABLE c CLUSTER ON i;
CREATE VIEW v AS SELECT a, b FROM t;
ALTER VIEW v ALTER b SET DEFAULT 'x';
COMMENT ON COLUMN v.a IS 'seen';
CREATE TABLE p (a integer NOT NULL, b text, PRIMARY KEY (a)) PARTITION BY LIST (a);
CREATE INDEX p_b ON p (b);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
CREATE TABLE p2 (a integer NOT NULL, b text, CONSTRAINT "own key" PRIMARY KEY (a));
CREATE INDEX own ON p2 (b) WITH (fillfactor = 50);
ALTER TABLE p ATTACH PARTITION p2 FOR VALUES IN (2);
COMMENT ON INDEX p1_b_idx IS 'of a partition';
