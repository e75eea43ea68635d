// The kinds that belong to relations, and routines.
#pragma once

#include <vector>

#include "catalog/field_cases.h"

namespace pgorigin {

inline const std::vector<FieldCase>& ConstraintCases() {
  static const std::vector<FieldCase> cases = {
      {"keys",
       R"(CREATE TABLE t (a integer, b integer, c integer, CONSTRAINT pk PRIMARY KEY (b, a) INCLUDE (c),
            CONSTRAINT u UNIQUE (c) WITH (fillfactor = 50) DEFERRABLE INITIALLY DEFERRED);
          COMMENT ON CONSTRAINT u ON t IS 'one of a kind';)",
       {{"constraint public.t.pk",
         {{"type", "primary key"},
          {"columns", "(b, a)"},
          {"include", "(c)"},
          {"validated", "yes"}}},
        {"constraint public.t.u",
         {{"type", "unique"},
          {"columns", "(c)"},
          {"nulls not distinct", "no"},
          {"options", "fillfactor=50"},
          {"deferrable", "yes"},
          {"initially deferred", "yes"},
          {"comment", "one of a kind"}}}}},
      {"nulls not distinct",
       R"(CREATE TABLE t (a integer, CONSTRAINT u UNIQUE NULLS NOT DISTINCT (a));
          CREATE UNIQUE INDEX i ON t (a) NULLS NOT DISTINCT;)",
       {{"constraint public.t.u", {{"nulls not distinct", "yes"}}},
        {"index public.t.i", {{"nulls not distinct", "yes"}}}},
       15},
      {"columns of ON DELETE",
       R"(CREATE TABLE r (x integer, y integer, UNIQUE (y, x)); CREATE TABLE t (a integer, b integer,
            CONSTRAINT f FOREIGN KEY (b, a) REFERENCES r (y, x) ON DELETE SET NULL (a));)",
       {{"constraint public.t.f", {{"on delete", "set null"}, {"on delete columns", "(a)"}}}},
       15},
      {"foreign keys",
       R"(CREATE SCHEMA other; CREATE TABLE other.r (x integer, y integer, UNIQUE (y, x));
          CREATE TABLE t (a integer, b integer, c integer,
            CONSTRAINT f FOREIGN KEY (b, a) REFERENCES other.r (y, x) MATCH FULL ON UPDATE CASCADE,
            CONSTRAINT g FOREIGN KEY (b, a) REFERENCES other.r (y, x) ON DELETE SET NULL);
          ALTER TABLE t ADD CONSTRAINT h FOREIGN KEY (a, c) REFERENCES other.r (y, x)
            ON DELETE RESTRICT ON UPDATE SET DEFAULT NOT VALID;)",
       {{"constraint public.t.f",
         {{"type", "foreign key"},
          {"columns", "(b, a)"},
          {"references", "other.r (y, x)"},
          {"match", "full"},
          {"on update", "cascade"},
          {"on delete", "no action"}}},
        {"constraint public.t.g",
         {{"match", "simple"}, {"on delete", "set null"}, {"on delete columns", "(none)"}}},
        {"constraint public.t.h",
         {{"on delete", "restrict"}, {"on update", "set default"}, {"validated", "no"}}}}},
      {"checks",
       "CREATE TABLE t (a integer, CONSTRAINT c CHECK (a > 0 AND a <> 7) NO INHERIT);",
       {{"constraint public.t.c",
         {{"type", "check"},
          {"check", "((a > 0) AND (a <> 7))"},
          {"no inherit", "yes"},
          {"columns", "(none)"}}}}},
      {"exclusion constraints",
       R"(CREATE TABLE t (r int4range, s int4range,
            CONSTRAINT x EXCLUDE USING gist (r WITH &&, (s * r) range_ops WITH -|-) INCLUDE (s)
              WITH (fillfactor = 80) WHERE (NOT isempty(r)));)",
       {{"constraint public.t.x",
         {{"type", "exclusion"},
          {"method", "gist"},
          {"elements", "r with &&, ((s * r)) with -|-"},
          {"include", "(s)"},
          {"options", "fillfactor=80"},
          {"predicate", "(NOT isempty(r))"}}}}},
      {"indexes",
       R"(CREATE TABLE t (a integer, b text, c text COLLATE "C", d jsonb);
          CREATE UNIQUE INDEX one ON t (a DESC, b COLLATE "C" text_pattern_ops NULLS FIRST)
            INCLUDE (c) WITH (fillfactor = 60) WHERE a > 0;
          CREATE INDEX two ON t (lower(b), (a + 1) DESC NULLS LAST, lower(c), lower(b) COLLATE "C", c);
          CREATE INDEX three ON t USING gin (d jsonb_path_ops);
          CREATE INDEX "Größe, four" ON t ((b || 'x, (y'), (c || '"'));
          COMMENT ON INDEX one IS 'fast';)",
       {{"index public.t.one",
         {{"method", "btree"},
          {"unique", "yes"},
          {"nulls not distinct", "no"},
          {"keys", "a desc, b collate \"C\" text_pattern_ops nulls first"},
          {"include", "(c)"},
          {"predicate", "(a > 0)"},
          {"options", "fillfactor=60"},
          {"valid", "yes"},
          {"partition of", "(none)"},
          {"comment", "fast"}}},
        {"index public.t.two",
         {{"keys",
           "(lower(b)), ((a + 1)) desc nulls last, (lower(c)), (lower(b)) collate \"C\", c"}}},
        {"index public.t.three", {{"method", "gin"}, {"keys", "d jsonb_path_ops"}}},
        {"index public.t.\"Größe, four\"",
         {{"keys", "((b || 'x, (y'::text)), ((c || '\"'::text))"}}}}},
      {"the operator class that is the default of another type",
       R"(CREATE EXTENSION citext; CREATE DOMAIN mail AS citext;
          CREATE TABLE t (a citext, b mail, c varchar(9));
          CREATE INDEX plain ON t (a, b, c); CREATE INDEX exact ON t (a text_ops, b text_ops);)",
       {{"index public.t.plain", {{"keys", "a, b, c"}}},
        {"index public.t.exact", {{"keys", "a text_ops, b text_ops"}}}}},
  };
  return cases;
}

inline const std::vector<FieldCase>& ViewCases() {
  static const std::vector<FieldCase> cases = {
      {"views",
       R"(CREATE TABLE t (a integer, b text);
          CREATE VIEW v (x, y) WITH (security_barrier) AS SELECT a, b FROM t WHERE b <> ';'
            WITH LOCAL CHECK OPTION;
          CREATE VIEW w AS SELECT t.a, v.y FROM t, v WHERE t.b <> ';';
          COMMENT ON VIEW v IS 'seen';)",
       {{"view public.v",
         {{"columns", "x, y"},
          {"options", "security_barrier=true, check_option=local"},
          {"comment", "seen"}}},
        {"view public.w",
         {{"query", "SELECT t.a, v.y FROM public.t, public.v WHERE (t.b <> ';'::text)"},
          {"columns", "a, y"},
          {"options", "(none)"}}}}},
      {"materialized views",
       R"(CREATE MATERIALIZED VIEW m WITH (fillfactor = 50) AS SELECT 1 AS one WITH NO DATA;
          CREATE UNIQUE INDEX by_one ON m (one);)",
       {{"materialized view public.m",
         {{"query", "SELECT 1 AS one"}, {"columns", "one"}, {"options", "fillfactor=50"}}},
        {"index public.m.by_one", {{"unique", "yes"}, {"keys", "one"}}}}},
      {"rules",
       R"(CREATE TABLE t (a integer);
          CREATE RULE r AS ON DELETE TO t DO INSTEAD NOTHING; ALTER TABLE t DISABLE RULE r;)",
       {{"rule public.t.r",
         {{"definition", "CREATE RULE r AS ON DELETE TO public.t DO INSTEAD NOTHING"},
          {"enabled", "disabled"}}}}},
      {"triggers",
       R"(CREATE TABLE t (a integer, b integer); CREATE TABLE o (a integer);
          CREATE VIEW v AS SELECT a FROM t;
          CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
          CREATE TRIGGER "when (" BEFORE TRUNCATE OR UPDATE OF b, a OR INSERT ON t FOR EACH STATEMENT
            EXECUTE FUNCTION f();
          CREATE TRIGGER one AFTER UPDATE OF b, a OR DELETE ON t FOR EACH ROW
            WHEN (old.a IS DISTINCT FROM old.b AND old.a > length(') WHEN ('))
            EXECUTE FUNCTION f('it''s', '', 'back\slash');
          CREATE TRIGGER two AFTER UPDATE ON t REFERENCING OLD TABLE AS was NEW TABLE AS is_now
            FOR EACH STATEMENT EXECUTE FUNCTION f();
          CREATE TRIGGER three INSTEAD OF INSERT ON v FOR EACH ROW EXECUTE FUNCTION f();
          CREATE CONSTRAINT TRIGGER four AFTER INSERT ON t FROM o DEFERRABLE INITIALLY DEFERRED
            FOR EACH ROW EXECUTE FUNCTION f();
          ALTER TABLE t ENABLE ALWAYS TRIGGER one; ALTER TABLE t DISABLE TRIGGER two;
          COMMENT ON TRIGGER one ON t IS 'first';)",
       {{"trigger public.t.\"when (\"",
         {{"timing", "before"},
          {"events", "insert, update, truncate"},
          {"for each row", "no"},
          {"condition", "(none)"}}},
        {"trigger public.t.one",
         {{"timing", "after"},
          {"events", "delete, update"},
          {"columns", "(b, a)"},
          {"for each row", "yes"},
          {"condition", "((old.a IS DISTINCT FROM old.b) AND (old.a > length(') WHEN ('::text)))"},
          {"function", "public.f"},
          {"arguments", "it's, (none), back\\slash"},
          {"constraint", "no"},
          {"from", "(none)"},
          {"enabled", "always"},
          {"comment", "first"}}},
        {"trigger public.t.two",
         {{"old table", "was"}, {"new table", "is_now"}, {"enabled", "disabled"}}},
        {"trigger public.v.three", {{"timing", "instead of"}}},
        {"trigger public.t.four",
         {{"constraint", "yes"},
          {"from", "public.o"},
          {"deferrable", "yes"},
          {"initially deferred", "yes"},
          {"enabled", "origin"}}}}},
      {"policies",
       R"(CREATE ROLE catalog_reader; CREATE ROLE "catalog Writer"; CREATE TABLE t (a integer);
          CREATE POLICY mine ON t AS RESTRICTIVE FOR UPDATE TO catalog_reader, "catalog Writer"
            USING (a IN (SELECT 1)) WITH CHECK (a > 1);
          CREATE POLICY theirs ON t; COMMENT ON POLICY mine ON t IS 'hands off';)",
       {{"policy public.t.mine",
         {{"permissive", "no"},
          {"command", "update"},
          {"roles", "catalog Writer, catalog_reader"},
          {"using", "(a IN ( SELECT 1))"},
          {"with check", "(a > 1)"},
          {"comment", "hands off"}}},
        {"policy public.t.theirs",
         {{"permissive", "yes"}, {"command", "all"}, {"roles", "public"}, {"using", "(none)"}}}}},
  };
  return cases;
}

inline const std::vector<FieldCase>& RoutineCases() {
  static const std::vector<FieldCase> cases = {
      {"functions",
       R"(CREATE TYPE mood AS ENUM ('ok');
          CREATE FUNCTION f(a integer, INOUT b text DEFAULT 'x, ''y', c mood DEFAULT 'ok',
              OUT d integer, VARIADIC e integer[] DEFAULT '{}')
            RETURNS record LANGUAGE plpgsql IMMUTABLE STRICT SECURITY DEFINER LEAKPROOF
            PARALLEL SAFE COST 2.5 SET search_path = public, pg_temp SET work_mem = '1MB'
            AS $$ BEGIN END $$;
          COMMENT ON FUNCTION f(integer, text, mood, integer[]) IS 'does';)",
       {{"function public.f(integer, text, public.mood, integer[])",
         {{"kind", "function"},
          {"arguments",
           "a integer, inout b text default 'x, ''y'::text, "
           "c public.mood default 'ok'::public.mood, out d integer, "
           "variadic e integer[] default '{}'::integer[]"},
          {"returns", "record"},
          {"returns set", "no"},
          {"language", "plpgsql"},
          {"volatility", "immutable"},
          {"strict", "yes"},
          {"security definer", "yes"},
          {"leakproof", "yes"},
          {"parallel", "safe"},
          {"cost", "2.5"},
          {"rows", "0"},
          {"settings", "search_path=public, pg_temp, work_mem=1MB"},
          {"body", " BEGIN END "},
          {"SQL body", "(none)"},
          {"library", "(none)"},
          {"comment", "does"},
          {"owner", "postgres"}}}}},
      {"sets, C and window functions, procedures",
       R"(CREATE FUNCTION s() RETURNS SETOF integer LANGUAGE sql STABLE PARALLEL RESTRICTED ROWS 5 AS 'SELECT 1';
          CREATE FUNCTION t(a integer) RETURNS TABLE (x integer, y text) LANGUAGE sql AS 'SELECT 1, 2::text';
          CREATE PROCEDURE p(INOUT n integer) LANGUAGE plpgsql AS 'BEGIN END';
          CREATE FUNCTION w() RETURNS bigint LANGUAGE internal WINDOW AS 'window_row_number';
          CREATE FUNCTION c() RETURNS trigger LANGUAGE c AS '$libdir/refint', 'check_primary_key';)",
       {{"function public.s()",
         {{"returns", "integer"},
          {"returns set", "yes"},
          {"rows", "5"},
          {"cost", "100"},
          {"volatility", "stable"},
          {"parallel", "restricted"}}},
        {"function public.t(integer)",
         {{"returns", "record"},
          {"rows", "1000"},
          {"arguments", "a integer, table x integer, table y text"}}},
        {"function public.p(integer)",
         {{"kind", "procedure"},
          {"returns", "(none)"},
          {"arguments", "inout n integer"},
          {"strict", "no"}}},
        {"function public.w()", {{"kind", "window function"}, {"body", "window_row_number"}}},
        {"function public.c()",
         {{"library", "$libdir/refint"}, {"body", "check_primary_key"}, {"language", "c"}}}}},
      {"SQL bodies",
       R"(CREATE FUNCTION a(n integer) RETURNS integer RETURN n + 1;
          CREATE PROCEDURE p(n integer) BEGIN ATOMIC SELECT 1 AS one; SELECT 2 AS two; END;)",
       {{"function public.a(integer)", {{"body", "(none)"}, {"SQL body", "RETURN (n + 1)"}}},
        {"function public.p(integer)",
         {{"SQL body", "BEGIN ATOMIC SELECT 1 AS one; SELECT 2 AS two; END"}}}},
       14},
      {"aggregates",
       R"(CREATE FUNCTION done(integer) RETURNS text LANGUAGE sql AS 'SELECT $1::text';
          CREATE AGGREGATE total(integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '0',
            FINALFUNC = done, FINALFUNC_MODIFY = SHAREABLE, COMBINEFUNC = int4pl, PARALLEL = SAFE,
            SORTOP = >, SSPACE = 64);
          COMMENT ON AGGREGATE total(integer) IS 'sums';)",
       {{"aggregate public.total(integer)",
         {{"returns", "text"},
          {"options",
           "combinefunc=int4pl, finalfunc=public.done, finalfunc_modify=shareable, initcond=0, "
           "parallel=safe, sfunc=int4pl, sortop=>, sspace=64, stype=integer"},
          {"comment", "sums"}}}}},
  };
  return cases;
}

}  // namespace pgorigin
