CREATE TYPE d AS (n integer, m text);
CREATE TYPE dd AS (a d, e d[]);
CREATE TABLE w (d d[], dd dd, ddd dd[], a integer, b bigint, t text,
  CHECK ((a, b) IS DISTINCT FROM (1, 2)), CHECK (substring(t from '^x') = 'x'),
  CHECK (substring(t from 1 for 2) = 'xx'), CHECK (substring(t, '^y') = 'y'));
CREATE VIEW v AS SELECT
  (d[1]).n, (dd).a.n AS x, ((dd).a).m AS y, (ddd[1]).e[2].n AS z, ((ddd[1]).e[2]).n AS z2,
  (d[1:2])[1] AS q, (a, b) IS DISTINCT FROM (1, 2) AS r, substring(t from '^x') AS s FROM w;
