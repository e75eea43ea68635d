// Owners, privileges, default privileges and settings, as a server keeps them.
#include <gtest/gtest.h>

#include "catalog/catalog_database.h"

namespace pgorigin {
namespace {

// Roles live longer than databases: each is made once.
std::string WithRoles(const std::string& sql) {
  return R"(
    DO $$ BEGIN
      IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'amy') THEN
        CREATE ROLE amy; CREATE ROLE "Bob ""B""";
      END IF;
    END $$;)" +
         sql;
}

std::string Privileges(const Model& model, const std::string& object) {
  const Object* found = Called(model, object);
  return found == nullptr ? "no such object" : Show(found->metadata.privileges);
}

struct PrivilegeCase {
  std::string sql;
  std::string object;
  std::string privileges;
  int since = 0;
};

const PrivilegeCase kCases[] = {
    {"", "table public.t", "(none)"},
    {"GRANT ALL ON t TO CURRENT_USER", "table public.t", "(none)"},
    {"GRANT SELECT ON t TO amy", "table public.t", "SELECT to amy"},
    {"GRANT SELECT ON t TO amy WITH GRANT OPTION", "table public.t",
     "SELECT to amy with grant option"},
    {"GRANT SELECT ON t TO PUBLIC", "table public.t", "SELECT to PUBLIC"},
    {R"(GRANT SELECT ON t TO "Bob ""B""")", "table public.t", R"(SELECT to "Bob ""B""")"},
    {"REVOKE DELETE ON t FROM CURRENT_USER", "table public.t", "no DELETE to the owner"},
    {"ALTER TABLE t OWNER TO amy", "table public.t", "(none)"},
    {"GRANT SELECT ON t TO amy; ALTER TABLE t OWNER TO amy", "table public.t", "(none)"},
    {"GRANT MAINTAIN ON t TO amy", "table public.t", "MAINTAIN to amy", 17},
    {"GRANT SELECT (a), UPDATE (a) ON t TO amy", "column public.t.a",
     "SELECT to amy, UPDATE to amy"},
    {"GRANT SELECT (a) ON t TO amy WITH GRANT OPTION", "column public.t.a",
     "SELECT to amy with grant option"},
    {"GRANT USAGE ON SEQUENCE t_i_seq TO amy", "column public.t.i", "USAGE ON SEQUENCE to amy"},
    {"GRANT USAGE ON SEQUENCE s TO amy", "sequence public.s", "USAGE to amy"},
    {"REVOKE EXECUTE ON FUNCTION f() FROM PUBLIC", "function public.f()", "no EXECUTE to PUBLIC"},
    {"REVOKE USAGE ON TYPE e FROM PUBLIC", "enum public.e", "no USAGE to PUBLIC"},
    {"GRANT USAGE ON SCHEMA app TO amy", "schema app", "USAGE to amy"},
    {"", "schema public", "(none)"},
    {"REVOKE ALL ON SCHEMA public FROM PUBLIC; GRANT CREATE ON SCHEMA public TO amy",
     "schema public", "no USAGE to PUBLIC, CREATE to amy", 15},
    {"DROP SCHEMA public CASCADE; CREATE SCHEMA public", "schema public", "no USAGE to PUBLIC", 15},
};

TEST(Access, PrivilegesAreTheDifferenceFromWhatANewObjectHas) {
  for (const PrivilegeCase& one : kCases) {
    if (one.since > CatalogDatabase::Server().major()) continue;
    SCOPED_TRACE(one.sql);
    CatalogDatabase database(WithRoles(R"(
        CREATE TABLE t (a integer, i integer GENERATED ALWAYS AS IDENTITY); CREATE SEQUENCE s;
        CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
        CREATE TYPE e AS ENUM (); CREATE SCHEMA app;)") +
                             one.sql);
    EXPECT_EQ(Privileges(database.Read(), one.object), one.privileges);
  }
}

TEST(Access, ColumnsOfViewsHaveCommentsAndPrivileges) {
  Model model = CatalogDatabase(WithRoles(R"(
      CREATE VIEW v AS SELECT 1 AS b, 2 AS a;
      GRANT SELECT (b) ON v TO amy; COMMENT ON COLUMN v.a IS 'the a';)"))
                    .Read();
  EXPECT_EQ(FieldsOf(*Called(model, "view public.v"))["details of columns"],
            "a comment the a privileges (none), b privileges SELECT to amy");
}

TEST(Access, AttributesHaveComments) {
  Model model =
      CatalogDatabase("CREATE TYPE c AS (a integer); COMMENT ON COLUMN c.a IS 'x';").Read();
  EXPECT_EQ(As<Composite>(Called(model, "composite type public.c"))->attributes[0].comment, "x");
}

TEST(Access, DefaultPrivilegesAreByRoleSchemaAndKind) {
  Model model = CatalogDatabase(WithRoles(R"(
      ALTER DEFAULT PRIVILEGES FOR ROLE amy REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
      ALTER DEFAULT PRIVILEGES FOR ROLE "Bob ""B""" IN SCHEMA public GRANT SELECT ON TABLES TO amy;)"))
                    .Read();
  const Object* functions = Called(model, "default privileges \"functions FOR amy\"");
  ASSERT_NE(functions, nullptr);
  EXPECT_EQ(Show(As<DefaultPrivileges>(functions)->privileges), "no EXECUTE to PUBLIC");
  const Object* tables =
      model.Find({Kind::kDefaultPrivileges, "public", {}, R"(tables FOR "Bob ""B""")", {}});
  ASSERT_NE(tables, nullptr);
  EXPECT_EQ(Show(As<DefaultPrivileges>(tables)->privileges), "SELECT to amy");
  EXPECT_EQ(As<DefaultPrivileges>(tables)->role, "Bob \"B\"");
  EXPECT_EQ(As<DefaultPrivileges>(tables)->objects, "tables");
}

TEST(Access, TheDatabaseHasSettingsACommentAndPrivileges) {
  CatalogDatabase database(WithRoles(R"(
      DO $$ DECLARE name text := current_database(); BEGIN
        EXECUTE 'ALTER DATABASE ' || name || ' SET search_path = public, "My Schema"';
        EXECUTE 'ALTER DATABASE ' || name || ' SET work_mem = ''8MB''';
        EXECUTE 'ALTER ROLE amy IN DATABASE ' || name || ' SET jit = off';
        EXECUTE 'COMMENT ON DATABASE ' || name || ' IS ''the database''';
        EXECUTE 'REVOKE CONNECT ON DATABASE ' || name || ' FROM PUBLIC';
      END $$;)"));
  Model model = database.Read();
  const Object* object = Called(model, "database \"database\"");
  if (object == nullptr) object = Called(model, "database database");
  ASSERT_NE(object, nullptr);
  FieldTexts fields = FieldsOf(*object);
  EXPECT_EQ(fields["settings"], "search_path=public, \"My Schema\", work_mem=8MB");
  EXPECT_EQ(fields["settings of roles"], "of role amy: jit=off");
  EXPECT_EQ(fields["comment"], "the database");
  EXPECT_EQ(fields["privileges"], "no CONNECT to PUBLIC");
  EXPECT_EQ(fields["owner"], "postgres");
}

TEST(Access, ChangedPrivilegesOfTheSystemAreListed) {
  EXPECT_TRUE(CatalogDatabase().Read().not_compared.empty());
  Model model = CatalogDatabase(WithRoles(R"(
      CREATE EXTENSION citext; GRANT SELECT ON pg_catalog.pg_authid TO amy;
      GRANT SELECT (rolname) ON pg_catalog.pg_authid TO amy;
      REVOKE EXECUTE ON FUNCTION public.citext(boolean) FROM PUBLIC;)"))
                    .Read();
  std::string listed;
  for (const NotCompared& one : model.not_compared) listed += one.what + "\n";
  EXPECT_EQ(listed,
            "privileges on function public.citext(boolean)\n"
            "privileges on table column pg_catalog.pg_authid.rolname\n"
            "privileges on table pg_catalog.pg_authid\n");
}

TEST(Access, OwnersThatNoDumpTellsAreNotStated) {
  Model model = CatalogDatabase("CREATE EXTENSION citext; CREATE TABLE t ();").Read();
  EXPECT_EQ(Show(Called(model, "extension citext")->metadata.owner), "(not stated)");
  EXPECT_EQ(Show(Called(model, "table public.t")->metadata.owner), "postgres");
}

}  // namespace
}  // namespace pgorigin
