CREATE TABLE t (a integer, b varchar(10), c text);
ALTER TABLE t ALTER a TYPE bigint, ALTER COLUMN b SET DATA TYPE text, ALTER c TYPE varchar(5) COLLATE "C";
-- What the column has nothing to do with is as it was; most defaults are, too.
CREATE TABLE d (a integer DEFAULT 0, b varchar(10) DEFAULT 'x', c integer DEFAULT 1 + 1, e date DEFAULT now(),
  f integer DEFAULT -1, g text DEFAULT 'y'::varchar, s serial, h boolean DEFAULT true, CHECK (f < 3));
ALTER TABLE d ALTER a TYPE bigint, ALTER b TYPE varchar(20), ALTER c TYPE numeric, ALTER e TYPE timestamptz,
  ALTER g TYPE varchar(7), ALTER s TYPE bigint, ALTER h TYPE text;
ALTER TABLE d ALTER a TYPE numeric(10, 2), ALTER c TYPE text;
