-- since: 14
CREATE TYPE floatrange AS RANGE (subtype = float8);
CREATE TYPE span AS RANGE (subtype = timestamptz, multirange_type_name = spans);
CREATE TABLE t (f floatrange, m spans);
CREATE FUNCTION minutes_apart(time, time) RETURNS float8 IMMUTABLE LANGUAGE sql
  AS 'SELECT extract(epoch FROM $1 - $2) / 60';
CREATE TYPE times_of_day AS RANGE (subtype = time, subtype_diff = minutes_apart);
CREATE TYPE lengths AS RANGE (SUBTYPE = float8, SUBTYPE_DIFF = pg_catalog.float8mi);
