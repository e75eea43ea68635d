-- The types of ordered-set aggregates' results are those of functions of the server.
-- uncertain: 2
CREATE SCHEMA app;
CREATE FUNCTION app.add_up(numeric[], numeric, weight integer) RETURNS numeric[]
  IMMUTABLE LANGUAGE sql AS 'SELECT ARRAY[$1[1] + $2 * weight, $1[2] + weight]';
CREATE FUNCTION app.divide(numeric[]) RETURNS numeric LANGUAGE sql AS 'SELECT $1[1] / $1[2]';
CREATE FUNCTION app.join_arrays(anyarray, anyarray) RETURNS anyarray LANGUAGE sql
  AS 'SELECT $1 || $2';
CREATE FUNCTION app.acc(text, VARIADIC text[]) RETURNS text LANGUAGE sql AS 'SELECT $1';

CREATE AGGREGATE app.weighted(numeric, integer) (
  SFUNC = app.add_up, STYPE = numeric[], FINALFUNC = app.divide, INITCOND = '{0,0}'
);
CREATE AGGREGATE total(int) (sfunc = int4pl, stype = int4, combinefunc = int4pl, parallel = safe,
  msfunc = int4pl, minvfunc = int4mi, mstype = int, minitcond = '0', initcond = '7');
CREATE OR REPLACE AGGREGATE total(int) (sfunc = int4pl, stype = int4, initcond = '0',
  finalfunc_modify = read_only, sspace = 0, parallel = unsafe);
CREATE AGGREGATE counted(*) (SFUNC = int8inc, STYPE = int8, INITCOND = '0');
CREATE AGGREGATE app."Joined"(VARIADIC text[]) (SFUNC = app.acc, STYPE = text, SSPACE = 16, INITCOND = '');
CREATE AGGREGATE biggest (basetype = integer, sfunc = pg_catalog.int4larger, stype = integer,
  sortop = OPERATOR(pg_catalog.>), finalfunc_modify = shareable);
CREATE AGGREGATE percentile(float8 ORDER BY float8) (
  SFUNC = ordered_set_transition, STYPE = internal, FINALFUNC = percentile_cont_float8_final
);
CREATE AGGREGATE ranking(VARIADIC "any" ORDER BY VARIADIC "any") (
  SFUNC = ordered_set_transition_multi, STYPE = internal, FINALFUNC = rank_final,
  FINALFUNC_EXTRA, HYPOTHETICAL
);
COMMENT ON AGGREGATE counted(*) IS 'All of them';
COMMENT ON AGGREGATE app.weighted(numeric, integer) IS 'Weighted';
GRANT EXECUTE ON FUNCTION app.weighted(numeric, integer) TO PUBLIC;
CREATE VIEW seen AS SELECT app.weighted(n, w) AS average, counted(*) AS number
  FROM (VALUES (1.5, 2)) AS v (n, w);
CREATE AGGREGATE dropped(text) (sfunc = textcat, stype = text);
DROP AGGREGATE dropped(text);
