-- uncertain: 2
-- What was set of statistics may be lost when a column gets another type.
CREATE TABLE t (a integer, b integer, c varchar(5));
CREATE STATISTICS x ON a, b FROM t;
ALTER STATISTICS x SET STATISTICS 3;
CREATE INDEX e ON t ((c || 'x'));
ALTER INDEX e ALTER COLUMN 1 SET STATISTICS 44;
ALTER TABLE t ALTER a TYPE bigint, ALTER c TYPE varchar(50);
