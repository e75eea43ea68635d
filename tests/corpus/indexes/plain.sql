-- since: 15
CREATE TABLE t (a integer, b text, c timestamptz, d jsonb, e integer[]);
CREATE INDEX i1 ON t (a);
CREATE UNIQUE INDEX i2 ON t (a, b DESC, c DESC NULLS LAST, a NULLS FIRST);
CREATE INDEX i3 ON t USING hash (b);
CREATE INDEX i4 ON t USING gin (d);
CREATE INDEX i5 ON t USING gin (d jsonb_path_ops);
CREATE INDEX i6 ON t USING gin (e);
CREATE INDEX i7 ON t USING brin (c) WITH (pages_per_range = 32);
CREATE INDEX i8 ON t (b text_pattern_ops, a int4_ops);
CREATE UNIQUE INDEX i9 ON t (a) INCLUDE (b, c) WITH (fillfactor = 70);
CREATE UNIQUE INDEX i10 ON t (b) NULLS NOT DISTINCT;
