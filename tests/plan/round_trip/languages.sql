CREATE FUNCTION public.handler() RETURNS language_handler
  LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_call_handler';
CREATE FUNCTION public.run(internal) RETURNS void
  LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_inline_handler';
CREATE FUNCTION public.check_it(oid) RETURNS void
  LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_validator';
CREATE TRUSTED LANGUAGE "my Language" HANDLER public.handler INLINE public.run
  VALIDATOR public.check_it;
CREATE LANGUAGE plain HANDLER public.handler;
COMMENT ON LANGUAGE plain IS 'a language';
CREATE FUNCTION public.written() RETURNS integer LANGUAGE "my Language" AS 'BEGIN RETURN 1; END';
CREATE TRANSFORM FOR integer LANGUAGE plain (FROM SQL WITH FUNCTION prsd_lextype(internal),
  TO SQL WITH FUNCTION int4recv(internal));
CREATE TRANSFORM FOR "char" LANGUAGE "my Language" (
  FROM SQL WITH FUNCTION prsd_lextype(internal));
COMMENT ON TRANSFORM FOR integer LANGUAGE plain IS 'a transform';
CREATE FUNCTION public.transformed(integer) RETURNS integer
  TRANSFORM FOR TYPE integer LANGUAGE plain AS 'BEGIN RETURN 1; END';
CREATE ACCESS METHOD "my Gist" TYPE INDEX HANDLER gisthandler;
CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER heap_tableam_handler;
COMMENT ON ACCESS METHOD heap2 IS 'a method';
CREATE FUNCTION public.helped(text, text) RETURNS boolean
  LANGUAGE internal IMMUTABLE SUPPORT generate_series_int4_support AS 'texteq';
