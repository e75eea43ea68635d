// The kinds beside tables and routines: operators, text search, types of one's own.
#pragma once

#include <vector>

#include "catalog/field_cases.h"

namespace pgorigin {

inline const std::vector<FieldCase>& ObjectCases() {
  static const std::vector<FieldCase> cases = {
      {"event triggers",
       R"(CREATE FUNCTION note() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
          CREATE EVENT TRIGGER e ON ddl_command_end WHEN TAG IN ('drop table', 'CREATE TABLE')
            EXECUTE FUNCTION note();
          ALTER EVENT TRIGGER e ENABLE REPLICA; COMMENT ON EVENT TRIGGER e IS 'notes';)",
       {{"event trigger e",
         {{"event", "ddl_command_end"},
          {"tags", "CREATE TABLE, DROP TABLE"},
          {"function", "public.note"},
          {"enabled", "replica"},
          {"owner", "postgres"},
          {"comment", "notes"}}}}},
      {"statistics objects",
       R"(CREATE TABLE t (a integer, b integer, c integer);
          CREATE STATISTICS s (mcv, ndistinct) ON c, a FROM t; ALTER STATISTICS s SET STATISTICS 9;)",
       {{"statistics object public.s",
         {{"kinds", "mcv, ndistinct"}, {"on", "public.t (a, c)"}, {"statistics target", "9"}}}}},
      {"statistics objects of expressions",
       "CREATE TABLE t (a integer, b text); CREATE STATISTICS s ON (a + 1), lower(b) FROM t;",
       {{"statistics object public.s",
         {{"expressions", "(a + 1), lower(b)"}, {"statistics target", "-1"}}}},
       14},
      {"collations",
       "CREATE COLLATION c (LC_COLLATE = 'C', LC_CTYPE = 'POSIX'); COMMENT ON COLLATION c IS 'x';",
       {{"collation public.c",
         {{"provider", "libc"},
          {"deterministic", "yes"},
          {"LC_COLLATE", "C"},
          {"LC_CTYPE", "POSIX"},
          {"locale", "(none)"},
          {"rules", "(none)"},
          {"comment", "x"}}}}},
      {"conversions",
       "CREATE DEFAULT CONVERSION c FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;",
       {{"conversion public.c",
         {{"source encoding", "LATIN1"},
          {"destination encoding", "UTF8"},
          {"function", "pg_catalog.iso8859_1_to_utf8"},
          {"default", "yes"}}}}},
      {"casts",
       R"(CREATE TYPE colour AS ENUM ('red');
          CREATE FUNCTION f(colour, integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
          CREATE CAST (colour AS integer) WITH FUNCTION f(colour, integer) AS ASSIGNMENT;)",
       {{"cast public.colour AS integer",
         {{"source type", "public.colour"},
          {"target type", "integer"},
          {"method", "function"},
          {"function", "public.f"},
          {"arguments", "public.colour, integer"},
          {"context", "assignment"}}}}},
      {"operators",
       R"(CREATE TYPE pair AS (a integer, b integer);
          CREATE FUNCTION eq(pair, pair) RETURNS boolean LANGUAGE sql AS 'SELECT true';
          CREATE OPERATOR === (FUNCTION = eq, LEFTARG = pair, RIGHTARG = pair, COMMUTATOR = ===,
            NEGATOR = !==, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES);)",
       {{"operator public.===(public.pair, public.pair)",
         {{"function", "public.eq"},
          {"commutator", "public.==="},
          {"negator", "public.!=="},
          {"restrict", "pg_catalog.eqsel"},
          {"join", "pg_catalog.eqjoinsel"},
          {"hashes", "yes"},
          {"merges", "yes"}}}}},
      {"operator classes and families",
       R"(CREATE OPERATOR FAMILY f USING btree;
          ALTER OPERATOR FAMILY f USING btree ADD OPERATOR 1 < (integer, bigint),
            FUNCTION 1 (integer, bigint) btint48cmp(integer, bigint);
          CREATE OPERATOR CLASS c FOR TYPE integer USING btree FAMILY f AS
            OPERATOR 1 <, FUNCTION 1 btint4cmp(integer, integer);
          CREATE OPERATOR CLASS d DEFAULT FOR TYPE aclitem USING gin AS STORAGE text;)",
       {{"operator family public.f USING btree",
         {{"members",
           "FUNCTION 1 (integer, bigint) btint48cmp(integer, bigint), "
           "OPERATOR 1 <(integer, bigint)"}}},
        {"operator class public.c USING btree",
         {{"type", "integer"},
          {"family", "public.f"},
          {"default", "no"},
          {"storage", "(none)"},
          {"members",
           "FUNCTION 1 (integer, integer) btint4cmp(integer, integer), "
           "OPERATOR 1 <(integer, integer)"}}},
        {"operator class public.d USING gin",
         {{"default", "yes"}, {"storage", "text"}, {"family", "public.d"}}}}},
      {"text search",
       R"(CREATE TEXT SEARCH PARSER p (START = prsd_start, GETTOKEN = prsd_nexttoken,
            END = prsd_end, LEXTYPES = prsd_lextype, HEADLINE = prsd_headline);
          CREATE TEXT SEARCH TEMPLATE t (INIT = dsimple_init, LEXIZE = dsimple_lexize);
          CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = t, Accept = false);
          CREATE TEXT SEARCH CONFIGURATION c (PARSER = p);
          ALTER TEXT SEARCH CONFIGURATION c ADD MAPPING FOR word, int WITH d, simple;)",
       {{"text search parser public.p",
         {{"start", "pg_catalog.prsd_start"},
          {"gettoken", "pg_catalog.prsd_nexttoken"},
          {"end", "pg_catalog.prsd_end"},
          {"headline", "pg_catalog.prsd_headline"},
          {"lextypes", "pg_catalog.prsd_lextype"}}},
        {"text search template public.t",
         {{"init", "pg_catalog.dsimple_init"}, {"lexize", "pg_catalog.dsimple_lexize"}}},
        {"text search dictionary public.d",
         {{"template", "public.t"}, {"options", "accept = 'false'"}}},
        {"text search configuration public.c",
         {{"parser", "public.p"}, {"mappings", "int: public.d, simple, word: public.d, simple"}}}}},
      {"base types",
       R"(CREATE TYPE later; CREATE TYPE number;
          CREATE FUNCTION i(cstring) RETURNS number LANGUAGE internal IMMUTABLE STRICT AS 'int8in';
          CREATE FUNCTION o(number) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int8out';
          CREATE TYPE number (INPUT = i, OUTPUT = o, LIKE = bigint, CATEGORY = 'N', DEFAULT = '7');)",
       {{"base type public.later", {{"shell", "yes"}, {"options", "(none)"}}},
        {"base type public.number",
         {{"shell", "no"},
          {"options",
           "alignment=double, category=N, default=7, input=public.i, internallength=8, "
           "output=public.o, passedbyvalue=true"}}}}},
      {"languages, transforms and access methods",
       R"(CREATE FUNCTION h() RETURNS language_handler
            LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_call_handler';
          CREATE FUNCTION r(internal) RETURNS void
            LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_inline_handler';
          CREATE FUNCTION v(oid) RETURNS void LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_validator';
          CREATE TRUSTED LANGUAGE "L" HANDLER h INLINE r VALIDATOR v;
          CREATE TRANSFORM FOR integer LANGUAGE "L" (
            FROM SQL WITH FUNCTION prsd_lextype(internal), TO SQL WITH FUNCTION int4recv(internal));
          CREATE FUNCTION f(integer) RETURNS integer TRANSFORM FOR TYPE integer LANGUAGE "L"
            AS 'BEGIN RETURN 1; END';
          CREATE FUNCTION g(text, text) RETURNS boolean LANGUAGE internal
            SUPPORT generate_series_int4_support AS 'texteq';
          CREATE ACCESS METHOD m TYPE TABLE HANDLER heap_tableam_handler;)",
       {{"language \"L\"",
         {{"trusted", "yes"},
          {"handler", "public.h"},
          {"inline handler", "public.r"},
          {"validator", "public.v"}}},
        {"transform FOR integer LANGUAGE \"L\"",
         {{"type", "integer"},
          {"language", "L"},
          {"from SQL", "pg_catalog.prsd_lextype"},
          {"to SQL", "pg_catalog.int4recv"}}},
        {"function public.f(integer)", {{"transforms", "integer"}, {"support", "(none)"}}},
        {"function public.g(text, text)", {{"support", "pg_catalog.generate_series_int4_support"}}},
        {"access method m", {{"type", "table"}, {"handler", "pg_catalog.heap_tableam_handler"}}}}},
  };
  return cases;
}

}  // namespace pgorigin
