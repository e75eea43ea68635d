-- uncertain: 1
CREATE TABLE t (a integer, b text);
CREATE MATERIALIZED VIEW m AS SELECT a, count(*) AS n FROM t GROUP BY a WITH NO DATA;
CREATE UNIQUE INDEX mi ON m (a);
