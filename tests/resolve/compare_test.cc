// SQL on both sides in, verdict out, however it was reached.
#include "pgorigin/resolve/compare.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "resolve/resolving.h"

namespace pgorigin {
namespace {

using testing::HasSubstr;

constexpr char kView[] =
    "CREATE TABLE t (id integer, role varchar(20), n numeric);\n"
    "CREATE VIEW v AS SELECT t.id FROM t WHERE role IN ('a', 'b') AND n > 2;\n";

// Text does not follow row locks.
constexpr char kLockingView[] =
    "CREATE TABLE t (id integer, role varchar(20), n numeric);\n"
    "CREATE VIEW v AS SELECT t.id FROM t WHERE role IN ('a', 'b') FOR UPDATE;\n";

TEST_F(Resolving, AViewMayBeUncertainByTextAndSettledByAServer) {
  Source live = Live(kLockingView);
  EXPECT_THAT(Lines(Run(live, Text(kLockingView), ResolveMode::kStatic)),
              testing::ElementsAre("uncertain public.v"));
  Compared settled = Run(live, Text(kLockingView));
  EXPECT_THAT(Lines(settled), testing::IsEmpty());
  EXPECT_EQ(settled.comparison.counts.settled_by_scratch, 1);
  EXPECT_THAT(settled.resolution.how, HasSubstr("1 settled by a scratch server"));
}

TEST_F(Resolving, ALiteralChangedInsideAViewIsDifferent) {
  std::string changed = kView;
  changed.replace(changed.find("'b'"), 3, "'c'");
  EXPECT_THAT(Lines(Run(Live(kView), Text(changed))), testing::ElementsAre("changed public.v"));
}

// PostgreSQL prints `role IN (…)` in one way when it was written so, and in another
// when it was restored from a dump of that.
TEST_F(Resolving, ARestoredViewIsTheSameView) {
  const std::string restored =
      "CREATE TABLE t (id integer, role varchar(20), n numeric);\n"
      "CREATE VIEW v AS SELECT t.id FROM t WHERE role::text = ANY (ARRAY['a'::varchar, "
      "'b'::varchar]::text[]) AND n > 2::numeric;\n";
  Source written = Live(kView), dumped = Live(restored);
  EXPECT_THAT(Lines(Run(dumped, Text(kView))), testing::IsEmpty());
  EXPECT_THAT(Lines(Run(written, dumped)), testing::IsEmpty());
}

TEST_F(Resolving, CertainTextsNeedNoServer) {
  const char* sql = "CREATE TABLE t (id integer PRIMARY KEY, a text DEFAULT 'x' NOT NULL);";
  options_.scratch.bindir = "/nonexistent";
  Compared compared = Run(Live(sql), Text(sql));
  EXPECT_THAT(Lines(compared), testing::IsEmpty());
  EXPECT_THAT(compared.resolution.warnings, testing::IsEmpty());
}

TEST_F(Resolving, WithoutAServerWhatIsUncertainStaysSo) {
  options_.scratch.bindir = "/nonexistent";
  Source live = Live(kLockingView);
  Compared compared = Run(live, Text(kLockingView));
  EXPECT_THAT(Lines(compared), testing::ElementsAre("uncertain public.v"));
  EXPECT_THAT(compared.resolution.warnings, testing::ElementsAre(HasSubstr("no scratch server: ")));
  EXPECT_THROW(Run(live, Text(kLockingView), ResolveMode::kScratch), std::exception);
}

// From 18 on NOT NULL has a name, and keeps it when its table is renamed.
TEST_F(Resolving, ANameOfNotNullThatOnlyTheServerChoseIsARemark) {
  if (live_.server().major() < 18) GTEST_SKIP() << "needs PostgreSQL 18";
  const Source live = Live(
      "CREATE TABLE old (a integer NOT NULL); ALTER TABLE old RENAME TO t;"
      "CREATE DOMAIN o AS integer NOT NULL; ALTER DOMAIN o RENAME TO d;");
  const std::string unnamed =
      "CREATE TABLE t (a integer NOT NULL); CREATE DOMAIN d AS integer NOT NULL;";
  const std::string named =
      "CREATE TABLE t (a integer CONSTRAINT n NOT NULL);"
      "CREATE DOMAIN d AS integer CONSTRAINT n NOT NULL;";
  for (ResolveMode mode : {ResolveMode::kStatic, ResolveMode::kScratch}) {
    const Compared by_server = Run(live, Text(unnamed), mode);
    EXPECT_THAT(Lines(by_server), testing::IsEmpty());
    EXPECT_EQ(by_server.comparison.changes.size(), 2u);
    EXPECT_THAT(Lines(Run(live, Text(named), mode)),
                testing::UnorderedElementsAre("renamed public.t.n", "renamed public.d.n"));
  }
  EXPECT_THAT(Lines(Run(live, Live(named))),
              testing::UnorderedElementsAre("renamed public.t.n", "renamed public.d.n"));
}

// What an older server does not know yet is no fault of the text, and no drift.
TEST_F(Resolving, AnOlderServerProvesNothingByARefusal) {
  constexpr char kOlder[] = "/usr/lib/postgresql/15/bin";
  const std::string newer =
      "CREATE TABLE t (a integer, CONSTRAINT c CHECK (a > 0) NOT ENFORCED);\n"
      "CREATE TABLE u (a integer);\nGRANT MAINTAIN ON u TO PUBLIC;\n";
  if (live_.server().major() < 18 || !std::filesystem::exists(kOlder)) {
    GTEST_SKIP() << "needs PostgreSQL 18, and 15 beside it";
  }
  options_.scratch.bindir = kOlder;
  const Source live = Live(newer);
  for (ResolveMode mode : {ResolveMode::kAuto, ResolveMode::kScratch}) {
    const Compared compared = Run(live, Text(newer), mode);
    EXPECT_THAT(Lines(compared), testing::Each(testing::StartsWith("uncertain ")));
    EXPECT_GT(compared.comparison.counts.uncertain + compared.unsettled, 0);
    EXPECT_FALSE(HasErrors(compared.diagnostics));
  }
}

TEST_F(Resolving, SyntaxThatTheParserDoesNotKnowIsSettledByAServer) {
  if (live_.server().major() < 18) GTEST_SKIP() << "needs PostgreSQL 18";
  const std::string newer =
      "CREATE TABLE t (a integer, b integer, CONSTRAINT n NOT NULL a, NOT NULL b NO INHERIT);\n"
      "CREATE TABLE u (a integer, CONSTRAINT c CHECK (a > 0) NOT ENFORCED);\n"
      "CREATE TABLE v (a integer, b integer GENERATED ALWAYS AS (a * 2) VIRTUAL);\n"
      "CREATE TABLE w (a int4range, b tstzrange, PRIMARY KEY (a, b WITHOUT OVERLAPS));\n"
      "CREATE TABLE x (a int4range, b tstzrange,\n"
      "  FOREIGN KEY (a, PERIOD b) REFERENCES w (a, PERIOD b));\n"
      "ALTER TABLE v ADD CONSTRAINT n NOT NULL a NOT VALID;\n"
      "CREATE VIEW y AS SELECT JSON_OBJECT('a': 1) AS j;\n";
  const Compared same = Run(Live(newer), Text(newer));
  EXPECT_THAT(Lines(same), testing::IsEmpty());
  EXPECT_FALSE(HasErrors(same.diagnostics));
  EXPECT_EQ(same.unsettled, 0);
  const Compared other = Run(Live(newer + "ALTER TABLE v ALTER b SET EXPRESSION AS (a * 3);\n"
                                          "ALTER TABLE u ALTER a SET NOT NULL;\n"
                                          "ALTER TABLE t DROP CONSTRAINT n;\n"),
                             Text(newer));
  EXPECT_THAT(Lines(other),
              testing::UnorderedElementsAre("missing public.t.n", "changed public.t.a",
                                            "changed public.u.a", "changed public.v.b"));
}

TEST_F(Resolving, PlacesDomainsAndHintsSurviveTheServer) {
  Source text = Text(
      "# Model\n\n## Accounts\n\n```sql\nCREATE TABLE users (\n"
      "  id integer, -- renamed from: uid\n  v text DEFAULT lower('X'));\n```\n",
      "origin.md");
  for (ResolveMode mode : {ResolveMode::kStatic, ResolveMode::kScratch}) {
    Compared compared = Run(Live("CREATE TABLE users (uid integer)"), text, mode);
    ASSERT_EQ(compared.comparison.changes.size(), 2u);
    const Change& renamed = compared.comparison.changes[0];
    EXPECT_EQ(renamed.type, ChangeType::kRenamed);
    EXPECT_EQ(renamed.place.line, 7);
    EXPECT_EQ(renamed.domain, "Accounts");
  }
}

TEST_F(Resolving, ADoBlockIsFollowedByAServer) {
  Source text =
      Text("DO $$ BEGIN EXECUTE 'CREATE TABLE made (id integer)'; END $$;\nCREATE TABLE t ();");
  Compared by_text = Run(Live(""), text, ResolveMode::kStatic);
  EXPECT_EQ(by_text.unsettled, 1);
  Compared settled = Run(Live(""), text);
  EXPECT_THAT(Lines(settled), testing::ElementsAre("missing public.made", "missing public.t"));
  EXPECT_EQ(settled.unsettled, 0);
  EXPECT_EQ(settled.opaque.size(), 1u);
  EXPECT_EQ(settled.comparison.changes[0].place.line, 1);
}

TEST_F(Resolving, RolesAreMadeAndDataIsLeftOut) {
  Source text = Text(
      "BEGIN;\n"
      "CREATE TABLE t (id integer PRIMARY KEY);\n"
      "INSERT INTO t VALUES (1), (1);\n"
      "GRANT SELECT ON t TO \"we\"\"ird\", app;\n"
      "CREATE POLICY p ON t TO app USING (id > 0);\n"
      "CREATE SCHEMA s AUTHORIZATION boss;\n"
      "ALTER TABLE t OWNER TO boss;\n"
      "ALTER TABLE t ADD COLUMN later text;\n"
      "CREATE ROLE app LOGIN PASSWORD 'x';\n"
      "SET ROLE nobody;\n"
      "COMMIT;\n");
  Compared compared = Run(Live(""), text, ResolveMode::kScratch);
  EXPECT_THAT(Messages(compared.diagnostics), testing::IsEmpty());
  EXPECT_THAT(Lines(compared), testing::UnorderedElementsAre("missing public.t", "missing s"));
}

TEST_F(Resolving, AnErrorInsideATransactionDoesNotVoidTheRest) {
  Source text =
      Text("BEGIN;\nCREATE TABLE a (x nosuchtype);\nCREATE TABLE b (y nothere);\nCOMMIT;");
  Compared compared = Run(Live(""), text, ResolveMode::kScratch);
  EXPECT_THAT(Messages(compared.diagnostics),
              testing::ElementsAre(HasSubstr("nosuchtype"), HasSubstr("nothere")));
  EXPECT_EQ(compared.diagnostics[1].place.line, 3);
  EXPECT_TRUE(compared.comparison.changes.empty());
}

TEST_F(Resolving, AnOriginCannotHarmTheServerThatRunsIt) {
  Source text = Text(
      "CREATE TABLE t ();\n"
      "COPY t TO PROGRAM 'id';\n"
      "DO $$ BEGIN EXECUTE 'COPY (SELECT 1) TO PROGRAM ''touch /tmp/pgorigin_harm'''; END $$;\n"
      "SET statement_timeout = 0;\n"
      "DO $$ BEGIN LOOP END LOOP; END $$;\n");
  options_.connection.statement_timeout = std::chrono::milliseconds(500);
  Compared compared = Run(Live(""), text, ResolveMode::kScratch);
  EXPECT_FALSE(std::filesystem::exists("/tmp/pgorigin_harm"));
  EXPECT_EQ(compared.unsettled, 2);  // refused, and timed out: not errors of the Origin
  EXPECT_FALSE(HasErrors(compared.diagnostics));
}

TEST_F(Resolving, ATrustedAndAnUntrustedExtensionAreMade) {
  Source text = Text("CREATE EXTENSION pgcrypto;\nCREATE EXTENSION IF NOT EXISTS pageinspect;");
  Compared compared = Run(Live("CREATE EXTENSION pgcrypto; CREATE EXTENSION pageinspect"), text,
                          ResolveMode::kScratch);
  EXPECT_THAT(Messages(compared.diagnostics), testing::IsEmpty());
  EXPECT_THAT(Lines(compared), testing::IsEmpty());
}

TEST_F(Resolving, EachFileBeginsWithItsOwnSearchPath) {
  Source first = Text("CREATE SCHEMA s; SET search_path = s; CREATE TABLE a ();", "1.sql");
  Source second = Text("CREATE TABLE b ();", "2.sql");
  Source live = Live("CREATE SCHEMA s; CREATE TABLE s.a (); CREATE TABLE b ();");
  for (ResolveMode mode : {ResolveMode::kStatic, ResolveMode::kScratch}) {
    options_.mode = mode;
    EXPECT_THAT(Lines(Compare({live}, {first, second}, options_)), testing::IsEmpty());
  }
}

TEST_F(Resolving, AColumnTableCountsWhenNoSqlDefinesIt) {
  Source text = Text(
      "## Things\n\n### `a`\n\n| Column | Type |\n|---|---|\n| id | integer |\n| wrong | text |\n\n"
      "```sql\nCREATE TABLE a (id integer);\n```\n\n"
      "### `b`\n\n| Column | Type |\n|---|---|\n| id | integer |\n",
      "origin.md");
  Source live = Live("CREATE TABLE a (id integer); CREATE TABLE b (id integer);");
  for (ResolveMode mode : {ResolveMode::kStatic, ResolveMode::kScratch}) {
    EXPECT_THAT(Lines(Run(live, text, mode)), testing::IsEmpty());
  }
}

TEST_F(Resolving, ALiveDatabaseOfAnotherEncodingIsCompared) {
  ConnectionOptions options;
  options.conninfo = live_.server().ConnectionString();
  Session(options).Execute(
      "CREATE DATABASE latin TEMPLATE template0 ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C'");
  Source live{Source::Type::kServer, live_.server().ConnectionString("latin")};
  options.conninfo = live.value;
  const std::string sql =
      "CREATE TABLE public.t (a text DEFAULT 'é'); "
      "CREATE VIEW public.v AS SELECT a FROM public.t WHERE a <> 'é'";
  Session(options).Execute(sql);
  EXPECT_THAT(Lines(Run(live, Text(sql), ResolveMode::kScratch)), testing::IsEmpty());
}

TEST_F(Resolving, TwoTextsAreBuiltSideBySide) {
  Compared compared = Run(Text(kView, "a.sql"), Text(kView, "b.sql"), ResolveMode::kScratch);
  EXPECT_THAT(Lines(compared), testing::IsEmpty());
  EXPECT_EQ(compared.from, (files_.path() / "a.sql").string());
}

TEST_F(Resolving, ReadModelOfATextHasQualifiedTexts) {
  Model model = ReadModel({Text(kView)}, options_);
  EXPECT_TRUE(model.from_server);
  const View* view = As<View>(model.Find({Kind::kView, "public", {}, "v", {}}));
  ASSERT_NE(view, nullptr);
  EXPECT_THAT(view->query.text, HasSubstr("public.t"));
}

}  // namespace
}  // namespace pgorigin
