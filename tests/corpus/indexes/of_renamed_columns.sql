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
