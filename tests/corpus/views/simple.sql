-- uncertain: 4
CREATE TABLE t (a integer, b text);
CREATE VIEW v AS SELECT a, b FROM t WHERE a > 1;
CREATE OR REPLACE VIEW w (x, y) AS SELECT a, b FROM t;
CREATE VIEW checked AS SELECT a FROM t WHERE a > 0 WITH LOCAL CHECK OPTION;
CREATE VIEW barrier WITH (security_barrier) AS SELECT a FROM t;
COMMENT ON VIEW v IS 'a view';
