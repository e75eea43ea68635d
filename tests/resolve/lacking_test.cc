// The scratch server lacks what the Origin needs: what depends on it is compared by text,
// and uncertain where that cannot tell; everything else is settled.
#include <gmock/gmock.h>

#include "resolve/resolving.h"

namespace pgorigin {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

// Text does not follow row locks: only a server settles this view.
const std::string kBeside =
    "CREATE TABLE beside (id integer PRIMARY KEY, role varchar(20));\n"
    "CREATE VIEW locked AS SELECT id FROM beside WHERE role IN ('a', 'b') FOR UPDATE;\n";

// An extension as the live server has it and no other: with a type and a function.
const std::string kVector = R"(
  CREATE TYPE public.vector AS (x real, y real);
  CREATE FUNCTION public.norm(public.vector) RETURNS real IMMUTABLE LANGUAGE sql
    AS 'SELECT pg_catalog.sqrt(($1).x * ($1).x + ($1).y * ($1).y)::real';
  INSERT INTO pg_catalog.pg_extension
    VALUES (99999, 'vector', 10, 'public'::pg_catalog.regnamespace, true, '0.5', NULL, NULL);
  ALTER EXTENSION vector ADD TYPE public.vector;
  ALTER EXTENSION vector ADD FUNCTION public.norm(public.vector);
)";
const std::string kWithVector =
    "CREATE TABLE items (id integer PRIMARY KEY, at vector NOT NULL, note text);\n"
    "CREATE INDEX items_norm ON items (norm(at));\n"
    "CREATE VIEW near AS SELECT id FROM items WHERE norm(at) < 1 FOR UPDATE;\n"
    "CREATE FUNCTION twice(vector) RETURNS real LANGUAGE sql AS 'SELECT 2 * norm($1)';\n";

class Lacking : public Resolving {
 protected:
  Compared Both(const Source& live, const std::string& origin) {
    return Run(live, Text(origin), ResolveMode::kScratch);
  }
};

TEST_F(Lacking, AnExtensionLeavesTheRestSettled) {
  const Source live = Live(kVector + kWithVector + kBeside);
  const Compared compared = Both(live, "CREATE EXTENSION vector;\n" + kWithVector + kBeside);
  EXPECT_FALSE(HasErrors(compared.diagnostics)) << testing::PrintToString(compared.diagnostics);
  EXPECT_THAT(Lines(compared),
              ElementsAre("uncertain public.items.items_norm", "uncertain public.near"));
  for (const Change& change : compared.comparison.changes) {
    EXPECT_THAT(change.evidence, Contains(HasSubstr("the scratch server did not execute it")));
  }
  EXPECT_THAT(Messages(compared.diagnostics),
              Contains(AllOf(HasSubstr("the scratch server did not execute it"),
                             HasSubstr("extension"), HasSubstr("vector"))));
}

TEST_F(Lacking, AnExtensionHidesNoDriftBesideIt) {
  const Source live = Live(kVector + kWithVector + kBeside + "ALTER TABLE beside ADD more integer");
  const Compared compared =
      Both(live, "CREATE EXTENSION vector;\n" + kWithVector + kBeside +
                     "CREATE VIEW other AS SELECT id FROM beside FOR SHARE;\n");
  EXPECT_THAT(Lines(compared),
              ElementsAre("extra public.beside.more", "uncertain public.items.items_norm",
                          "uncertain public.near", "missing public.other"));
}

// What text can tell of the things that depend on it stays certain.
TEST_F(Lacking, AnExtensionHidesNoDriftThatTextTells) {
  const Source live = Live(kVector + kWithVector + kBeside + "ALTER TABLE items DROP note");
  const Compared compared = Both(live, "CREATE EXTENSION vector;\n" + kWithVector + kBeside);
  EXPECT_THAT(Lines(compared), Contains("missing public.items.note"));
}

TEST_F(Lacking, AnErrorOfTheOriginIsNoMissingExtension) {
  const Compared compared = Both(Live(""), "CREATE TABLE t (a integer);\nCREATE INDEX ON t (b);");
  EXPECT_TRUE(HasErrors(compared.diagnostics));
}

TEST_F(Lacking, ATablespace) {
  const Source live = Live("SELECT 1");
  Session session({live.value});
  if (session.version().Major() < 15) GTEST_SKIP() << "no tablespaces in place";
  session.Execute("SET allow_in_place_tablespaces = on");
  session.Execute("CREATE TABLESPACE fast LOCATION ''");
  const std::string sql =
      "CREATE TABLE quick (id integer PRIMARY KEY, role varchar(20)) TABLESPACE fast;\n"
      "CREATE VIEW quicker AS SELECT id FROM quick WHERE role IN ('a', 'b') FOR UPDATE;\n" +
      kBeside;
  session.Execute("SET search_path TO public");
  session.Execute(sql);
  const Compared compared = Both(live, sql);
  EXPECT_FALSE(HasErrors(compared.diagnostics));
  EXPECT_THAT(Lines(compared), ElementsAre("uncertain public.quicker"));
  EXPECT_THAT(Messages(compared.diagnostics), Contains(HasSubstr("tablespace \"fast\"")));
  std::string elsewhere = sql;
  elsewhere.replace(elsewhere.find("TABLESPACE fast"), 15, "");
  EXPECT_THAT(Lines(Both(live, elsewhere)), ElementsAre("changed public.quick"));
}

TEST_F(Lacking, AnAccessMethod) {
  const std::string made =
      "CREATE ACCESS METHOD columnar TYPE TABLE HANDLER heap_tableam_handler;\n";
  const std::string sql =
      "CREATE TABLE wide (id integer PRIMARY KEY, role varchar(20)) USING columnar;\n"
      "CREATE VIEW wider AS SELECT id FROM wide WHERE role IN ('a', 'b') FOR UPDATE;\n" +
      kBeside;
  const Source live = Live(made + sql);
  const Compared compared = Both(live, made + sql);
  EXPECT_FALSE(HasErrors(compared.diagnostics));
  EXPECT_THAT(Lines(compared), ElementsAre("uncertain public.wider"));
  EXPECT_THAT(Messages(compared.diagnostics),
              Contains(HasSubstr("permission denied to create access method")));
}

TEST_F(Lacking, ARoleIsMade) {
  const std::string sql =
      "GRANT SELECT ON beside TO nobody_here;\n"
      "CREATE POLICY p ON beside TO somebody_else USING (id > 0);\n"
      "ALTER TABLE beside OWNER TO a_third;\n"
      "ALTER DEFAULT PRIVILEGES FOR ROLE a_fourth GRANT SELECT ON TABLES TO nobody_here;\n";
  const Source live = Live(
      "CREATE ROLE nobody_here; CREATE ROLE somebody_else; CREATE ROLE a_third; "
      "CREATE ROLE a_fourth;" +
      kBeside + sql);
  const Compared compared = Both(live, kBeside + sql);
  EXPECT_THAT(Messages(compared.diagnostics), IsEmpty());
  EXPECT_THAT(Lines(compared), IsEmpty());
}

}  // namespace
}  // namespace pgorigin
