-- An index goes on calling its columns as they were called when it was made, and those of
-- partitions that come later are named after it.
CREATE TABLE p (a integer, c integer, x text, UNIQUE (a, c)) PARTITION BY LIST (c);
CREATE INDEX ON p (x, (lower(x))) INCLUDE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1) PARTITION BY LIST (a);
ALTER TABLE p RENAME a TO b;
ALTER TABLE p RENAME b TO bb;
ALTER TABLE p RENAME x TO y;
CREATE TABLE p2 PARTITION OF p FOR VALUES IN (2);
CREATE TABLE p11 PARTITION OF p1 FOR VALUES IN (3);
CREATE TABLE p3 (bb integer, c integer, y text);
ALTER TABLE p ATTACH PARTITION p3 FOR VALUES IN (7);
CREATE INDEX ON p (bb);
-- One that is made anew calls them as they are called now.
CREATE TABLE q (a integer, c integer) PARTITION BY LIST (c);
CREATE INDEX ON q (a);
ALTER TABLE q RENAME a TO b;
DROP INDEX q_a_idx;
CREATE INDEX q_a_idx ON q (b);
CREATE TABLE q2 PARTITION OF q FOR VALUES IN (2);
-- So does one whose column gets another type.
CREATE TABLE r (k integer, a integer, UNIQUE (k, a)) PARTITION BY LIST (k);
CREATE INDEX ON r (a);
ALTER TABLE r RENAME a TO b;
ALTER TABLE r ALTER b TYPE bigint;
CREATE TABLE r1 PARTITION OF r FOR VALUES IN (1);
-- Names of indexes and schemas change nothing in that.
CREATE SCHEMA other;
CREATE TABLE n (a integer, CONSTRAINT u UNIQUE (a)) PARTITION BY LIST (a);
CREATE INDEX ON n (a);
ALTER TABLE n RENAME a TO b;
ALTER INDEX n_a_idx RENAME TO renamed;
ALTER TABLE n RENAME CONSTRAINT u TO w;
CREATE TABLE n1 PARTITION OF n FOR VALUES IN (1);
ALTER TABLE n SET SCHEMA other;
CREATE TABLE other.n2 PARTITION OF other.n FOR VALUES IN (2);
CREATE TABLE n3 (b integer) PARTITION BY LIST (b);
CREATE TABLE n31 PARTITION OF n3 FOR VALUES IN (3);
ALTER TABLE other.n ATTACH PARTITION n3 FOR VALUES IN (3, 4);
