-- since: 14
CREATE TYPE public.myrange;
CREATE FUNCTION public.canon(public.myrange) RETURNS public.myrange LANGUAGE internal IMMUTABLE STRICT AS 'int4range_canonical';
CREATE FUNCTION public.diff(int, int) RETURNS float8 LANGUAGE sql IMMUTABLE AS 'select ($1 - $2)::float8';
CREATE TYPE public.myrange AS RANGE (subtype = int4, canonical = public.canon, subtype_diff = public.diff);
CREATE TABLE public.r (a public.myrange, b public.mymultirange);
