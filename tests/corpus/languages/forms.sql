CREATE SCHEMA s;
CREATE FUNCTION handler() RETURNS language_handler
  LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_call_handler';
CREATE FUNCTION s.run(internal) RETURNS void
  LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_inline_handler';
CREATE FUNCTION s.check_it(oid) RETURNS void
  LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_validator';
CREATE TRUSTED LANGUAGE "my Language" HANDLER handler INLINE s.run VALIDATOR s.check_it;
CREATE LANGUAGE plain HANDLER public.handler;
CREATE OR REPLACE TRUSTED LANGUAGE plain HANDLER handler;
CREATE LANGUAGE gone HANDLER handler;
DROP LANGUAGE gone;
COMMENT ON LANGUAGE plain IS 'a language';
CREATE TRANSFORM FOR int LANGUAGE plain (FROM SQL WITH FUNCTION prsd_lextype(internal),
  TO SQL WITH FUNCTION int4recv(internal));
CREATE TRANSFORM FOR "char" LANGUAGE "my Language" (
  FROM SQL WITH FUNCTION prsd_lextype(internal));
CREATE TRANSFORM FOR text LANGUAGE plain (FROM SQL WITH FUNCTION prsd_lextype(internal));
DROP TRANSFORM FOR text LANGUAGE plain;
COMMENT ON TRANSFORM FOR integer LANGUAGE plain IS 'a transform';
CREATE FUNCTION transformed(integer) RETURNS integer
  TRANSFORM FOR TYPE int LANGUAGE plain AS 'BEGIN RETURN 1; END';
CREATE ACCESS METHOD "my Gist" TYPE INDEX HANDLER gisthandler;
CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER heap_tableam_handler;
CREATE ACCESS METHOD gone TYPE TABLE HANDLER heap_tableam_handler;
DROP ACCESS METHOD gone;
COMMENT ON ACCESS METHOD heap2 IS 'a method';
CREATE FUNCTION helped(text, text) RETURNS boolean
  LANGUAGE internal IMMUTABLE SUPPORT generate_series_int4_support AS 'texteq';
CREATE FUNCTION helped_later(text, text) RETURNS boolean LANGUAGE internal IMMUTABLE AS 'texteq';
ALTER FUNCTION helped_later(text, text) SUPPORT generate_series_int4_support;
