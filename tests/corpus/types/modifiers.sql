-- `bit` is bit(1), and a column's type is taken without its modifier.
CREATE TABLE b (a "bit", b pg_catalog.bit, c "bit"[], d bit, e bit(3), f bit[]);
CREATE TABLE t (a varchar(5), b bit(3), c numeric(5, 2)[], d char(5), e timestamp(3) with time zone);
CREATE FUNCTION f(x t.a%TYPE, y t.b%TYPE, z t.c%TYPE, q t.d%TYPE, w t.e%TYPE) RETURNS t.d%TYPE
  LANGUAGE sql AS 'SELECT $4';
COMMENT ON FUNCTION f(varchar, bit, numeric[], char, timestamptz) IS 'found';
