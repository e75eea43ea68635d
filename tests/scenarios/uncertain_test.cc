// Statements that text cannot follow: without a server they leave things uncertain, and
// never different; with one they are settled.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "scenarios/scenario.h"

namespace pgorigin {
namespace {

using testing::Each;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

struct Case {
  const char* name;
  const char* origin;
  int opaque;  // statements that text cannot follow
};
void PrintTo(const Case& one, std::ostream* out) { *out << one.name; }
std::string CaseName(const testing::TestParamInfo<Case>& info) { return info.param.name; }

class Unfollowed : public testing::TestWithParam<Case> {
 protected:
  Compared Audit(const std::string& live, ResolveMode mode) {
    return AuditOf(live, SqlFile(GetParam().origin), mode);
  }
};

constexpr Case kCases[] = {
    {"DoBlock",
     "CREATE TABLE t (id integer);\n"
     "DO $$ BEGIN ALTER TABLE t ADD COLUMN made text; END $$;",
     1},
    {"DynamicSql",
     "CREATE TABLE t (id integer);\n"
     "DO $$ DECLARE col text; BEGIN\n"
     "  FOREACH col IN ARRAY ARRAY['created_at', 'updated_at'] LOOP\n"
     "    EXECUTE format('ALTER TABLE t ADD COLUMN %I timestamptz DEFAULT now()', col);\n"
     "  END LOOP;\n"
     "END $$;",
     1},
    {"ConditionalType",
     "DO $$ BEGIN CREATE TYPE mood AS ENUM ('sad', 'happy');\n"
     "EXCEPTION WHEN duplicate_object THEN NULL; END $$;\n"
     "CREATE TABLE t (id integer, m mood DEFAULT 'sad');",
     1},
    {"CreateTableAs",
     "CREATE TABLE t (id integer, name varchar(20));\n"
     "CREATE TABLE copy AS SELECT id, name, id + 1 AS next FROM t;",
     1},
    {"SelectInto",
     "CREATE TABLE t (id integer, name varchar(20));\n"
     "SELECT id, name INTO copy FROM t;",
     1},
    {"CallOfAFunctionThatDefines",
     "CREATE FUNCTION make() RETURNS void LANGUAGE plpgsql AS\n"
     "  'BEGIN CREATE TABLE made (id integer); END';\n"
     "SELECT make();",
     1},
    {"CallOfAProcedure",
     "CREATE PROCEDURE make() LANGUAGE sql AS 'CREATE TABLE made (id integer)';\n"
     "CALL make();",
     1},
    {"View",
     "CREATE TABLE t (id integer, role varchar(20));\n"
     "CREATE VIEW v AS SELECT t.id, xmlforest(t.role AS role) FROM t WHERE role IN ('a', 'b');",
     0},
};
INSTANTIATE_TEST_SUITE_P(Uncertain, Unfollowed, testing::ValuesIn(kCases), CaseName);

TEST_P(Unfollowed, ByTextAloneIsNeverDifferentFromItsOwnDatabase) {
  Compared compared = Audit(DatabaseOf(SqlFile(GetParam().origin)), ResolveMode::kStatic);
  EXPECT_THAT(Messages(compared.diagnostics), IsEmpty());
  EXPECT_THAT(Drift(compared), Each(StartsWith("uncertain ")));
  EXPECT_EQ(compared.opaque.size(), static_cast<size_t>(GetParam().opaque));
  EXPECT_EQ(compared.unsettled, GetParam().opaque);
  for (const Opaque& opaque : compared.opaque) {
    EXPECT_GT(opaque.place.line, 0);
    EXPECT_FALSE(opaque.reason.empty());
  }
}

// Neither different nor equal without a doubt: whoever asks is told.
TEST_P(Unfollowed, ByTextAloneIsNotCleanEither) {
  Compared compared = Audit(DatabaseOf(SqlFile(GetParam().origin)), ResolveMode::kStatic);
  EXPECT_GT(compared.comparison.counts.uncertain + compared.unsettled, 0);
}

TEST_P(Unfollowed, IsSettledAsEqualByAServer) {
  std::string live = DatabaseOf(SqlFile(GetParam().origin));
  for (ResolveMode mode : {ResolveMode::kAuto, ResolveMode::kScratch}) {
    Compared compared = Audit(live, mode);
    EXPECT_THAT(Messages(compared.diagnostics), IsEmpty());
    EXPECT_THAT(Drift(compared), IsEmpty()) << TestNameOf(mode);
    EXPECT_EQ(compared.comparison.counts.uncertain, 0);
    EXPECT_EQ(compared.unsettled, 0);
  }
}

TEST_P(Unfollowed, IsSettledAsDifferentByAServer) {
  Compared compared = Audit(NewDatabase(), ResolveMode::kAuto);
  EXPECT_THAT(Drift(compared), Not(IsEmpty()));
  EXPECT_EQ(compared.comparison.counts.uncertain, 0);
  for (const std::string& line : Drift(compared)) {
    EXPECT_THAT(line, StartsWith("missing ")) << line;
  }
}

TEST(Uncertain, ADoBlockLeavesWhatStandsThereAlreadyUncertain) {
  std::string live = LiveOf("CREATE TABLE t (id bigint); CREATE TABLE extra (id integer);");
  std::string origin = SqlFile(
      "CREATE TABLE t (id integer);\n"
      "DO $$ BEGIN ALTER TABLE t ALTER COLUMN id TYPE bigint; END $$;");
  EXPECT_THAT(Drift(AuditOf(live, origin, ResolveMode::kStatic)), Each(StartsWith("uncertain ")));
  EXPECT_THAT(Drift(AuditOf(live, origin)), ElementsAre("extra table public.extra"));
}

// A block that only inserts rows, or raises a notice, changes nothing: a server tells.
TEST(Uncertain, ADoBlockThatDefinesNothingIsSettled) {
  const char* table = "CREATE TABLE t (id integer);\n";
  Compared compared =
      CompareSql(table, std::string(table) +
                            "DO $$ BEGIN RAISE NOTICE 'hello'; INSERT INTO t VALUES (1); END $$;");
  EXPECT_THAT(Drift(compared), IsEmpty());
  EXPECT_EQ(compared.unsettled, 0);
}

TEST(Uncertain, AnUncertainFindingIsAWarningAtMost) {
  Compared compared = CompareSql(
      "CREATE TABLE t (id integer, a text); CREATE VIEW v AS SELECT id FROM t WHERE a = 'x';",
      "CREATE TABLE t (id integer, a text); CREATE VIEW v AS SELECT id FROM t WHERE a = 'y';\n"
      "DO $$ BEGIN NULL; END $$;",
      ResolveMode::kStatic);
  for (const Finding& finding : Findings(compared)) {
    if (finding.verdict == Verdict::kUncertain) {
      EXPECT_LT(finding.severity, Severity::kError) << finding.sentence;
    }
  }
}

TEST(UnfollowedTables, WhatIsSaidOfATableThatAQueryMadeIsNoError) {
  const std::string sql =
      "CREATE TABLE t (id integer, name varchar(20));\n"
      "CREATE TABLE copy AS SELECT id, name FROM t;\n"
      "CREATE INDEX ON copy (id);\n"
      "ALTER TABLE copy ADD COLUMN more text, ADD PRIMARY KEY (id);\n"
      "COMMENT ON TABLE copy IS 'made by a query';";
  const Compared by_text = CompareSql(sql, sql, ResolveMode::kStatic);
  EXPECT_FALSE(HasErrors(by_text.diagnostics));
  EXPECT_THAT(Drift(by_text), ElementsAre("uncertain table public.copy"));
  EXPECT_THAT(Drift(CompareSql(sql, sql)), IsEmpty());
}

}  // namespace
}  // namespace pgorigin
