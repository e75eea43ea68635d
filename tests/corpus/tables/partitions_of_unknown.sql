-- uncertain: 2
-- What text cannot follow of a table, it cannot follow of its partitions.
CREATE TABLE p (a integer) PARTITION BY LIST (a);
CREATE INDEX ON p (a);
ALTER TABLE p RENAME a TO b;
CREATE TABLE q (LIKE p INCLUDING ALL) PARTITION BY LIST (b);
CREATE TABLE q1 PARTITION OF q FOR VALUES IN (1);
