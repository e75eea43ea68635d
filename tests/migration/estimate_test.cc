// What a plan says of the sizes of tables.
#include "pgorigin/plan/estimate.h"

#include <gmock/gmock.h>

#include "migration/converge.h"
#include "pgorigin/probe/read_sizes.h"

namespace pgorigin {
namespace {

using testing::ContainsRegex;
using testing::ElementsAre;
using testing::HasSubstr;

// Nobody but the test counts.
constexpr const char* kQuiet = " WITH (autovacuum_enabled = off)";

// Of 10,000 integers, with the maps that a major version makes of free space.
const std::string kSize = "[34][0-9][0-9] kB";

struct Estimated {
  Migration migration;
  std::string script;
};

Estimated Estimate(const std::string& live, const std::string& to, bool offline = false) {
  const Compared compared = CompareForPlan(live, Server().Database(to));
  PlanOptions options;
  options.allowed = AllHazards();
  options.offline = offline;
  Migration migration = MakeMigration(compared.alignment, compared.comparison, options);
  const SizesRead read =
      ReadSizes(TablesToMeasure(migration, compared.alignment), ConnectionOptions{live});
  EXPECT_EQ(read.problem, "");
  AddEstimates(migration, compared.alignment, read.sizes);
  const std::string script = ToScript(migration, {"pgorigin", "2026-01-01", "live", "due", {}});
  return {std::move(migration), script};
}

std::string TableOf(int rows) {
  return std::string("CREATE TABLE t (a int)") + kQuiet +
         "; INSERT INTO t SELECT generate_series(1, " + std::to_string(rows) + "); ";
}

// Beside a step, in all of its forms.
TEST(Estimates, AreThoseOfTheStatistics) {
  const std::string live = Server().Database(TableOf(10'000) + "ANALYZE t");
  const Estimated index =
      Estimate(live, std::string("CREATE TABLE t (a int)") + kQuiet + "; CREATE INDEX i ON t (a)");
  EXPECT_THAT(index.script, ContainsRegex("\n--   reads about 10,000 rows [(]" + kSize + "[)]\n"));
  EXPECT_THAT(
      EstimatesOf(index.migration),
      ElementsAre(ContainsRegex("^reads about 10,000 rows [(]" + kSize + "[)] in 1 step$")));
  const Estimated type = Estimate(live, std::string("CREATE TABLE t (a bigint)") + kQuiet);
  EXPECT_THAT(type.script,
              ContainsRegex("--   writes anew about 10,000 rows [(]" + kSize + "[)]\n"));
  const Estimated fill = Estimate(
      live,
      std::string("CREATE TABLE t (a int, b uuid NOT NULL DEFAULT gen_random_uuid())") + kQuiet);
  EXPECT_THAT(fill.script, ContainsRegex("--   fills about 10,000 rows [(]" + kSize + "[)]\n"));
}

TEST(Estimates, GrowWithTheTableSinceItWasAnalyzed) {
  const std::string live = Server().Database(
      TableOf(10'000) + "ANALYZE t; INSERT INTO t SELECT generate_series(1, 10000)");
  const Estimated estimated = Estimate(live, std::string("CREATE TABLE t (a bigint)") + kQuiet);
  EXPECT_THAT(estimated.script, ContainsRegex("about (19|20),[0-9]+ rows"));
}

TEST(Estimates, SayWhatNobodyCounted) {
  const std::string live =
      Server().Database(TableOf(10'000) + "CREATE TABLE empty (a int)" + kQuiet);
  const Estimated estimated = Estimate(live, std::string("CREATE TABLE t (a bigint)") + kQuiet +
                                                 "; CREATE TABLE empty (a bigint)" + kQuiet);
  EXPECT_THAT(estimated.script, ContainsRegex("writes anew " + kSize +
                                              "; how many rows is unknown: never analyzed\n"));
  EXPECT_THAT(estimated.script, HasSubstr("writes anew about 0 rows (0 bytes)\n"));
  EXPECT_THAT(EstimatesOf(estimated.migration),
              ElementsAre(ContainsRegex("^writes anew about 0 rows [(]" + kSize +
                                        "[)] in 2 steps, and more in 1 of them: never analyzed$")));
}

TEST(Estimates, OfAPartitionedTableAreThoseOfItsPartitions) {
  const std::string parts =
      std::string("; CREATE TABLE p1 PARTITION OF t FOR VALUES FROM (0) TO (1000)") + kQuiet +
      "; CREATE TABLE p2 PARTITION OF t FOR VALUES FROM (1000) TO (9000)" + kQuiet;
  const std::string live = Server().Database(
      "CREATE TABLE t (a int, b int) PARTITION BY RANGE (a)" + parts +
      "; INSERT INTO t SELECT i, i FROM generate_series(0, 2999) AS i; ANALYZE t");
  const Estimated estimated =
      Estimate(live, "CREATE TABLE t (a int, b bigint) PARTITION BY RANGE (a)" + parts);
  EXPECT_THAT(estimated.script, HasSubstr("writes anew about 3,000 rows"));
}

// An index is of one table, a column of all that inherit it.
TEST(Estimates, OfAParentDependOnWhatIsDone) {
  const std::string child = std::string("; CREATE TABLE c () INHERITS (t)") + kQuiet;
  const std::string live =
      Server().Database(TableOf(100) + child +
                        "; INSERT INTO c SELECT generate_series(1, 500); ANALYZE t; ANALYZE c");
  const std::string t = std::string("CREATE TABLE t (a int)") + kQuiet;
  EXPECT_THAT(Estimate(live, t + child + "; CREATE INDEX i ON t (a)").script,
              HasSubstr("reads about 100 rows"));
  EXPECT_THAT(Estimate(live, std::string("CREATE TABLE t (a bigint)") + kQuiet + child).script,
              HasSubstr("writes anew about 600 rows"));
}

TEST(Estimates, FindATableUnderTheNameThatItHas) {
  const std::string live = Server().Database(
      std::string("CREATE TABLE members (id int PRIMARY KEY, name text, email text, born date)") +
      kQuiet + "; INSERT INTO members SELECT generate_series(1, 70); ANALYZE members");
  const Estimated estimated = Estimate(
      live, std::string("CREATE TABLE accounts (id int PRIMARY KEY, name text, email text, born "
                        "date)") +
                kQuiet + "; CREATE INDEX i ON accounts (name)");
  ASSERT_THAT(estimated.script, HasSubstr("RENAME TO accounts"));
  EXPECT_THAT(estimated.script, HasSubstr("reads about 70 rows"));
}

}  // namespace
}  // namespace pgorigin
