-- since: 14
CREATE TABLE t (
  a smallint, b int, c int8, d numeric, e numeric(10), f numeric(10,2), g real, h float8, i float(24), j double precision,
  k char, l char(5), m varchar, n varchar(20), o text, p bytea, q boolean, r date, s time, t time(3), u timetz,
  v timestamp, w timestamp(0) without time zone, x timestamptz, y timestamp(3) with time zone, z interval,
  aa interval day to second(3), ab interval year to month, ac interval(2), ad uuid, ae json, af jsonb, ag xml, ah inet, ai cidr, aj macaddr,
  ak bit, al bit(8), am bit varying, an varbit(9), ao point, ap int4range, aq tstzmultirange, ar tsvector, "as" money, at oid, au name, av "char", aw int[], ax text[][], ay varchar(3)[], az pg_lsn
);
