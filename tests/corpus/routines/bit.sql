-- uncertain: 1
-- Without a length: `bit` alone is bit(1).
CREATE FUNCTION f(bit) RETURNS bit LANGUAGE sql AS 'SELECT $1';
CREATE FUNCTION g(bit(3), char, bit[]) RETURNS bit LANGUAGE sql AS 'SELECT $1';
CREATE FUNCTION h(x bit) RETURNS TABLE (a bit) LANGUAGE sql AS 'SELECT $1';
COMMENT ON FUNCTION f(bit) IS 'of bits';
CREATE TABLE t (a bit, b bit[], c bit(3));
CREATE VIEW v AS SELECT f(a) AS f FROM t;
ALTER FUNCTION h SET work_mem FROM CURRENT;
