// What relations have beside their definition proper, and what ties a database to others.
#pragma once

#include <vector>

#include "catalog/field_cases.h"

namespace pgorigin {

// Tablespaces are made in storage_test.cc: no transaction can.
inline const std::vector<FieldCase>& RelationCases() {
  static const std::vector<FieldCase> cases = {
      {"access methods",
       R"(CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER heap_tableam_handler;
          CREATE TABLE t (a integer) USING heap2; CREATE TABLE u (a integer);
          CREATE TABLE p (a integer) PARTITION BY LIST (a);
          CREATE MATERIALIZED VIEW m USING heap2 AS SELECT 1 AS a; CREATE VIEW v AS SELECT 1 AS a;)",
       {{"table public.t", {{"access method", "heap2"}, {"tablespace", "(none)"}}},
        {"table public.u", {{"access method", "heap"}}},
        {"table public.p", {{"access method", "(none)"}}},
        {"view public.v", {{"access method", "heap"}, {"tablespace", "(none)"}}},
        {"materialized view public.m", {{"access method", "heap2"}, {"tablespace", "(none)"}}}}},
      {"columns",
       R"(CREATE TABLE t (a integer, b text, c text);
          ALTER TABLE t ALTER a SET STATISTICS 100, ALTER b SET (n_distinct = 5, n_distinct_inherited = -1);)",
       {{"column public.t.a", {{"statistics target", "100"}, {"options", "(none)"}}},
        {"column public.t.b",
         {{"statistics target", "-1"}, {"options", "n_distinct=5, n_distinct_inherited=-1"}}},
        {"column public.t.c", {{"options", "(none)"}}}}},
      {"columns of views",
       R"(CREATE TABLE t (a integer, b text); CREATE VIEW v AS SELECT b, a FROM t;
          ALTER VIEW v ALTER b SET DEFAULT 'x'; COMMENT ON COLUMN v.a IS 'seen';
          CREATE MATERIALIZED VIEW m AS SELECT a FROM t; COMMENT ON COLUMN m.a IS 'stored';
          CREATE MATERIALIZED VIEW n AS SELECT b, a FROM t;
          ALTER MATERIALIZED VIEW n ALTER a SET STATISTICS 7, ALTER a SET (n_distinct = 5);
          ALTER MATERIALIZED VIEW n ALTER b SET STORAGE external;)",
       {{"view public.v",
         {{"details of columns",
           "a comment seen privileges (none), b default ('x'::text) privileges (none)"}}},
        {"materialized view public.m",
         {{"details of columns", "a comment stored privileges (none)"}}},
        {"materialized view public.n",
         {{"details of columns",
           "a privileges (none) statistics target 7 options n_distinct=5, b privileges (none) "
           "storage external"}}}}},
      {"indexes",
       R"(CREATE TABLE t (a integer CONSTRAINT k PRIMARY KEY, b text); CREATE TABLE u (a integer, b text);
          COMMENT ON INDEX k IS 'behind'; COMMENT ON CONSTRAINT k ON t IS 'before';
          ALTER TABLE t CLUSTER ON k; CREATE INDEX i ON u (a, (a + 1), lower(b)); CREATE INDEX j ON u (a);
          ALTER INDEX i ALTER COLUMN 3 SET STATISTICS 9; ALTER TABLE u CLUSTER ON j;)",
       {{"constraint public.t.k",
         {{"clustered", "yes"},
          {"comment on the index", "behind"},
          {"comment", "before"},
          {"tablespace", "(none)"}}},
        {"index public.u.i",
         {{"statistics targets", "-1, -1, 9"}, {"clustered", "no"}, {"tablespace", "(none)"}}},
        {"index public.u.j", {{"statistics targets", "(none)"}, {"clustered", "yes"}}}}},
      {"attached indexes",
       R"(CREATE TABLE p (a integer NOT NULL, b text, CONSTRAINT k PRIMARY KEY (a)) PARTITION BY LIST (a);
          CREATE INDEX i ON p (b); CREATE TABLE c (a integer NOT NULL, b text, CONSTRAINT own PRIMARY KEY (a));
          CREATE INDEX j ON c (b); ALTER TABLE p ATTACH PARTITION c DEFAULT;)",
       {{"constraint public.p.k", {{"partition of", "(none)"}}},
        {"constraint public.c.own", {{"partition of", "public.k"}}},
        {"index public.p.i", {{"partition of", "(none)"}}},
        {"index public.c.j", {{"partition of", "public.i"}}}}},
      {"identity",
       R"(CREATE TABLE t (a integer GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME public.own), b integer);
          COMMENT ON SEQUENCE own IS 'of a'; CREATE TABLE u (a bigint GENERATED ALWAYS AS IDENTITY);)",
       {{"column public.t.a",
         {{"identity", "generated always as identity (integer sequence name own comment of a)"}}},
        {"column public.u.a", {{"identity", "generated always as identity"}}}}},
      {"identity of partitions",
       R"(CREATE TABLE p (a bigint GENERATED ALWAYS AS IDENTITY (START WITH 7)) PARTITION BY LIST (a);
          CREATE TABLE c PARTITION OF p DEFAULT;)",
       {{"column public.c.a", {{"identity", "generated always as identity (bigint start 7)"}}}},
       17},
      {"constraints of version 18",
       R"(CREATE TABLE t (a integer, q int4range, r int4range, CONSTRAINT c CHECK (a > 0) NOT ENFORCED,
            CONSTRAINT k PRIMARY KEY (q, r WITHOUT OVERLAPS), CONSTRAINT n NOT NULL a NO INHERIT);
          CREATE TABLE u (q int4range, r int4range,
            CONSTRAINT f FOREIGN KEY (q, PERIOD r) REFERENCES t (q, PERIOD r));)",
       {{"constraint public.t.c", {{"enforced", "no"}, {"validated", "yes"}}},
        {"constraint public.t.k",
         {{"temporal", "yes"}, {"columns", "(q, r)"}, {"enforced", "yes"}}},
        {"constraint public.u.f", {{"temporal", "yes"}}},
        {"constraint public.t.n",
         {{"type", "not null"}, {"columns", "(a)"}, {"no inherit", "yes"}}}},
       18},
      {"virtual columns",
       "CREATE TABLE t (a integer, b integer GENERATED ALWAYS AS (a + 1) VIRTUAL);",
       {{"column public.t.b", {{"generated", "(a + 1)"}, {"stored", "no"}}}},
       18},
  };
  return cases;
}

inline const std::vector<FieldCase>& FederationCases() {
  static const std::vector<FieldCase> cases = {
      {"foreign data",
       R"(CREATE FUNCTION v(text[], oid) RETURNS void LANGUAGE plpgsql AS 'BEGIN END';
          CREATE FOREIGN DATA WRAPPER w VALIDATOR v OPTIONS (b '2', a '1');
          CREATE SERVER s TYPE 'x' VERSION '1' FOREIGN DATA WRAPPER w OPTIONS (host 'h');
          CREATE USER MAPPING FOR PUBLIC SERVER s OPTIONS ("user" 'u', password 'secret');
          CREATE FOREIGN TABLE f (a integer OPTIONS (y '2', x '1')) SERVER s OPTIONS (table_name 'f');
          CREATE TABLE t (a integer);)",
       {{"foreign data wrapper w",
         {{"handler", "(none)"}, {"validator", "public.v"}, {"options", "a=1, b=2"}}},
        {"server s",
         {{"foreign data wrapper", "w"}, {"type", "x"}, {"version", "1"}, {"options", "host=h"}}},
        {"user mapping \"public SERVER s\"",
         {{"server", "s"},
          {"user", "public"},
          {"options", "password, user"},
          {"values of options", "(hidden)"}}},
        {"table public.f",
         {{"server", "s"},
          {"foreign options", "table_name=f"},
          {"access method", "(none)"},
          {"replica identity", "default"}}},
        {"table public.t", {{"server", "(none)"}, {"foreign options", "(none)"}}},
        {"column public.f.a", {{"foreign options", "x=1, y=2"}}}}},
      {"publications",
       R"(CREATE TABLE t (a integer PRIMARY KEY); CREATE TABLE u (a integer PRIMARY KEY);
          CREATE PUBLICATION p FOR TABLE u, t WITH (publish = 'delete, insert', publish_via_partition_root);
          CREATE PUBLICATION q FOR ALL TABLES;)",
       {{"publication p",
         {{"all tables", "no"},
          {"tables", "public.t, public.u"},
          {"schemas", "(none)"},
          {"publish", "insert, delete"},
          {"publish_via_partition_root", "yes"},
          {"publish_generated_columns", "none"}}},
        {"publication q",
         {{"all tables", "yes"},
          {"tables", "(none)"},
          {"publish", "insert, update, delete, truncate"},
          {"publish_via_partition_root", "no"}}}}},
      {"parts of tables and schemas",
       R"(CREATE TABLE t (a integer PRIMARY KEY, b text, c text); CREATE SCHEMA z; CREATE SCHEMA y;
          CREATE PUBLICATION p FOR TABLE t (c, a) WHERE (a > 5);
          CREATE PUBLICATION q FOR TABLES IN SCHEMA z, y;)",
       {{"publication p", {{"tables", "public.t (a, c) where ((a > 5))"}}},
        {"publication q", {{"schemas", "y, z"}}}},
       15},
      {"generated columns of publications",
       "CREATE PUBLICATION p WITH (publish_generated_columns = stored);",
       {{"publication p", {{"publish_generated_columns", "stored"}}}},
       18},
      {"subscriptions",
       R"(CREATE SUBSCRIPTION s CONNECTION 'password=secret' PUBLICATION b, a
            WITH (connect = false, slot_name = 'slot', synchronous_commit = 'local');
          CREATE SUBSCRIPTION n CONNECTION '' PUBLICATION a WITH (connect = false, slot_name = NONE);)",
       {{"subscription s",
         {{"publications", "a, b"},
          {"connection", "(hidden)"},
          {"enabled", "no"},
          {"slot name", "slot"},
          {"options", "synchronous_commit=local"}}},
        {"subscription n", {{"slot name", "(none)"}, {"options", "(none)"}}}}},
      {"options of subscriptions",
       R"(CREATE SUBSCRIPTION s CONNECTION '' PUBLICATION a
            WITH (connect = false, slot_name = NONE, binary, streaming, disable_on_error, two_phase);)",
       {{"subscription s",
         {{"options", "binary=true, disable_on_error=true, streaming=on, two_phase=true"}}}},
       15},
  };
  return cases;
}

}  // namespace pgorigin
