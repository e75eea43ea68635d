-- An index of the parent that is no key takes the indexes behind keys of partitions.
CREATE TABLE p (a integer, b integer, c integer) PARTITION BY LIST (a);
CREATE TABLE p1 PARTITION OF p (PRIMARY KEY (a, b)) FOR VALUES IN (1);
CREATE TABLE p2 PARTITION OF p (PRIMARY KEY (a, c), UNIQUE (a, b)) FOR VALUES IN (2);
CREATE TABLE p3 PARTITION OF p FOR VALUES IN (3);
CREATE UNIQUE INDEX p_a_b ON p (a, b);
