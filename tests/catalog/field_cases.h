// SQL in, fields out: every kind and every field at least once.
#pragma once

#include <string>
#include <vector>

#include "catalog/catalog_database.h"

namespace pgorigin {

struct Expected {
  std::string object;  // as Describe() calls it
  FieldTexts fields;   // those that matter here
};
struct FieldCase {
  std::string name;
  std::string sql;
  std::vector<Expected> expected;
  int since = 0;  // the first major that knows the syntax
};

inline const std::vector<FieldCase>& TableCases() {
  static const std::vector<FieldCase> cases = {
      {"schemas and comments",
       R"(CREATE SCHEMA "My App"; COMMENT ON SCHEMA "My App" IS 'it''s
two lines';)",
       {{"schema \"My App\"", {{"comment", "it's\ntwo lines"}, {"owner", "postgres"}}},
        {"schema public", {{"comment", "(none)"}}}}},
      {"a changed comment of the schema public",
       "COMMENT ON SCHEMA public IS 'ours';",
       {{"schema public", {{"comment", "ours"}}}}},
      {"tables",
       R"(CREATE UNLOGGED TABLE t (b text, a integer) WITH (fillfactor = 70);
          ALTER TABLE t SET (toast.autovacuum_enabled = false, autovacuum_enabled = false);
          ALTER TABLE t ADD c text;
          ALTER TABLE t DROP COLUMN b;
          ALTER TABLE t ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
          ALTER TABLE t REPLICA IDENTITY FULL;)",
       {{"table public.t",
         {{"column order", "a, c"},
          {"unlogged", "yes"},
          {"inherits", "(none)"},
          {"options", "fillfactor=70, autovacuum_enabled=false, toast.autovacuum_enabled=false"},
          {"row security", "yes"},
          {"forced row security", "yes"},
          {"replica identity", "full"}}}}},
      {"replica identity by an index",
       R"(CREATE TABLE t (a integer NOT NULL); CREATE UNIQUE INDEX by_a ON t (a);
          ALTER TABLE t REPLICA IDENTITY USING INDEX by_a;)",
       {{"table public.t", {{"replica identity", "index by_a"}}}}},
      {"typed tables",
       "CREATE TYPE row AS (a integer, b text); CREATE TABLE t OF row;",
       {{"table public.t", {{"of type", "public.\"row\""}, {"column order", "a, b"}}}}},
      {"inheritance",
       R"(CREATE TABLE p (a integer, CONSTRAINT positive CHECK (a > 0)); CREATE TABLE q (b text);
          CREATE TABLE c (b text, own integer) INHERITS (q, p);)",
       {{"table public.c", {{"inherits", "public.q, public.p"}, {"column order", "b, a, own"}}},
        {"column public.c.a", {{"inherited", "yes"}}},
        {"column public.c.b", {{"inherited", "no"}}},
        {"column public.c.own", {{"inherited", "no"}}}}},
      {"partitions",
       R"(CREATE TABLE p (a integer, b text, c text) PARTITION BY RANGE (a, lower(b), (a + 1), b COLLATE "C");
          CREATE TABLE one PARTITION OF p FOR VALUES FROM (1, 'a', 1, 'x') TO (10, 'b', 2, 'y');
          CREATE TABLE other PARTITION OF p DEFAULT PARTITION BY HASH (lower(b) COLLATE "C");
          CREATE TABLE part_of_other PARTITION OF other FOR VALUES WITH (MODULUS 2, REMAINDER 0);
          CREATE TABLE l (a text) PARTITION BY LIST (a text_pattern_ops);)",
       {{"table public.p",
         {{"partition strategy", "range"},
          {"partition key", "a, (lower(b)), ((a + 1)), b collate \"C\""},
          {"partition of", "(none)"},
          {"partition bound", "(none)"}}},
        {"table public.one",
         {{"partition of", "public.p"},
          {"partition bound", "FOR VALUES FROM (1, 'a', 1, 'x') TO (10, 'b', 2, 'y')"},
          {"inherits", "(none)"}}},
        {"table public.other",
         {{"partition bound", "DEFAULT"},
          {"partition strategy", "hash"},
          {"partition key", "(lower(b)) collate \"C\""}}},
        {"table public.part_of_other",
         {{"partition bound", "FOR VALUES WITH (modulus 2, remainder 0)"}}},
        {"table public.l",
         {{"partition strategy", "list"}, {"partition key", "a text_pattern_ops"}}}}},
  };
  return cases;
}

inline const std::vector<FieldCase>& ColumnCases() {
  static const std::vector<FieldCase> cases = {
      {"types",
       R"(CREATE SCHEMA "S"; CREATE TYPE "S"."Mood" AS ENUM ('ok');
          CREATE TABLE t (a varchar(80), b numeric(12,2)[], c timestamp(3), d "S"."Mood"[], e serial);)",
       {{"column public.t.a", {{"type", "character varying(80)"}}},
        {"column public.t.b", {{"type", "numeric(12,2)[]"}}},
        {"column public.t.c", {{"type", "timestamp(3) without time zone"}}},
        {"column public.t.d", {{"type", "\"S\".\"Mood\"[]"}}},
        {"column public.t.e",
         {{"type", "integer"},
          {"not null", "yes"},
          {"default", "nextval('public.t_e_seq'::regclass)"}}},
        {"sequence public.t_e_seq", {{"owned by", "public.t (e)"}, {"type", "integer"}}}}},
      {"defaults and generated columns",
       R"(CREATE TABLE t (a integer DEFAULT 1 + 1, b integer GENERATED ALWAYS AS (a * 2) STORED,
            c integer NOT NULL); COMMENT ON COLUMN t.a IS 'the first';)",
       {{"column public.t.a",
         {{"default", "(1 + 1)"},
          {"generated", "(none)"},
          {"not null", "no"},
          {"comment", "the first"}}},
        {"column public.t.b", {{"default", "(none)"}, {"generated", "(a * 2)"}, {"stored", "yes"}}},
        {"column public.t.c", {{"not null", "yes"}, {"identity", "(none)"}}}}},
      {"identity",
       R"(CREATE TABLE t (a bigint GENERATED ALWAYS AS IDENTITY (START 10 INCREMENT 5),
            b smallint GENERATED BY DEFAULT AS IDENTITY);)",
       {{"column public.t.a",
         {{"identity", "generated always as identity (bigint start 10 increment 5)"},
          {"default", "(none)"}}},
        {"column public.t.b", {{"identity", "generated by default as identity (smallint)"}}}}},
      {"collation, storage and compression",
       R"(CREATE COLLATION odd (provider = libc, locale = 'C');
          CREATE TABLE t (a text COLLATE "C", b text COLLATE odd, c text COLLATE "default",
            d text);
          ALTER TABLE t ALTER a SET STORAGE EXTERNAL, ALTER b SET STORAGE MAIN,
            ALTER c SET STORAGE EXTENDED, ALTER d SET STORAGE PLAIN;)",
       {{"column public.t.a", {{"collation", "\"C\""}, {"storage", "external"}}},
        {"column public.t.b", {{"collation", "public.odd"}, {"storage", "main"}}},
        {"column public.t.c",
         {{"collation", "(none)"}, {"storage", "(none)"}, {"compression", "(none)"}}},
        {"column public.t.d", {{"storage", "plain"}}}}},
      {"compression",
       "CREATE TABLE t (a text COMPRESSION pglz);",
       {{"column public.t.a", {{"compression", "pglz"}}}},
       14},
      {"virtual columns",
       "CREATE TABLE t (a integer, b integer GENERATED ALWAYS AS (a * 2) VIRTUAL);",
       {{"column public.t.b", {{"generated", "(a * 2)"}, {"stored", "no"}}}},
       18},
      {"awkward names",
       "CREATE TABLE \"a.b\"\"c -- |\" (\"x\ny\" integer, \"<script>`\" text, \"Größe\" text);",
       {{"column public.\"a.b\"\"c -- |\".\"x\\x0ay\"", {{"type", "integer"}}},
        {"column public.\"a.b\"\"c -- |\".\"<script>`\"", {{"type", "text"}}},
        {"column public.\"a.b\"\"c -- |\".\"Größe\"", {{"type", "text"}}}}},
  };
  return cases;
}

inline const std::vector<FieldCase>& TypeCases() {
  static const std::vector<FieldCase> cases = {
      {"enums",
       "CREATE TYPE mood AS ENUM ('sad', 'a,b', ''); ALTER TYPE mood ADD VALUE 'ok' BEFORE 'a,b';"
       "COMMENT ON TYPE mood IS 'moods';",
       {{"enum public.mood",
         {{"labels", "sad, ok, a,b, (none)"}, {"comment", "moods"}, {"owner", "postgres"}}}}},
      {"domains",
       R"(CREATE DOMAIN d AS varchar(10) COLLATE "C" DEFAULT 'x' NOT NULL
            CONSTRAINT short CHECK (length(VALUE) < 5);
          COMMENT ON CONSTRAINT short ON DOMAIN d IS 'brief';)",
       {{"domain public.d",
         {{"type", "character varying(10)"},
          {"not null", "yes"},
          {"default", "'x'::character varying"},
          {"collation", "\"C\""}}},
        {"constraint public.d.short",
         {{"type", "check"}, {"check", "(length((VALUE)::text) < 5)"}, {"comment", "brief"}}}}},
      {"composite types",
       R"(CREATE TYPE pair AS (b integer, a text COLLATE "C", gone integer);
          ALTER TYPE pair DROP ATTRIBUTE gone; COMMENT ON TYPE pair IS 'two';)",
       {{"composite type public.pair",
         {{"attributes", "b integer, a text collate \"C\""}, {"comment", "two"}}}}},
      {"range types",
       R"(CREATE FUNCTION apart(float8, float8) RETURNS float8 LANGUAGE sql IMMUTABLE AS 'SELECT $1 - $2';
          CREATE TYPE plain AS RANGE (SUBTYPE = float8, SUBTYPE_DIFF = float8mi);
          CREATE TYPE own AS RANGE (SUBTYPE = float8, SUBTYPE_DIFF = apart);
          CREATE TYPE texts AS RANGE (SUBTYPE = text, COLLATION = "C", SUBTYPE_OPCLASS = text_pattern_ops);
          CREATE TYPE shell;)",
       {{"range type public.plain",
         {{"subtype", "double precision"},
          {"operator class", "(none)"},
          {"collation", "(none)"},
          {"canonical", "(none)"},
          {"subtype diff", "float8mi"}}},
        {"range type public.own", {{"subtype diff", "public.apart"}}},
        {"range type public.texts",
         {{"operator class", "text_pattern_ops"}, {"collation", "\"C\""}}}}},
      {"multirange types",
       R"(CREATE TYPE plain AS RANGE (SUBTYPE = float8);
          CREATE TYPE named AS RANGE (SUBTYPE = float8, MULTIRANGE_TYPE_NAME = many);)",
       {{"range type public.plain", {{"multirange type", "public.plain_multirange"}}},
        {"range type public.named", {{"multirange type", "public.many"}}}},
       14},
      {"sequences",
       R"(CREATE TABLE t (a integer);
          CREATE SEQUENCE s AS integer START 7 INCREMENT 2 MINVALUE 5 MAXVALUE 100 CACHE 3
            CYCLE OWNED BY t.a;
          CREATE SEQUENCE plain;)",
       {{"sequence public.s",
         {{"type", "integer"},
          {"start", "7"},
          {"increment", "2"},
          {"minimum", "5"},
          {"maximum", "100"},
          {"cache", "3"},
          {"cycle", "yes"},
          {"unlogged", "no"},
          {"owned by", "public.t (a)"}}},
        {"sequence public.plain",
         {{"type", "bigint"},
          {"start", "1"},
          {"minimum", "1"},
          {"maximum", "9223372036854775807"},
          {"cycle", "no"},
          {"owned by", "(none)"}}}}},
      {"unlogged sequences",
       "CREATE UNLOGGED SEQUENCE s;",
       {{"sequence public.s", {{"unlogged", "yes"}}}},
       15},
      {"extensions",
       "CREATE SCHEMA ext; CREATE EXTENSION citext WITH SCHEMA ext VERSION '1.6';"
       "COMMENT ON EXTENSION citext IS 'ours';",
       {{"extension citext", {{"schema", "ext"}, {"version", "1.6"}, {"comment", "ours"}}}}},
      {"the comment of a control file is no one's",
       "CREATE EXTENSION citext;",
       {{"extension citext",
         {{"comment", "(none)"},
          {"default comment", "data type for case-insensitive character strings"},
          {"schema", "public"}}}}},
  };
  return cases;
}

}  // namespace pgorigin
