// What is read, what is left out, and what objects need.
#include <gtest/gtest.h>

#include <algorithm>

#include "catalog/catalog_database.h"

namespace pgorigin {
namespace {

using Texts = std::vector<std::string>;

Texts NamesOf(const Model& model, Kind kind) {
  Texts names;
  for (const auto& [id, object] : model.objects) {
    if (id.kind == kind) names.push_back(ToString(id));
  }
  return names;
}

Texts NeedsOf(const Model& model, const std::string& description) {
  Texts needs;
  const Object* object = Called(model, description);
  if (object == nullptr) return {"no such object"};
  for (const ObjectId& need : object->needs) needs.push_back(Describe(need));
  return needs;
}

bool IsLeftOut(const Model& model, const std::string& what) {
  return std::ranges::any_of(model.not_compared,
                             [&](const NotCompared& one) { return one.what == what; });
}

TEST(ScopeTest, AnEmptyDatabaseHasTheSchemaPublicAlone) {
  Model model = CatalogDatabase().Read();
  ASSERT_EQ(model.objects.size(), 1u);
  EXPECT_EQ(Describe(model.objects.begin()->first), "schema public");
  EXPECT_TRUE(model.from_server);
  EXPECT_EQ(model.version.Major(), CatalogDatabase::Server().major());
  EXPECT_NE(model.source.find("database catalog_"), std::string::npos) << model.source;
  EXPECT_EQ(model.not_compared.size(), 0u);
}

TEST(ScopeTest, MembersOfExtensionsAreLeftOut) {
  Model model = CatalogDatabase(R"(
      CREATE EXTENSION citext; CREATE EXTENSION pg_stat_statements; CREATE EXTENSION pg_trgm;
      CREATE TABLE t (a citext DEFAULT 'x', b text);
      CREATE INDEX i ON t USING gin (b gin_trgm_ops);)")
                    .Read();
  EXPECT_EQ(NamesOf(model, Kind::kFunction), Texts{});
  EXPECT_EQ(NamesOf(model, Kind::kAggregate), Texts{});
  EXPECT_EQ(NamesOf(model, Kind::kView), Texts{});
  EXPECT_EQ(NamesOf(model, Kind::kExtension), (Texts{"citext", "pg_stat_statements", "pg_trgm"}));
  EXPECT_EQ(NeedsOf(model, "column public.t.a"), (Texts{"extension citext", "table public.t"}));
  EXPECT_EQ(NeedsOf(model, "index public.t.i"), (Texts{"extension pg_trgm", "table public.t"}));
  EXPECT_EQ(model.not_compared.size(), 0u);
}

TEST(ScopeTest, SchemasAreFiltered) {
  CatalogDatabase database(R"(
      CREATE SCHEMA app; CREATE SCHEMA app_old; CREATE EXTENSION citext;
      CREATE TABLE public.p (id integer PRIMARY KEY);
      CREATE TABLE app.a (p integer REFERENCES public.p); CREATE TABLE app_old.b (a integer);
      CREATE OPERATOR app.=== (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4eq);
      CREATE OPERATOR public.=== (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4eq);)");
  Model model = database.Read({.schemas = {{"app*"}, {"*_old"}}});
  EXPECT_EQ(NamesOf(model, Kind::kSchema), Texts{"app"});
  EXPECT_EQ(NamesOf(model, Kind::kTable), Texts{"app.a"});
  EXPECT_EQ(NamesOf(model, Kind::kExtension), Texts{"citext"});
  ASSERT_EQ(NamesOf(model, Kind::kConstraint), Texts{"app.a.a_p_fkey"});
  EXPECT_EQ(FieldsOf(*Called(model, "constraint app.a.a_p_fkey"))["references"], "public.p (id)");
  EXPECT_EQ(NamesOf(model, Kind::kOperator), Texts{"app.===(integer, integer)"});
}

TEST(ScopeTest, PartitionsDoNotRepeatTheirParent) {
  Model model = CatalogDatabase(R"(
      CREATE TABLE r (id integer PRIMARY KEY);
      CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
      CREATE TABLE p (a integer PRIMARY KEY REFERENCES r, b text CHECK (b <> '')) PARTITION BY LIST (a);
      CREATE INDEX by_b ON p (b);
      CREATE TRIGGER t AFTER INSERT ON p FOR EACH ROW EXECUTE FUNCTION f();
      CREATE TABLE c PARTITION OF p (CONSTRAINT own CHECK (a > 0)) FOR VALUES IN (1);
      CREATE INDEX own_index ON c (b, a);
      CREATE TABLE s (a integer REFERENCES p);)")
                    .Read();
  FoldPartitions(model);
  EXPECT_EQ(NamesOf(model, Kind::kConstraint),
            (Texts{"public.c.own", "public.p.p_a_fkey", "public.p.p_b_check", "public.p.p_pkey",
                   "public.r.r_pkey", "public.s.s_a_fkey"}));
  EXPECT_EQ(NamesOf(model, Kind::kIndex), (Texts{"public.c.own_index", "public.p.by_b"}));
  EXPECT_EQ(NamesOf(model, Kind::kTrigger), Texts{"public.p.t"});
  EXPECT_EQ(NeedsOf(model, "table public.c"), (Texts{"schema public", "table public.p"}));
}

TEST(ScopeTest, ChildTablesKeepWhatIsTheirOwn) {
  Model model = CatalogDatabase(R"(
      CREATE TABLE p (a integer, CONSTRAINT x CHECK (a > 0), CONSTRAINT y CHECK (a > 1));
      CREATE TABLE c (CONSTRAINT y CHECK (a > 1), CONSTRAINT z CHECK (a > 2)) INHERITS (p);)")
                    .Read();
  EXPECT_EQ(NamesOf(model, Kind::kConstraint),
            (Texts{"public.c.y", "public.c.z", "public.p.x", "public.p.y"}));
}

TEST(ScopeTest, WhatTheServerMakesForItselfIsPartOfItsOwner) {
  Model model = CatalogDatabase(R"(
      CREATE TYPE r AS RANGE (SUBTYPE = float8);
      CREATE TABLE t (a integer GENERATED ALWAYS AS IDENTITY, b text UNIQUE);
      CREATE VIEW v AS SELECT a FROM t;)")
                    .Read();
  EXPECT_EQ(NamesOf(model, Kind::kFunction), Texts{});
  EXPECT_EQ(NamesOf(model, Kind::kSequence), Texts{});
  EXPECT_EQ(NamesOf(model, Kind::kIndex), Texts{});
  EXPECT_EQ(NamesOf(model, Kind::kRewriteRule), Texts{});
  EXPECT_EQ(NamesOf(model, Kind::kComposite), Texts{});
  EXPECT_EQ(NamesOf(model, Kind::kColumn), (Texts{"public.t.a", "public.t.b"}));
  EXPECT_EQ(model.not_compared.size(), 0u);
}

TEST(ScopeTest, TemporaryTablesOfOthersAreNotSeen) {
  CatalogDatabase database;
  Session other(database.connection());
  other.Execute("CREATE TEMPORARY TABLE t (a serial, b integer)");
  other.Execute("CREATE STATISTICS public.of_t ON a, b FROM t");
  EXPECT_EQ(database.Read().objects.size(), 1u);
}

TEST(ScopeTest, NeedsFollowTheCatalog) {
  Model model = CatalogDatabase(R"(
      CREATE TYPE mood AS ENUM ('ok');
      CREATE FUNCTION f(mood) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
      CREATE TABLE r (id serial PRIMARY KEY, m mood[] DEFAULT '{}', n integer DEFAULT f('ok'));
      CREATE TABLE t (a integer REFERENCES r, b mood, r r);
      CREATE VIEW v AS SELECT r.id, r.n, count(*) AS n_rows FROM r JOIN t ON t.a = r.id GROUP BY r.id;
      CREATE VIEW w AS SELECT id FROM v;
      CREATE INDEX i ON t (f(b)) WHERE a > 0;
      CREATE POLICY p ON t USING (a IN (SELECT id FROM r));
      CREATE TYPE pair AS (m mood);)")
                    .Read();
  // With its table an object has the columns of that.
  EXPECT_EQ(NeedsOf(model, "function public.f(public.mood)"),
            (Texts{"schema public", "enum public.mood"}));
  EXPECT_EQ(NeedsOf(model, "sequence public.r_id_seq"), Texts{"schema public"});
  EXPECT_EQ(NeedsOf(model, "column public.r.id"),
            (Texts{"sequence public.r_id_seq", "table public.r"}));
  EXPECT_EQ(NeedsOf(model, "column public.r.m"), (Texts{"enum public.mood", "table public.r"}));
  EXPECT_EQ(NeedsOf(model, "column public.r.n"),
            (Texts{"enum public.mood", "function public.f(public.mood)", "table public.r"}));
  EXPECT_EQ(NeedsOf(model, "column public.t.r"), (Texts{"table public.r", "table public.t"}));
  EXPECT_EQ(NeedsOf(model, "constraint public.t.t_a_fkey"),
            (Texts{"table public.t", "column public.r.id", "constraint public.r.r_pkey"}));
  EXPECT_EQ(NeedsOf(model, "view public.v"),
            (Texts{"schema public", "column public.r.id", "column public.r.n", "column public.t.a",
                   "constraint public.r.r_pkey"}));
  EXPECT_EQ(NeedsOf(model, "view public.w"), (Texts{"schema public", "view public.v"}));
  EXPECT_EQ(NeedsOf(model, "index public.t.i"),
            (Texts{"function public.f(public.mood)", "table public.t"}));
  EXPECT_EQ(NeedsOf(model, "policy public.t.p"),
            (Texts{"table public.t", "column public.r.id", "column public.t.a"}));
  EXPECT_EQ(NeedsOf(model, "composite type public.pair"),
            (Texts{"schema public", "enum public.mood"}));
}

TEST(ScopeTest, WhatIsNotModelledIsListed) {
  CatalogDatabase database(R"(
      CREATE TABLE t (a integer PRIMARY KEY, b text, c integer);
      CREATE OPERATOR === (FUNCTION = int4eq, LEFTARG = int, RIGHTARG = int, NEGATOR = !==);
      CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
      CREATE TABLE p (a integer) PARTITION BY LIST (a); CREATE TABLE q PARTITION OF p FOR VALUES IN (1);
      CREATE TRIGGER g AFTER INSERT ON p FOR EACH ROW EXECUTE FUNCTION f();
      ALTER TABLE q DISABLE TRIGGER g; ALTER FUNCTION f() DEPENDS ON EXTENSION plpgsql;)");
  Model model = database.Read();
  for (const char* what : {"name without a function of operator public.!==(integer,integer)",
                           "enabled state of trigger g on public.q",
                           "dependence on an extension of function public.f()"}) {
    EXPECT_TRUE(IsLeftOut(model, what)) << what;
  }
}

TEST(ScopeTest, WhatAUserAddsToAnExtensionsTableIsListed) {
  // No extension of this server brings a table: a table of ours becomes a member.
  CatalogDatabase database(R"(
      CREATE TABLE t (a integer CONSTRAINT k PRIMARY KEY, b text); CREATE INDEX theirs ON t (a);
      CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
      ALTER EXTENSION plpgsql ADD TABLE t;)");
  EXPECT_FALSE(IsLeftOut(database.Read(), "index public.theirs"));
  database.Execute(R"(
      CREATE INDEX ours ON t (b); ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0);
      CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
      CREATE POLICY p ON t; CREATE RULE r AS ON DELETE TO t DO INSTEAD NOTHING;
      GRANT SELECT ON t TO PUBLIC;)");
  const Model model = database.Read();
  for (const char* what :
       {"index public.ours", "table constraint c on public.t", "trigger g on public.t",
        "policy p on public.t", "rule r on public.t", "privileges on table public.t"}) {
    EXPECT_TRUE(IsLeftOut(model, what)) << what;
  }
  EXPECT_FALSE(IsLeftOut(model, "index public.theirs"));
  EXPECT_FALSE(IsLeftOut(model, "index public.k"));
}

TEST(ScopeTest, WhatAPlainNotNullMakesIsNoConstraintOfItsOwn) {
  if (CatalogDatabase::Server().major() < 18) GTEST_SKIP() << "the server is too old";
  Model model = CatalogDatabase(R"(
      CREATE TABLE t (a integer NOT NULL, b integer CONSTRAINT n NOT NULL, c integer NOT NULL NO INHERIT,
        d integer CONSTRAINT t_d_not_null NOT NULL, e integer);
      COMMENT ON CONSTRAINT t_d_not_null ON t IS 'said';
      ALTER TABLE t ADD CONSTRAINT t_e_not_null NOT NULL e NOT VALID;)")
                    .Read();
  EXPECT_EQ(Called(model, "constraint public.t.t_a_not_null"), nullptr);
  for (const char* name : {"n", "t_c_not_null", "t_d_not_null", "t_e_not_null"}) {
    EXPECT_NE(Called(model, "constraint public.t." + std::string(name)), nullptr) << name;
  }
}

TEST(ScopeTest, ManyOfAKindAreCounted) {
  std::string sql;
  for (int i = 0; i < 21; ++i) {
    sql += "CREATE OPERATOR " + std::string(static_cast<std::size_t>(i + 2), '=') +
           "(FUNCTION = int4eq, LEFTARG = int, RIGHTARG = int, NEGATOR = !" +
           std::string(static_cast<std::size_t>(i + 2), '=') + ");";
  }
  EXPECT_TRUE(IsLeftOut(CatalogDatabase(sql).Read(), "name without a function (21 of them)"));
}

TEST(ScopeTest, ARoleThatMaySeeLittleReadsAllTheSame) {
  CatalogDatabase database(R"(
      CREATE ROLE catalog_poor LOGIN; CREATE SCHEMA hidden; CREATE TABLE hidden.t (a integer DEFAULT 1);
      CREATE SUBSCRIPTION sub2 CONNECTION 'host=nowhere' PUBLICATION p WITH (connect = false);
      REVOKE ALL ON pg_catalog.pg_subscription FROM PUBLIC;
      REVOKE SELECT (subname, subdbid) ON pg_catalog.pg_subscription FROM PUBLIC;)");
  ConnectionOptions poor = database.connection();
  poor.conninfo += " user=catalog_poor";
  Model model = ReadCatalog(poor);
  EXPECT_NE(Called(model, "column hidden.t.a"), nullptr);
  EXPECT_TRUE(IsLeftOut(model, "subscriptions"));
}

}  // namespace
}  // namespace pgorigin
