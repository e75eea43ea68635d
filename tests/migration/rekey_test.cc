// Keys that become UUIDs.
#include <gmock/gmock.h>

#include "migration/scripts.h"

namespace pgorigin {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr char kBigintKeys[] =
    "CREATE TABLE u (id bigserial PRIMARY KEY, boss bigint REFERENCES u, name text);"
    "CREATE TABLE f (a bigint REFERENCES u ON DELETE CASCADE, b bigint REFERENCES u,"
    " PRIMARY KEY (a, b));"
    "CREATE FUNCTION stop() RETURNS trigger LANGUAGE plpgsql AS"
    " 'BEGIN RAISE EXCEPTION ''fired''; END';"
    "INSERT INTO u VALUES (1, NULL, 'ann'), (2, 1, 'bob'), (3, 1, 'cid');"
    "INSERT INTO f VALUES (1, 2), (2, 3);"
    "CREATE TRIGGER stop BEFORE UPDATE ON u FOR EACH ROW EXECUTE FUNCTION stop();"
    "CREATE VIEW v AS SELECT u.name, b.name AS boss FROM u JOIN u AS b ON b.id = u.boss";
constexpr char kUuidKeys[] =
    "CREATE TABLE u (id uuid DEFAULT gen_random_uuid() PRIMARY KEY, boss uuid REFERENCES u,"
    " name text);"
    "CREATE TABLE f (a uuid REFERENCES u ON DELETE CASCADE, b uuid REFERENCES u,"
    " PRIMARY KEY (a, b));"
    "CREATE FUNCTION stop() RETURNS trigger LANGUAGE plpgsql AS"
    " 'BEGIN RAISE EXCEPTION ''fired''; END';"
    "CREATE TRIGGER stop BEFORE UPDATE ON u FOR EACH ROW EXECUTE FUNCTION stop();"
    "CREATE VIEW v AS SELECT u.name, b.name AS boss FROM u JOIN u AS b ON b.id = u.boss";

TEST(Rekey, BigintKeysBecomeUuidsWithEveryRelationKept) {
  EXPECT_EQ(RowsAfter(kBigintKeys, kUuidKeys,
                      "SELECT a.name, b.name FROM f JOIN u AS a ON a.id = f.a"
                      " JOIN u AS b ON b.id = f.b ORDER BY 1"),
            "ann|bob\nbob|cid\n");
  EXPECT_EQ(RowsAfter(kBigintKeys, kUuidKeys, "SELECT name, boss FROM v ORDER BY 1"),
            "bob|ann\ncid|ann\n");
}

// A key that is a reference itself, and is referred to; a key of two columns; a column that
// refers to another by way of a part of a key.
TEST(Rekey, KeysThatReferToKeysBecomeUuidsTogether) {
  const auto tables = [](const std::string& key, const std::string& type) {
    return "CREATE TABLE org (id " + key + " PRIMARY KEY, name text);" + "CREATE TABLE u (id " +
           key + " PRIMARY KEY, org " + type +
           " NOT NULL REFERENCES org, name text, UNIQUE (org, id));" + "CREATE TABLE profile (id " +
           type + " PRIMARY KEY REFERENCES u, bio text);" + "CREATE TABLE badge (profile " + type +
           " REFERENCES profile, n int,"
           " PRIMARY KEY (profile, n));" +
           "CREATE TABLE post (org " + type + " NOT NULL, author " + type +
           ", title text,"
           " CONSTRAINT by FOREIGN KEY (org, author) REFERENCES u (org, id));" +
           "CREATE INDEX newest ON post ((author::text), org) WHERE author IS NOT NULL;";
  };
  const std::string rows =
      "INSERT INTO org (name) VALUES ('o'), ('p'); INSERT INTO u (org, name) VALUES (2, 'ann'),"
      " (1, 'bob'); INSERT INTO profile VALUES (2, 'b'); INSERT INTO badge VALUES (2, 7);"
      "INSERT INTO post VALUES (2, 1, 'x'), (1, 2, 'y'), (1, NULL, 'z');";
  EXPECT_EQ(RowsAfter(tables("bigserial", "bigint") + rows,
                      tables("uuid DEFAULT gen_random_uuid()", "uuid"),
                      "SELECT title, org.name, u.name, bio, n FROM post JOIN org ON org.id ="
                      " post.org LEFT JOIN u ON u.id = author AND u.org = post.org LEFT JOIN"
                      " profile ON profile.id = u.id LEFT JOIN badge ON badge.profile ="
                      " profile.id ORDER BY 1"),
            "x|p|ann||\ny|o|bob|b|7\nz|o|||\n");
}

TEST(Rekey, ASwitchReadsNoRowsAndBuildsNothing) {
  const std::string script = Script(kBigintKeys, kUuidKeys);
  const std::size_t lock = script.find("LOCK TABLE ONLY"), end = script.find("COMMIT;", lock);
  ASSERT_LT(lock, end);
  const std::string whole = script.substr(lock, end - lock);
  EXPECT_THAT(whole, HasSubstr("PRIMARY KEY USING INDEX"));
  EXPECT_THAT(whole, HasSubstr("REFERENCES public.u (id) NOT VALID"));
  EXPECT_THAT(whole, Not(HasSubstr("UPDATE public")));
  EXPECT_THAT(whole, Not(HasSubstr("which it reads")));
  EXPECT_THAT(whole, Not(HasSubstr("CREATE INDEX")));
}

TEST(Rekey, OfflineAKeyIsConvertedInOneTransaction) {
  const std::string script = Script(kBigintKeys, kUuidKeys, {}, true);
  EXPECT_THAT(script, Not(HasSubstr("in_step")));
  EXPECT_EQ(script.find("BEGIN;"), script.rfind("BEGIN;"));
}

TEST(Rekey, NothingIsExpandedForASwitchThatIsLeftOut) {
  const std::string script =
      Script("CREATE TABLE t (id bigserial PRIMARY KEY); CREATE POLICY p ON t USING (id > 0)",
             "CREATE TABLE t (id uuid PRIMARY KEY); CREATE POLICY p ON t USING (id IS NOT NULL)",
             {Hazard::kPrivileges});
  EXPECT_THAT(script, Not(HasSubstr("BEGIN;")));
  EXPECT_THAT(script, HasSubstr("expand column public.t.id"));
}

TEST(Rekey, AReferenceToNothingStopsTheConversion) {
  const std::string live = Server().Database(
      "CREATE TABLE u (id bigint PRIMARY KEY); CREATE TABLE f (a bigint);"
      "INSERT INTO f VALUES (7)");
  const std::string due = Server().Database(
      "CREATE TABLE u (id uuid PRIMARY KEY); CREATE TABLE f (a uuid REFERENCES u)");
  PlanOptions options;
  options.allowed = AllHazards();
  const std::string script =
      ToScript(PlanFor(live, due, options), {"pgorigin", "2026-01-01", "live", "due", {}});
  EXPECT_THAT(FailureOf(live, script), HasSubstr("refer by a to rows that do not exist"));
}

// No key, part of a key, and part of what a key refers to.
std::string WithoutMeaning(const std::string& type) {
  return "CREATE TABLE t (a " + type + ");" + "CREATE TABLE line (ord " + type +
         ", n int, PRIMARY KEY (ord, n));" + "CREATE TABLE note (ord " + type +
         ", n int, FOREIGN KEY (ord, n) REFERENCES line);";
}

// Columns that children have of a key become what that becomes.
TEST(Rekey, AKeyIsConvertedWithTheRowsOfChildren) {
  const auto tables = [](const std::string& type) {
    return "CREATE TABLE p (id " + type + " PRIMARY KEY); CREATE TABLE c () INHERITS (p);" +
           "CREATE TABLE q (p " + type + " REFERENCES p);";
  };
  EXPECT_EQ(
      RowsAfter(tables("bigint") + "INSERT INTO p VALUES (1); INSERT INTO c VALUES (2);"
                                   "INSERT INTO q VALUES (1);",
                tables("uuid"), "SELECT count(q.p), count(p.id) FROM p LEFT JOIN q ON q.p = p.id"),
      "1|2\n");
}

TEST(Rekey, ValuesOfWhichNothingTellsTheUuidAreConvertedWhereNoneIsSet) {
  EXPECT_EQ(RowsAfter(WithoutMeaning("bigint") + "INSERT INTO t VALUES (NULL);",
                      WithoutMeaning("uuid"), "SELECT a IS NULL FROM t"),
            "t\n");
}

TEST(Rekey, ValuesOfWhichNothingTellsTheUuidStandInTheWay) {
  const std::string live =
      Server().Database(WithoutMeaning("bigint") + "INSERT INTO line VALUES (7, 1)");
  const std::string due = Server().Database(WithoutMeaning("uuid"));
  PlanOptions options;
  options.allowed = AllHazards();
  options.violations = RunProbes(PlanFor(live, due, options), ConnectionOptions{live}).violations;
  ASSERT_EQ(options.violations.size(), 1u);
  options.allowed.erase(Hazard::kViolated);
  EXPECT_THAT(ToScript(PlanFor(live, due, options), {"pgorigin", "2026-01-01", "live", "due", {}}),
              HasSubstr("1 row stands in the way (7"));
}

// There are no rows to keep.
TEST(Rekey, AKeyOfATableThatIsMadeAnewGetsNoSuccessors) {
  EXPECT_EQ(
      RowsAfter("CREATE TABLE u (id bigint PRIMARY KEY); CREATE TABLE f (a bigint REFERENCES u)",
                "CREATE TABLE u (id uuid PRIMARY KEY) PARTITION BY HASH (id);"
                "CREATE TABLE f (a uuid REFERENCES u)",
                "SELECT count(*) FROM f"),
      "0\n");
}

// No uuid of the other table stands for its values.
TEST(Rekey, AReferenceToAKeyThatStaysIsConvertedByItself) {
  EXPECT_EQ(
      RowsAfter("CREATE TABLE u (id bigint PRIMARY KEY); CREATE TABLE f (a bigint REFERENCES u)",
                "CREATE TABLE u (id bigint PRIMARY KEY); CREATE TABLE f (a uuid)",
                "SELECT count(*) FROM f"),
      "0\n");
}

}  // namespace
}  // namespace pgorigin
