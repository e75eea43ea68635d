-- Unnamed ones make way for those that partitions have of their parents.
CREATE TABLE p (a integer, c integer) PARTITION BY LIST (c);
CREATE INDEX i ON p (a);
CREATE TABLE p1 PARTITION OF p (a UNIQUE) FOR VALUES IN (1);
CREATE UNIQUE INDEX ON p1 (a);
CREATE INDEX ON p1 (a, c);
CREATE INDEX ON p (a, c);
CREATE TABLE p2 PARTITION OF p FOR VALUES IN (2);
CREATE UNIQUE INDEX ON p2 (a);
ALTER TABLE p DETACH PARTITION p2;
DROP INDEX p2_a_idx;
CREATE TABLE k (a integer, c integer, UNIQUE (a, c)) PARTITION BY LIST (c);
CREATE TABLE k1 PARTITION OF k (UNIQUE (a, c)) FOR VALUES IN (1);
ALTER TABLE k1 ADD UNIQUE (a, c), ADD UNIQUE (c, a);
-- ALTER TABLE takes what a server made for a partition, too.
CREATE TABLE z (a integer) PARTITION BY LIST (a);
CREATE INDEX ON z (a);
CREATE TABLE z1 PARTITION OF z FOR VALUES IN (1);
CREATE TABLE z2 PARTITION OF z FOR VALUES IN (2);
ALTER TABLE z1_a_idx RENAME TO foo;
ALTER TABLE z2_a_idx SET (fillfactor = 50);
