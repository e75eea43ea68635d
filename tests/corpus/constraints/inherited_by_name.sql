-- As a dump writes three levels: each repeats the check, the upper ones are attached first.
CREATE TABLE top (id integer, CONSTRAINT c CHECK (id > 0)) PARTITION BY RANGE (id);
CREATE TABLE middle (id integer, CONSTRAINT c CHECK (id > 0)) PARTITION BY RANGE (id);
CREATE TABLE low (id integer, CONSTRAINT c CHECK (id > 0));
ALTER TABLE ONLY top ATTACH PARTITION middle FOR VALUES FROM (1) TO (5);
ALTER TABLE ONLY middle ATTACH PARTITION low FOR VALUES FROM (1) TO (5);
-- Checks, and triggers, are one by their names alone.
CREATE TABLE p (id integer) PARTITION BY RANGE (id);
CREATE TABLE p1 (
  id integer, CHECK (id > 0), CONSTRAINT a CHECK (id > 0), CONSTRAINT b CHECK (id < 100),
  CONSTRAINT c CHECK (id <> 7)
);
ALTER TABLE p ADD CONSTRAINT a CHECK (id > 0);
ALTER TABLE p ATTACH PARTITION p1 FOR VALUES FROM (1) TO (5);
ALTER TABLE p ADD CONSTRAINT c CHECK (id <> 7);
ALTER TABLE p ADD CONSTRAINT d CHECK (id < 100);
ALTER TABLE p ADD CHECK (id > 0);
