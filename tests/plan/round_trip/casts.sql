CREATE TYPE public.colour AS ENUM ('red', 'green');
CREATE FUNCTION public.to_int(public.colour) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE FUNCTION public.to_int(public.colour, integer, boolean) RETURNS integer
  LANGUAGE sql IMMUTABLE AS 'SELECT 2';
CREATE CAST (public.colour AS integer) WITH FUNCTION public.to_int(public.colour) AS ASSIGNMENT;
CREATE CAST (integer AS public.colour) WITH INOUT AS IMPLICIT;
CREATE CAST (xml AS bytea) WITHOUT FUNCTION;
COMMENT ON CAST (public.colour AS integer) IS 'by place';
CREATE FUNCTION public.to_big(public.colour, integer, boolean) RETURNS bigint
  LANGUAGE sql IMMUTABLE AS 'SELECT 2::bigint';
CREATE CAST (public.colour AS bigint)
  WITH FUNCTION public.to_big(public.colour, integer, boolean);
