-- uncertain: 1
-- What the column of a view has, text does not know: a dump says what is another.
CREATE TABLE t (a text COLLATE "C");
CREATE MATERIALIZED VIEW m AS SELECT a FROM t;
CREATE INDEX ON m (a COLLATE "default");
CREATE INDEX ON m (a COLLATE "C");
