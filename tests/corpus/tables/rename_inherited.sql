-- A column keeps one name in all that inherit it; indexes keep theirs.
CREATE TABLE p (id integer, u integer, UNIQUE (id), CHECK (id > 1)) PARTITION BY RANGE (id);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (1) TO (5) PARTITION BY RANGE (id);
CREATE TABLE p11 PARTITION OF p1 FOR VALUES FROM (1) TO (5);
CREATE INDEX ON p (u);
ALTER TABLE p RENAME id TO z;
CREATE TABLE e (id integer) PARTITION BY RANGE ((id + 1));
CREATE TABLE e1 PARTITION OF e FOR VALUES FROM (1) TO (5) PARTITION BY RANGE ((id + 2));
ALTER TABLE e RENAME COLUMN id TO z;
CREATE TABLE a (id integer, t text, CHECK (id > 0));
CREATE TABLE b (extra integer) INHERITS (a);
CREATE TABLE c (more integer) INHERITS (b);
CREATE INDEX ON b (id) WHERE id > 3;
CREATE INDEX ON c (id);
ALTER TABLE a RENAME id TO z;
