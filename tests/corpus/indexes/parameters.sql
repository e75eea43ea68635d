-- since: 14
-- Parameters of operator classes, behind the name of a default one, too.
CREATE EXTENSION pg_trgm;
CREATE TABLE t (a text, v tsvector, n integer);
CREATE INDEX ON t USING gist (a gist_trgm_ops (siglen = 32));
CREATE INDEX ON t USING gist (a gist_trgm_ops);
CREATE INDEX ON t USING gist (v tsvector_ops (siglen = 100));
CREATE INDEX ON t USING gist (v);
CREATE INDEX ON t USING brin (n int4_minmax_multi_ops (values_per_range = 16));
CREATE INDEX ON t USING gist (lower(a) gist_trgm_ops (siglen = 64));
