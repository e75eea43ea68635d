-- uncertain: 1
CREATE TABLE t (a integer, b text);
CREATE VIEW v AS SELECT a FROM t;
CREATE OR REPLACE VIEW v AS SELECT a, b FROM t;
CREATE VIEW dropped AS SELECT a FROM t;
DROP VIEW dropped;
