CREATE TYPE colour AS ENUM ('red', 'green');
CREATE FUNCTION to_int(colour) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE FUNCTION to_big(colour, int, boolean) RETURNS bigint LANGUAGE sql IMMUTABLE
  AS 'SELECT 2::bigint';
CREATE CAST (colour AS integer) WITH FUNCTION to_int(colour) AS ASSIGNMENT;
CREATE CAST (colour AS int8) WITH FUNCTION public.to_big;
CREATE CAST (integer AS colour) WITH INOUT AS IMPLICIT;
CREATE CAST (xml AS bytea) WITHOUT FUNCTION;
CREATE CAST (date AS xml) WITH INOUT;
CREATE CAST (text AS colour) WITH INOUT;
DROP CAST (text AS colour);
COMMENT ON CAST (colour AS integer) IS 'by place';
