-- enum
CREATE TYPE {x} AS ENUM ('one');
-- then
DROP TYPE {x};

-- enum.labels
CREATE TYPE {x} AS ENUM ('one', 'other');
-- then
ALTER TYPE {x} ADD VALUE 'third' BEFORE 'other';

-- domain
CREATE DOMAIN {x} AS integer;
-- then
DROP DOMAIN {x};

-- domain.type
CREATE DOMAIN {x} AS integer;
-- then
DROP DOMAIN {x};
CREATE DOMAIN {x} AS bigint;

-- domain.not null
CREATE DOMAIN {x} AS integer;
-- then
ALTER DOMAIN {x} SET NOT NULL;

-- domain.default
CREATE DOMAIN {x} AS text DEFAULT 'one';
-- then
ALTER DOMAIN {x} SET DEFAULT 'other';

-- domain.collation
CREATE DOMAIN {x} AS text;
-- then
DROP DOMAIN {x};
CREATE DOMAIN {x} AS text COLLATE "C";

-- constraint.check
CREATE DOMAIN d AS integer CONSTRAINT {x} CHECK (VALUE > 1);
-- then
ALTER DOMAIN d DROP CONSTRAINT {x};
ALTER DOMAIN d ADD CONSTRAINT {x} CHECK (VALUE > 2);

-- constraint.comment
CREATE DOMAIN d AS integer CONSTRAINT {x} CHECK (VALUE > 1);
-- then
COMMENT ON CONSTRAINT {x} ON DOMAIN d IS 'said';

-- composite type
CREATE TYPE {x} AS (a integer);
-- then
DROP TYPE {x};

-- composite type.attributes
CREATE TYPE {x} AS (a integer, b text);
-- then
DROP TYPE {x};
CREATE TYPE {x} AS (b text, a integer);

-- composite type.attributes
CREATE TYPE {x} AS (a integer, b text);
-- then
ALTER TYPE {x} ALTER ATTRIBUTE b TYPE varchar(7);

-- composite type.attributes
CREATE TYPE {x} AS (a integer, b text);
-- then
COMMENT ON COLUMN {x}.a IS 'said';

-- range type
CREATE TYPE {x} AS RANGE (subtype = integer);
-- then
DROP TYPE {x};

-- range type.subtype
CREATE TYPE {x} AS RANGE (subtype = integer);
-- then
DROP TYPE {x};
CREATE TYPE {x} AS RANGE (subtype = bigint);

-- range type.operator class
CREATE TYPE {x} AS RANGE (subtype = text);
-- then
DROP TYPE {x};
CREATE TYPE {x} AS RANGE (subtype = text, subtype_opclass = text_pattern_ops);

-- range type.collation
CREATE TYPE {x} AS RANGE (subtype = text);
-- then
DROP TYPE {x};
CREATE TYPE {x} AS RANGE (subtype = text, collation = "C");

-- range type.subtype diff
CREATE TYPE {x} AS RANGE (subtype = float8);
-- then
DROP TYPE {x};
CREATE TYPE {x} AS RANGE (subtype = float8, subtype_diff = float8mi);

-- range type.canonical
CREATE TYPE {x};
CREATE FUNCTION canonical({x}) RETURNS {x} LANGUAGE internal IMMUTABLE STRICT AS 'int4range_canonical';
CREATE TYPE {x} AS RANGE (subtype = integer, canonical = canonical);
-- then
DROP TYPE {x} CASCADE;
CREATE TYPE {x};
CREATE FUNCTION canonical({x}) RETURNS {x} LANGUAGE internal IMMUTABLE STRICT AS 'int4range_canonical';
CREATE TYPE {x} AS RANGE (subtype = integer);

-- range type.multirange type since 14
CREATE TYPE {x} AS RANGE (subtype = integer, multirange_type_name = mr1);
-- then
DROP TYPE {x};
CREATE TYPE {x} AS RANGE (subtype = integer, multirange_type_name = mr2);

-- base type
CREATE TYPE {x};
-- then
DROP TYPE {x};

-- base type.shell
CREATE TYPE {x};
CREATE FUNCTION i(cstring) RETURNS {x} LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
CREATE FUNCTION o({x}) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
-- then
CREATE TYPE {x} (input = i, output = o, like = integer);

-- base type.options
CREATE TYPE {x};
CREATE FUNCTION i(cstring) RETURNS {x} LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
CREATE FUNCTION o({x}) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
CREATE TYPE {x} (input = i, output = o, like = integer);
-- then
DROP TYPE {x} CASCADE;
CREATE TYPE {x};
CREATE FUNCTION i(cstring) RETURNS {x} LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
CREATE FUNCTION o({x}) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
CREATE TYPE {x} (input = i, output = o, like = integer, delimiter = ';');

-- collation
CREATE COLLATION {x} (locale = 'C');
-- then
DROP COLLATION {x};

-- collation.provider
CREATE COLLATION {x} (locale = 'C');
-- then
DROP COLLATION {x};
CREATE COLLATION {x} (provider = icu, locale = 'C');

-- collation.deterministic
CREATE COLLATION {x} (provider = icu, locale = 'de', deterministic = true);
-- then
DROP COLLATION {x};
CREATE COLLATION {x} (provider = icu, locale = 'de', deterministic = false);

-- collation.LC_COLLATE
CREATE COLLATION {x} (lc_collate = 'C', lc_ctype = 'C');
-- then
DROP COLLATION {x};
CREATE COLLATION {x} (lc_collate = 'POSIX', lc_ctype = 'C');

-- collation.LC_CTYPE
CREATE COLLATION {x} (lc_collate = 'C', lc_ctype = 'C');
-- then
DROP COLLATION {x};
CREATE COLLATION {x} (lc_collate = 'C', lc_ctype = 'POSIX');

-- collation.locale
CREATE COLLATION {x} (provider = icu, locale = 'de');
-- then
DROP COLLATION {x};
CREATE COLLATION {x} (provider = icu, locale = 'fr');

-- collation.rules since 16
CREATE COLLATION {x} (provider = icu, locale = 'de');
-- then
DROP COLLATION {x};
CREATE COLLATION {x} (provider = icu, locale = 'de', rules = '&a < g');

-- conversion
CREATE CONVERSION {x} FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
-- then
DROP CONVERSION {x};

-- conversion.source encoding
CREATE CONVERSION {x} FOR 'LATIN2' TO 'UTF8' FROM iso8859_to_utf8;
-- then
DROP CONVERSION {x};
CREATE CONVERSION {x} FOR 'LATIN3' TO 'UTF8' FROM iso8859_to_utf8;

-- conversion.destination encoding
CREATE CONVERSION {x} FOR 'UTF8' TO 'LATIN2' FROM utf8_to_iso8859;
-- then
DROP CONVERSION {x};
CREATE CONVERSION {x} FOR 'UTF8' TO 'LATIN3' FROM utf8_to_iso8859;

-- conversion.function since 14
CREATE FUNCTION {h}(integer, integer, cstring, internal, integer, boolean) RETURNS integer
  LANGUAGE c STRICT AS '$libdir/utf8_and_iso8859_1', 'iso8859_1_to_utf8';
CREATE CONVERSION {x} FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
-- then
DROP CONVERSION {x};
CREATE CONVERSION {x} FOR 'LATIN1' TO 'UTF8' FROM {h};

-- conversion.default
CREATE CONVERSION {x} FOR 'LATIN4' TO 'UTF8' FROM iso8859_to_utf8;
-- then
DROP CONVERSION {x};
CREATE DEFAULT CONVERSION {x} FOR 'LATIN4' TO 'UTF8' FROM iso8859_to_utf8;

-- cast
CREATE TYPE {x} AS ENUM ('one');
CREATE CAST ({x} AS text) WITH INOUT;
-- then
DROP CAST ({x} AS text);

-- cast.method
CREATE TYPE {x} AS ENUM ('one');
CREATE FUNCTION c({x}) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE CAST ({x} AS integer) WITH INOUT;
-- then
DROP CAST ({x} AS integer);
CREATE CAST ({x} AS integer) WITH FUNCTION c({x});

-- cast.function
CREATE TYPE {x} AS ENUM ('one');
CREATE FUNCTION c({x}) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION d({x}) RETURNS integer LANGUAGE sql AS 'SELECT 2';
CREATE CAST ({x} AS integer) WITH FUNCTION c({x});
-- then
DROP CAST ({x} AS integer);
CREATE CAST ({x} AS integer) WITH FUNCTION d({x});

-- cast.arguments
CREATE TYPE {x} AS ENUM ('one');
CREATE FUNCTION c({x}) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION c({x}, integer) RETURNS integer LANGUAGE sql AS 'SELECT 2';
CREATE CAST ({x} AS integer) WITH FUNCTION c({x});
-- then
DROP CAST ({x} AS integer);
CREATE CAST ({x} AS integer) WITH FUNCTION c({x}, integer);

-- cast.context
CREATE TYPE {x} AS ENUM ('one');
CREATE CAST ({x} AS text) WITH INOUT;
-- then
DROP CAST ({x} AS text);
CREATE CAST ({x} AS text) WITH INOUT AS ASSIGNMENT;

-- text search parser
CREATE TEXT SEARCH PARSER {x} (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);
-- then
DROP TEXT SEARCH PARSER {x};

-- text search parser.headline
CREATE TEXT SEARCH PARSER {x} (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);
-- then
DROP TEXT SEARCH PARSER {x};
CREATE TEXT SEARCH PARSER {x} (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype, headline = prsd_headline);

-- text search template
CREATE TEXT SEARCH TEMPLATE {x} (lexize = dsimple_lexize);
-- then
DROP TEXT SEARCH TEMPLATE {x};

-- text search template.init
CREATE TEXT SEARCH TEMPLATE {x} (lexize = dsimple_lexize);
-- then
DROP TEXT SEARCH TEMPLATE {x};
CREATE TEXT SEARCH TEMPLATE {x} (lexize = dsimple_lexize, init = dsimple_init);

-- text search template.lexize
CREATE TEXT SEARCH TEMPLATE {x} (lexize = dsimple_lexize);
-- then
DROP TEXT SEARCH TEMPLATE {x};
CREATE TEXT SEARCH TEMPLATE {x} (lexize = dsynonym_lexize);

-- text search dictionary
CREATE TEXT SEARCH DICTIONARY {x} (template = simple);
-- then
DROP TEXT SEARCH DICTIONARY {x};

-- text search dictionary.template
CREATE TEXT SEARCH DICTIONARY {x} (template = simple);
-- then
DROP TEXT SEARCH DICTIONARY {x};
CREATE TEXT SEARCH DICTIONARY {x} (template = ispell, dictfile = ispell_sample, afffile = ispell_sample);

-- text search dictionary.options
CREATE TEXT SEARCH DICTIONARY {x} (template = simple, accept = true);
-- then
ALTER TEXT SEARCH DICTIONARY {x} (accept = false);

-- text search configuration
CREATE TEXT SEARCH CONFIGURATION {x} (parser = "default");
-- then
DROP TEXT SEARCH CONFIGURATION {x};

-- text search configuration.parser
CREATE TEXT SEARCH PARSER p (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);
CREATE TEXT SEARCH CONFIGURATION {x} (parser = "default");
-- then
DROP TEXT SEARCH CONFIGURATION {x};
CREATE TEXT SEARCH CONFIGURATION {x} (parser = p);

-- text search configuration.mappings
CREATE TEXT SEARCH CONFIGURATION {x} (copy = english);
-- then
ALTER TEXT SEARCH CONFIGURATION {x} ALTER MAPPING FOR asciiword WITH simple;
