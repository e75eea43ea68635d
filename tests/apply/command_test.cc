// pgorigin apply, as a user runs and kills it.
#include <gmock/gmock.h>
#include <signal.h>

#include "apply/applying.h"
#include "support/run_program.h"

namespace pgorigin {
namespace {

using testing::HasSubstr;
using testing::Not;

// Whatever reads a row for the index takes its time.
constexpr const char* kBefore =
    "CREATE FUNCTION slow(integer) RETURNS integer IMMUTABLE LANGUAGE plpgsql AS\n"
    "  'BEGIN PERFORM pg_catalog.pg_sleep(0.01); RETURN $1; END';\n"
    "CREATE TABLE t (id integer PRIMARY KEY, a integer);\n"
    "INSERT INTO t SELECT i, i FROM generate_series(1, 10) AS i;\n"
    "CREATE TABLE log (what integer);\n";

std::vector<Segment> Segments() {
  std::vector<Segment> segments;
  for (int i = 1; i <= 3; ++i) {
    const std::string column = fmt::format("c{}", i);
    segments.push_back({{Step(ColumnId("t", column), "create",
                              fmt::format("ALTER TABLE public.t ADD COLUMN {} integer;\n"
                                          "SELECT pg_catalog.pg_sleep(0.1);\n"
                                          "INSERT INTO public.log VALUES ({});\n",
                                          column, i))},
                        true});
    const std::string index = fmt::format("t_{}", i);
    segments.push_back(
        {{Step(IndexId("t", index), "create",
               fmt::format("CREATE INDEX CONCURRENTLY {} ON public.t (public.slow(a + "
                           "{}));\n",
                           index, i))},
         false});
  }
  return segments;
}

constexpr const char* kState =
    "SELECT (SELECT pg_catalog.string_agg(what::text, ' ' ORDER BY what) FROM public.log) || ' '\n"
    "  || (SELECT pg_catalog.count(*) FROM public.t) || ' '\n"
    "  || (SELECT pg_catalog.string_agg(indexrelid::regclass::text || indisvalid, ' '\n"
    "    ORDER BY indexrelid::regclass::text) FROM pg_catalog.pg_index\n"
    "    WHERE indrelid = 'public.t'::regclass)";
constexpr const char* kDone =
    "1 2 3 10 public.t_1true public.t_2true public.t_3true public.t_pkeytrue";

class ApplyCommand : public Applying {
 protected:
  Finished Pgorigin(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), PGORIGIN_BINARY);
    return RunProgram(std::move(arguments), files_.path().string());
  }
  std::string Write(const PlanFile& plan) { return files_.Write("plan.json", ToJson(plan)); }

  // Ended by that signal after a while.
  Finished RunAndSignal(const std::string& database, const std::string& seconds,
                        const std::string& signal) {
    return RunProgram(
        {"bash", "-c",
         "\"$@\" & pid=$!; sleep " + seconds + "; kill -" + signal + " $pid 2>/dev/null; wait $pid",
         "bash", PGORIGIN_BINARY, "apply", "plan.json", "--target", database},
        files_.path().string());
  }

  // The server notices after a while that nobody listens any more.
  Finished RunToTheEnd(const std::string& database) {
    Finished run;
    for (int i = 0; i < 100; ++i) {
      run = Pgorigin({"apply", "plan.json", "--target", database});
      if (run.err.find("another run of pgorigin apply is at work") == std::string::npos) break;
      usleep(100'000);
    }
    return run;
  }
};

TEST_F(ApplyCommand, ResumesAfterItWasKilled) {
  for (const char* seconds : {"0.1", "0.25", "0.4", "0.55", "0.7", "0.9", "1.1", "1.4"}) {
    const std::string database = live_.Database(kBefore);
    Write(PlanOf(database, Segments()));
    RunAndSignal(database, seconds, "KILL");
    const Finished run = RunToTheEnd(database);
    EXPECT_EQ(run.status, 0) << seconds << run.err;
    EXPECT_EQ(Ask(database, kState), kDone) << seconds;
  }
}

TEST_F(ApplyCommand, StopsCleanlyOnASignal) {
  const std::string database = live_.Database(kBefore);
  Write(PlanOf(
      database,
      {{{Step(ColumnId("t", "c"), "create", "ALTER TABLE public.t ADD COLUMN c text;\n")}, true},
       {{Step(ColumnId("t", "d"), "create",
              "ALTER TABLE public.t ADD COLUMN d text;\n"
              "SELECT pg_catalog.pg_sleep(30);\n")},
        true}}));
  const Finished run = RunAndSignal(database, "2", "TERM");
  EXPECT_EQ(run.status, 3);
  EXPECT_THAT(run.out, HasSubstr("  1/2  create column public.t.c"));
  EXPECT_THAT(run.err, HasSubstr("segment 2 of 2: create column public.t.d: it was interrupted\n"
                                 "  it changed nothing; segment 1 is done\n"
                                 "  next: run it again: it goes on here\n"));
}

TEST_F(ApplyCommand, WhatACancelledBuildLeftIsBuiltAgain) {
  const std::string database = live_.Database(kBefore);
  Do(database, "INSERT INTO public.t SELECT i, i FROM generate_series(11, 500) AS i");
  const ObjectId id = IndexId("t", "t_1");
  Write(PlanOf(
      database,
      {{{Step(id, "create", "CREATE INDEX CONCURRENTLY t_1 ON public.t (public.slow(a));\n")},
        false}}));
  const Finished stopped = RunAndSignal(database, "2", "TERM");
  EXPECT_THAT(stopped.err, HasSubstr("the next run looks at what it left"));
  const std::string valid =
      "SELECT indisvalid FROM pg_catalog.pg_index WHERE indexrelid = 'public.t_1'::regclass";
  EXPECT_EQ(Ask(database, valid), "f");
  Do(database, "DELETE FROM public.t WHERE id > 10");
  const Finished run = RunToTheEnd(database);
  EXPECT_THAT(run.err, HasSubstr("index public.t_1 was left INVALID"));
  EXPECT_EQ(run.status, 0);
  EXPECT_EQ(Ask(database, valid), "t");
}

TEST_F(ApplyCommand, SaysWhatItDidOnALineEach) {
  const std::string database = live_.Database(kBefore);
  PlanFile plan = PlanOf(database, Segments());
  plan.migration.left_out.push_back(
      {TableId("old"), "drop", "needs --allow-hazard=data-loss", {}, {}});
  Write(plan);
  const Finished dry = Pgorigin({"apply", "plan.json", "--target", database, "--dry-run"});
  EXPECT_EQ(dry.status, 0) << dry.err;
  EXPECT_THAT(dry.out, HasSubstr("  2/6  create index public.t.t_1, not in a transaction\n"));
  EXPECT_THAT(dry.out, HasSubstr("nothing was changed  6 segments would run\n"));
  EXPECT_THAT(dry.err, HasSubstr("one step is left out of the plan"));
  const Finished run = Pgorigin({"apply", "plan.json", "--target", database});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_THAT(run.out, HasSubstr("  segments  6\n\n  1/6  create column public.t.c1   "));
  EXPECT_THAT(run.out, HasSubstr("✓ applied  6 segments\n"));
  const Finished again = Pgorigin({"apply", "plan.json", "--target", database});
  EXPECT_EQ(again.status, 0);
  EXPECT_THAT(again.out, HasSubstr("✓ applied  by an earlier run; nothing is left to do\n"));
}

// From the planner to the end, and what it did is no drift.
TEST_F(ApplyCommand, MakesADatabaseItsOrigin) {
  const std::string database = live_.Database(kBefore);
  files_.Write("origin.sql", std::string(kBefore) +
                                 "ALTER TABLE t ADD COLUMN b text NOT NULL DEFAULT 'x';\n"
                                 "CREATE INDEX t_b ON t (b);\n");
  const std::vector<std::string> sides = {"--target", database, "--origin", "origin.sql"};
  auto with_sides = [&](std::vector<std::string> line) {
    line.insert(line.end(), sides.begin(), sides.end());
    return Pgorigin(line);
  };
  EXPECT_EQ(with_sides({"plan", "--format", "json", "-o", "plan.json"}).status, 0);
  EXPECT_EQ(with_sides({"audit"}).status, 1);
  const Finished run = Pgorigin({"apply", "plan.json", "--target", database});
  EXPECT_EQ(run.status, 0) << run.err;
  const Finished audit = with_sides({"audit"});
  EXPECT_EQ(audit.status, 0) << audit.out;
  EXPECT_THAT(audit.out, HasSubstr("where `pgorigin apply` keeps its journal"));
  EXPECT_THAT(audit.out, Not(HasSubstr("schema pgorigin")));
}

TEST_F(ApplyCommand, NamesWhatIsWrong) {
  files_.Write("plan.json", "{}");
  const std::string database = live_.Database("");
  const Finished none = Pgorigin({"apply", "nowhere.json", "--target", database});
  EXPECT_EQ(none.status, 2);
  EXPECT_THAT(none.err, HasSubstr("PLAN: nowhere.json is no file"));
  EXPECT_THAT(Pgorigin({"apply", "plan.json", "--target", database}).err,
              HasSubstr("plan.json is no plan of `pgorigin plan --format json`"));
  Write(PlanOf(database, {}));
  EXPECT_THAT(Pgorigin({"apply", "plan.json", "--target", "empty"}).err,
              HasSubstr("a plan is applied to a database: name it with --target"));
  EXPECT_THAT(Pgorigin({"apply", "plan.json", "--target", database, "--retries=x"}).err,
              HasSubstr("--retries must be a number from 0 to 1000"));
}

}  // namespace
}  // namespace pgorigin
