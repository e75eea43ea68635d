-- since: 14
CREATE SCHEMA "My Schema";
COMMENT ON SCHEMA "My Schema" IS E'it''s a "schema"\nwith \\ lines -- and ; more';
CREATE TYPE public.mood AS ENUM ('sad', 'it''s ok', E'back\\slash', 'new
line', '', '<script>');
CREATE TYPE "My Schema"."Weird ""Enum""" AS ENUM ();
COMMENT ON TYPE public.mood IS 'mood';
CREATE DOMAIN public.email AS character varying(255) COLLATE "C" DEFAULT 'x@y' NOT NULL CONSTRAINT "has @" CHECK (VALUE ~ '@') CHECK (length(VALUE) > 3);
COMMENT ON DOMAIN public.email IS 'd';
COMMENT ON CONSTRAINT "has @" ON DOMAIN public.email IS 'c';
CREATE DOMAIN public.moods AS public.mood[];
CREATE FUNCTION public.ok(public.moods) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'select true';
ALTER DOMAIN public.moods ADD CONSTRAINT chk CHECK (public.ok(VALUE)) NOT VALID;
CREATE TYPE public.pair AS (a integer, "B c" text COLLATE "C", d numeric(10,2)[], e public.email);
CREATE TYPE public.nested AS (p public.pair[]);
CREATE TYPE public.empty AS ();
CREATE TYPE public.floatrange AS RANGE (subtype = float8, subtype_diff = float8mi);
CREATE TYPE public.trange AS RANGE (subtype = text, collation = "C", subtype_opclass = text_pattern_ops, multirange_type_name = "My Schema".tmulti);
CREATE TABLE public.uses (m public.mood DEFAULT 'sad', ms public.mood[], e public.email, p public.nested, r public.floatrange, mr "My Schema".tmulti, iv interval day to second(3), b bit varying(5), c character(3), n numeric, ts timestamp(3) without time zone, tz time with time zone, "char" "char", x xml, j jsonb, o oid, v tsvector);
CREATE TABLE public.typed OF public.pair (PRIMARY KEY (a), "B c" WITH OPTIONS DEFAULT 'x' NOT NULL);
CREATE TABLE public.typed2 OF public.pair;
-- domains over domains, container in table: check must come before
CREATE DOMAIN public.d2 AS public.email CHECK (VALUE <> 'q');
CREATE TYPE public.holder AS (x public.d2);
CREATE TABLE public.t_holder (h public.holder);
