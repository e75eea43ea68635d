// Objects that an Origin defines more than once, and findings that keep their identity.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "scenarios/scenario.h"

namespace pgorigin {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class EveryMode : public testing::TestWithParam<ResolveMode> {
 protected:
  Compared AgainstEmpty(const std::vector<std::string>& files, bool override_earlier = false) {
    ResolveOptions options;
    options.mode = GetParam();
    options.spec.later_overrides = override_earlier;
    std::vector<Source> origin;
    for (const std::string& file : files) origin.push_back({Source::Type::kText, file});
    return Compare({{Source::Type::kText, "empty"}}, origin, options);
  }
};
INSTANTIATE_TEST_SUITE_P(Mode, EveryMode,
                         testing::Values(ResolveMode::kAuto, ResolveMode::kStatic,
                                         ResolveMode::kScratch),
                         [](const auto& info) { return std::string(TestNameOf(info.param)); });

std::string First(const std::string& sql) { return SqlFile(sql, "first.sql"); }
std::string Second(const std::string& sql) { return SqlFile(sql, "second.sql"); }

// The second definition is skipped by PostgreSQL without a word: the schema that its
// author believes in is not the one that there is.
TEST_P(EveryMode, IfNotExistsWithAnotherShapeIsNoticedWithBothPlaces) {
  Compared compared = AgainstEmpty(
      {First("\nCREATE TABLE t (id integer PRIMARY KEY, a text);"),
       Second("\n\nCREATE TABLE IF NOT EXISTS t (id bigint PRIMARY KEY, a text, b text);")});
  ASSERT_EQ(compared.diagnostics.size(), 1u);
  const Diagnostic& diagnostic = compared.diagnostics[0];
  EXPECT_EQ(diagnostic.severity, Diagnostic::Severity::kWarning);
  EXPECT_THAT(diagnostic.message, AllOf(HasSubstr("IF NOT EXISTS public.t"),
                                        HasSubstr("first.sql:2"), HasSubstr("(id, b)")));
  EXPECT_THAT(ToString(diagnostic.place), HasSubstr("second.sql:3"));
  const Object* table = compared.alignment.to.Find({Kind::kTable, "public", {}, "t", {}});
  ASSERT_NE(table, nullptr);
  EXPECT_THAT(ToString(table->place), HasSubstr("first.sql:2"));
}

TEST_P(EveryMode, IfNotExistsWithTheSameShapeIsSilent) {
  Compared compared =
      AgainstEmpty({First("CREATE TABLE t (id integer PRIMARY KEY, a varchar(10));"),
                    Second("CREATE TABLE IF NOT EXISTS public.t (\n  id int NOT NULL PRIMARY KEY,\n"
                           "  a character varying(10));")});
  EXPECT_THAT(Messages(compared.diagnostics), IsEmpty());
  EXPECT_THAT(Drift(compared), ElementsAre("missing table public.t"));
}

struct Twice {
  const char* object;
  const char* needs;
  const char* definition;
};

constexpr Twice kTwice[] = {
    {"table public.t", "", "CREATE TABLE t (id integer);"},
    {"index public.t.i", "CREATE TABLE t (id integer);", "CREATE INDEX i ON t (id);"},
    {"view public.v", "", "CREATE VIEW v AS SELECT 1 AS one;"},
    {"enum public.e", "", "CREATE TYPE e AS ENUM ('a');"},
    {"domain public.d", "", "CREATE DOMAIN d AS text;"},
    {"sequence public.s", "", "CREATE SEQUENCE s;"},
    {"function public.f(integer)", "",
     "CREATE FUNCTION f(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';"},
    {"schema s", "", "CREATE SCHEMA s;"},
    {"policy public.t.p", "CREATE TABLE t (id integer);", "CREATE POLICY p ON t;"},
    {"constraint public.t.c", "CREATE TABLE t (id integer);",
     "ALTER TABLE t ADD CONSTRAINT c CHECK (id > 0);"},
};

TEST_P(EveryMode, ADefinitionThatIsThereAlreadyIsAnErrorWithBothPlaces) {
  for (const Twice& twice : kTwice) {
    Compared compared = AgainstEmpty({First(std::string(twice.needs) + "\n" + twice.definition),
                                      Second(std::string("\n\n") + twice.definition)});
    ASSERT_EQ(compared.diagnostics.size(), 1u) << twice.object;
    const Diagnostic& diagnostic = compared.diagnostics[0];
    EXPECT_EQ(diagnostic.severity, Diagnostic::Severity::kError) << twice.object;
    EXPECT_THAT(diagnostic.message, AllOf(HasSubstr(twice.object), HasSubstr("first.sql:2")));
    EXPECT_THAT(ToString(diagnostic.place), HasSubstr("second.sql:3")) << twice.object;
    EXPECT_THAT(Drift(compared), IsEmpty()) << twice.object;
  }
}

TEST_P(EveryMode, WithinOneSourceToo) {
  std::string file = First("CREATE TABLE t (id integer);\nCREATE TABLE t (id bigint);");
  EXPECT_THAT(Messages(AgainstEmpty({file}).diagnostics),
              ElementsAre(AllOf(HasSubstr("table public.t"), HasSubstr("first.sql:1"))));
}

TEST(Definitions, ALaterSourceMayOverrideWhenThatIsDeclared) {
  ResolveOptions options;
  options.mode = ResolveMode::kStatic;
  options.spec.later_overrides = true;
  std::vector<Source> origin = ParseSources(
      {First("CREATE TABLE t (id integer, a text);"), Second("CREATE TABLE t (id bigint);")});
  Compared compared =
      Compare({{Source::Type::kText, First("CREATE TABLE t (id bigint);")}}, origin, options);
  EXPECT_FALSE(HasErrors(compared.diagnostics));
  EXPECT_THAT(Drift(compared), IsEmpty());
}

TEST(Definitions, ASourceDoesNotOverrideItself) {
  ResolveOptions options;
  options.mode = ResolveMode::kStatic;
  options.spec.later_overrides = true;
  std::string file = First("CREATE TABLE t (id integer);\nCREATE TABLE t (id bigint);");
  Compared compared = Compare({{Source::Type::kText, "empty"}}, ParseSources({file}), options);
  EXPECT_THAT(Messages(compared.diagnostics),
              ElementsAre(AllOf(HasSubstr("table public.t"), HasSubstr("first.sql:1"))));
}

std::vector<std::string> Fingerprints(const Compared& compared) {
  std::vector<std::string> fingerprints;
  for (const Finding& finding : Findings(compared)) fingerprints.push_back(finding.fingerprint);
  return fingerprints;
}

constexpr char kLive[] =
    "CREATE TABLE a (id bigserial PRIMARY KEY, provider_id text, bio text, n integer DEFAULT 1);\n"
    "CREATE INDEX ix ON a (n);\n"
    "CREATE VIEW v AS SELECT id FROM a WHERE n > 1;\n";
constexpr char kOrigin[] =
    "CREATE TABLE a (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), provider_user_id text,\n"
    "  n integer DEFAULT 2, email text NOT NULL);\n"
    "CREATE INDEX idx_a_n ON a (n);\n"
    "CREATE TABLE a_profiles (a_id uuid PRIMARY KEY REFERENCES a (id), bio text);\n"
    "CREATE VIEW v AS SELECT id FROM a WHERE n > 2;\n";

TEST_P(EveryMode, FingerprintsOutliveRunsAndLinesAddedAbove) {
  std::string live = LiveOf(kLive);
  std::vector<std::string> first =
      Fingerprints(AuditOf(live, SqlFile(kOrigin, "schema.sql"), GetParam()));
  EXPECT_GE(first.size(), 7u);
  EXPECT_EQ(std::set<std::string>(first.begin(), first.end()).size(), first.size());
  EXPECT_EQ(Fingerprints(AuditOf(live, SqlFile(kOrigin, "schema.sql"), GetParam())), first);
  std::string longer =
      std::string("-- Accounts\n\n\nCREATE EXTENSION IF NOT EXISTS plpgsql;\n\n") + kOrigin;
  EXPECT_EQ(Fingerprints(AuditOf(live, SqlFile(longer, "schema.sql"), GetParam())), first);
  EXPECT_EQ(Fingerprints(AuditOf(LiveOf(kLive), SqlFile(kOrigin, "renamed.sql"), GetParam())),
            first);
}

TEST_P(EveryMode, AFindingThatSaysAnotherThingHasAnotherFingerprint) {
  auto fingerprint = [&](const std::string& origin) {
    Compared compared = CompareSql("CREATE TABLE t (n integer DEFAULT 1);", origin, GetParam());
    return Fingerprints(compared).at(0);
  };
  EXPECT_NE(fingerprint("CREATE TABLE t (n integer DEFAULT 2);"),
            fingerprint("CREATE TABLE t (n integer DEFAULT 3);"));
}

}  // namespace
}  // namespace pgorigin
