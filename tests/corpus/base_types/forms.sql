CREATE SCHEMA s;
CREATE TYPE later;
COMMENT ON TYPE later IS 'a shell';
CREATE TYPE s."my text";
CREATE FUNCTION s.in_text(cstring) RETURNS s."my text"
  LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION s.out_text(s."my text") RETURNS cstring
  LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE TYPE s."my text" (INPUT = s.in_text, OUTPUT = s.out_text, ANALYZE = array_typanalyze,
  TYPMOD_IN = varchartypmodin, TYPMOD_OUT = varchartypmodout, STORAGE = extended, COLLATABLE,
  CATEGORY = 'S', PREFERRED = true, DEFAULT = 'it''s', DELIMITER = ';', INTERNALLENGTH = variable);
COMMENT ON TYPE s."my text" IS 'a base type';
CREATE TYPE number;
CREATE FUNCTION in_number(cstring) RETURNS number LANGUAGE internal IMMUTABLE STRICT AS 'int8in';
CREATE FUNCTION out_number(number) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int8out';
CREATE TYPE number (INPUT = in_number, OUTPUT = out_number, LIKE = int8);
CREATE TYPE triple;
CREATE FUNCTION in_triple(cstring, oid, integer) RETURNS triple
  LANGUAGE internal IMMUTABLE STRICT AS 'array_in';
CREATE FUNCTION out_triple(triple) RETURNS cstring
  LANGUAGE internal IMMUTABLE STRICT AS 'array_out';
CREATE TYPE triple (INPUT = in_triple, OUTPUT = out_triple, INTERNALLENGTH = 12,
  ALIGNMENT = int2, ELEMENT = float4, CATEGORY = 'A');
CREATE TYPE gone;
DROP TYPE gone;
CREATE TABLE t (a s."my text", b number[], c triple);
