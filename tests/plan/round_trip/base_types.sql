CREATE SCHEMA "B b";
CREATE TYPE public.later;
COMMENT ON TYPE public.later IS 'a shell';
CREATE TYPE "B b"."my text";
CREATE FUNCTION "B b".in_text(cstring) RETURNS "B b"."my text"
  LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION "B b".out_text("B b"."my text") RETURNS cstring
  LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE FUNCTION "B b".receive_text(internal) RETURNS "B b"."my text"
  LANGUAGE internal STABLE STRICT AS 'textrecv';
CREATE FUNCTION "B b".send_text("B b"."my text") RETURNS bytea
  LANGUAGE internal STABLE STRICT AS 'textsend';
CREATE TYPE "B b"."my text" (INPUT = "B b".in_text, OUTPUT = "B b".out_text,
  RECEIVE = "B b".receive_text, SEND = "B b".send_text, ANALYZE = array_typanalyze,
  TYPMOD_IN = varchartypmodin, TYPMOD_OUT = varchartypmodout,
  STORAGE = extended, COLLATABLE, CATEGORY = 'S', PREFERRED, DEFAULT = 'it''s', DELIMITER = ';');
COMMENT ON TYPE "B b"."my text" IS 'a base type';
CREATE TYPE public.number;
CREATE FUNCTION public.in_number(cstring) RETURNS public.number
  LANGUAGE internal IMMUTABLE STRICT AS 'int8in';
CREATE FUNCTION public.out_number(public.number) RETURNS cstring
  LANGUAGE internal IMMUTABLE STRICT AS 'int8out';
CREATE TYPE public.number (INPUT = public.in_number, OUTPUT = public.out_number, LIKE = bigint);
CREATE TYPE public.triple;
CREATE FUNCTION public.in_triple(cstring, oid, integer) RETURNS public.triple
  LANGUAGE internal IMMUTABLE STRICT AS 'array_in';
CREATE FUNCTION public.out_triple(public.triple) RETURNS cstring
  LANGUAGE internal IMMUTABLE STRICT AS 'array_out';
CREATE TYPE public.triple (INPUT = public.in_triple, OUTPUT = public.out_triple,
  INTERNALLENGTH = 12, ALIGNMENT = int2, ELEMENT = real, CATEGORY = 'A');
CREATE TABLE public.t (a "B b"."my text"(10), b public.number[], c public.triple);
CREATE FUNCTION public.uses(public.number) RETURNS "B b"."my text"
  LANGUAGE internal AS 'textin';
