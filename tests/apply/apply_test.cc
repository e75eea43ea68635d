// A plan meets the database that it was made for, and others.
#include <gmock/gmock.h>

#include <thread>

#include "apply/applying.h"

namespace pgorigin {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr const char* kBefore =
    "CREATE TABLE t (id integer PRIMARY KEY, a text, b integer);\n"
    "INSERT INTO t SELECT i, 'row ' || i, i FROM generate_series(1, 100) AS i;\n"
    "CREATE TABLE log (day date) PARTITION BY RANGE (day);\n";
constexpr const char* kOrigin =
    "CREATE TABLE t (id integer PRIMARY KEY, a text NOT NULL, b bigint, c text DEFAULT 'x');\n"
    "CREATE INDEX t_a ON t (a);\n"
    "CREATE TABLE log (day date) PARTITION BY RANGE (day);\n"
    "ALTER TABLE log ADD COLUMN what text;\n";
constexpr const char* kRows =
    "SELECT pg_catalog.count(*)::text || ' ' || pg_catalog.sum(pg_catalog.hashtext(id::text || a "
    "|| b::text))::text FROM public.t";

TEST_F(Applying, AfterAPlanThereIsNothingToPlanAndEveryRowIsThere) {
  const std::string database = live_.Database(kBefore), rows = Ask(database, kRows);
  const PlanFile plan = PlanFor(database, kOrigin);
  const std::size_t all = plan.migration.segments.size();
  ASSERT_GT(all, 1u);
  EXPECT_EQ(Run(plan, database).now, all);
  EXPECT_EQ(Ask(database, kRows), rows);
  EXPECT_TRUE(PlanFor(database, kOrigin).migration.segments.empty());
  EXPECT_EQ(listener_.ended.size(), all);
}

TEST_F(Applying, WhatIsDoneIsNotDoneAgain) {
  const std::string database = live_.Database(kBefore);
  const PlanFile plan = PlanFor(database, kOrigin);
  Run(plan, database);
  const Applied again = Run(plan, database);
  EXPECT_EQ(again.now, 0u);
  EXPECT_EQ(again.before, plan.migration.segments.size());
}

TEST_F(Applying, RefusesWhenWhatItTouchesIsNotAsPlanned) {
  const std::string database = live_.Database(kBefore);
  const PlanFile plan = PlanFor(database, kOrigin);
  Do(database, "ALTER TABLE public.t ALTER COLUMN a SET DEFAULT 'y'");
  EXPECT_THAT(Refusal(plan, database), HasSubstr("not as they were when it was made"));
  EXPECT_EQ(Ask(database, "SELECT pg_catalog.to_regclass('pgorigin.applied_segment') IS NULL"),
            "t");
}

TEST_F(Applying, WhatItDoesNotTouchMayChange) {
  const std::string database = live_.Database(kBefore);
  const PlanFile plan = PlanFor(database, kOrigin);
  Do(database,
     "CREATE TABLE public.log_today PARTITION OF public.log FOR VALUES FROM ('2026-01-31') TO "
     "('2026-02-01');\n"
     "CREATE TABLE public.other (id integer);\n"
     "DELETE FROM public.t WHERE id > 90");
  EXPECT_EQ(Run(plan, database).now, plan.migration.segments.size());
  EXPECT_EQ(Ask(database, "SELECT pg_catalog.count(*) FROM public.t"), "90");
}

TEST_F(Applying, ADryRunChecksAndChangesNothing) {
  const std::string database = live_.Database(kBefore);
  const PlanFile plan = PlanFor(database, kOrigin);
  ApplyOptions options = OptionsFor(database);
  options.dry_run = true;
  EXPECT_EQ(Apply(plan, options, listener_).now, plan.migration.segments.size());
  EXPECT_EQ(PlanFor(database, kOrigin).migration.segments.size(), plan.migration.segments.size());
  EXPECT_EQ(Ask(database, "SELECT pg_catalog.to_regclass('pgorigin.applied_segment') IS NULL"),
            "t");
  Do(database, "ALTER TABLE public.t ALTER COLUMN a SET DEFAULT 'y'");
  EXPECT_THAT(Refusal(plan, options), HasSubstr("not as they were when it was made"));
}

TEST_F(Applying, OneRunAtATime) {
  const std::string database = live_.Database(kBefore);
  const PlanFile plan =
      PlanOf(database,
             {{{Step(TableId("t"), "alter", "ALTER TABLE public.t ADD COLUMN c text;\n")}, true}});
  std::string refusal;
  struct Nested : Listener {
    std::function<void()> begin;
    void Begin(std::size_t) override { begin(); }
  } nested;
  nested.begin = [&] { refusal = Refusal(plan, database); };
  Apply(plan, OptionsFor(database), nested);
  EXPECT_THAT(refusal, HasSubstr("another run of pgorigin apply is at work"));
  EXPECT_THAT(refusal, HasSubstr("(server process "));
}

TEST_F(Applying, AFailureSaysWhereAndTheNextRunGoesOnThere) {
  const std::string database = live_.Database(kBefore);
  Do(database, "INSERT INTO public.t VALUES (200, NULL, 0)");
  const PlanFile plan = PlanOf(
      database,
      {{{Step(ColumnId("t", "c"), "create", "ALTER TABLE public.t ADD COLUMN c text;\n")}, true},
       {{Step(ColumnId("t", "d"), "create", "ALTER TABLE public.t ADD COLUMN d text;\n"),
         Step(ColumnId("t", "a"), "alter", "ALTER TABLE public.t ALTER COLUMN a SET NOT NULL;\n")},
        true}});
  const std::string refusal = Refusal(plan, database);
  EXPECT_THAT(refusal,
              HasSubstr("segment 2 of 2: alter column public.t.a: column \"a\" of relation"));
  EXPECT_THAT(refusal, HasSubstr("it changed nothing; segment 1 is done"));
  Do(database, "UPDATE public.t SET a = '' WHERE a IS NULL");
  const Applied applied = Run(plan, database);
  EXPECT_EQ(applied.before, 1u);
  EXPECT_THAT(listener_.notes, HasSubstr("the plan was not verified"));
  EXPECT_THAT(listener_.ended, ElementsAre(1u, 2u));
  EXPECT_TRUE(Read(database).Find(ColumnId("t", "d")) != nullptr);
}

// `states` is what a verified plan has.
TEST_F(Applying, AResumedRunKnowsWhatTheLastOneLeft) {
  const std::string database = live_.Database(kBefore);
  PlanFile plan = PlanOf(
      database,
      {{{Step(ColumnId("t", "c"), "create", "ALTER TABLE public.t ADD COLUMN c text;\n")}, true},
       {{Step(ColumnId("t", "a"), "alter", "ALTER TABLE public.t RENAME COLUMN nowhere TO x;\n")},
        true}});
  Refusal(plan, database);
  const std::string state = FingerprintOf(Read(database), plan.touched, Extent::kShape);
  plan.states = {"", state, ""};
  EXPECT_THAT(Refusal(plan, database), HasSubstr("\"nowhere\" does not exist"));
  Do(database, "ALTER TABLE public.t ALTER COLUMN c TYPE varchar(9)");
  EXPECT_THAT(Refusal(plan, database), HasSubstr("not as its segments 1 to 1 left them"));
}

TEST_F(Applying, WaitsForALockAndTriesAgain) {
  const std::string database = live_.Database(kBefore);
  const PlanFile plan =
      PlanOf(database,
             {{{Step(TableId("t"), "alter", "ALTER TABLE public.t ADD COLUMN c text;\n")}, true}});
  Session blocker({database});
  blocker.Execute("BEGIN");
  blocker.Execute("LOCK TABLE public.t IN ACCESS SHARE MODE");
  ApplyOptions options = OptionsFor(database);
  options.retries = 1;
  EXPECT_THAT(Refusal(plan, options), HasSubstr("canceling statement due to lock timeout"));
  EXPECT_THAT(listener_.notes, HasSubstr("(1 of 1)"));
  options.retries = 100;
  std::thread later([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(1000));
    blocker.Rollback();
  });
  EXPECT_EQ(Apply(plan, options, listener_).now, 1u);
  later.join();
}

TEST_F(Applying, StopsWhenItIsAskedTo) {
  const std::string database = live_.Database(kBefore);
  const PlanFile plan =
      PlanOf(database,
             {{{Step(TableId("t"), "alter",
                     "ALTER TABLE public.t ADD COLUMN c text;\nSELECT pg_catalog.pg_sleep(20);\n")},
               true}});
  struct Impatient : Listener {
    bool Interrupted() override { return std::chrono::steady_clock::now() > until; }
    std::chrono::steady_clock::time_point until =
        std::chrono::steady_clock::now() + std::chrono::milliseconds(1500);
  } impatient;
  const auto start = std::chrono::steady_clock::now();
  try {
    Apply(plan, OptionsFor(database), impatient);
    FAIL();
  } catch (const Error& error) {
    EXPECT_THAT(error.what(), HasSubstr("it was interrupted"));
    EXPECT_THAT(error.what(), HasSubstr("run it again: it goes on here"));
  }
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(10));
  EXPECT_EQ(Read(database).Find(ColumnId("t", "c")), nullptr);
}

TEST_F(Applying, ALabelIsThereForTheNextSegment) {
  const std::string database =
      live_.Database("CREATE TYPE mood AS ENUM ('sad');\nCREATE TABLE t (id integer, m mood);");
  const PlanFile plan =
      PlanOf(database, {{{Step(EnumId("mood"), "alter",
                               "ALTER TYPE public.mood ADD VALUE 'ok' AFTER 'sad';\n"
                               "ALTER TYPE public.mood ADD VALUE 'happy' AFTER 'ok';\n")},
                         false},
                        {{Step(ColumnId("t", "m"), "set default",
                               "ALTER TABLE public.t ALTER COLUMN m SET DEFAULT 'happy';\n")},
                         true}});
  EXPECT_EQ(Run(plan, database).now, 2u);
  EXPECT_EQ(Ask(database, "SELECT pg_catalog.enum_range(NULL::public.mood)"), "{sad,ok,happy}");
}

// A failed build leaves an INVALID index, which nobody can use and everybody pays for.
TEST_F(Applying, AnInvalidIndexIsDroppedAndBuiltAgain) {
  const std::string database = live_.Database(kBefore);
  Do(database, "UPDATE public.t SET b = 1 WHERE id = 2");
  const PlanFile plan =
      PlanOf(database, {{{Step(IndexId("t", "t_b"), "create",
                               "CREATE UNIQUE INDEX CONCURRENTLY t_b ON public.t (b);\n")},
                         false}});
  EXPECT_THAT(Refusal(plan, database), HasSubstr("the next run looks at what it left"));
  const std::string valid =
      "SELECT indisvalid FROM pg_catalog.pg_index WHERE indexrelid = 'public.t_b'::regclass";
  EXPECT_EQ(Ask(database, valid), "f");
  Do(database, "UPDATE public.t SET b = 2 WHERE id = 2");
  EXPECT_EQ(Run(plan, database).now, 1u);
  EXPECT_THAT(listener_.notes, HasSubstr("index public.t_b was left INVALID"));
  EXPECT_EQ(Ask(database, valid), "t");
}

struct Died {};

// Dies before the n-th statement that begins like that.
struct Mortal : Listener {
  void At(Moment moment, std::string_view sql) override {
    if (moment == Moment::kBeforeSend && sql.starts_with(before) && ++seen == at) throw Died();
  }
  std::string before;
  int at = 1;
  int seen = 0;
};

class OutsideOfATransaction : public Applying {
 protected:
  // The server refuses it in a transaction, and its object does not tell whether it ran.
  PlanFile Plan(const std::string& database) {
    return PlanOf(database,
                  {{{Step(TableId("p1"), "detach",
                          "ALTER TABLE public.p DETACH PARTITION public.p1 CONCURRENTLY;\n")},
                    false}});
  }
  static constexpr const char* kPartitioned =
      "CREATE TABLE p (a integer) PARTITION BY LIST (a);\n"
      "CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);\n";

  static std::string ShapeOf(const std::string& database, const PlanFile& plan) {
    return FingerprintOf(Read(database), plan.touched, Extent::kShape);
  }
  // As `verify` would find them on a copy.
  std::vector<std::string> States() {
    const std::string copy = live_.Database(kPartitioned);
    const PlanFile plan = Plan(copy);
    const std::string before = ShapeOf(copy, plan);
    Run(plan, copy);
    return {before, ShapeOf(copy, plan)};
  }
  void Die(const PlanFile& plan, const std::string& database, const std::string& before, int at) {
    Mortal mortal;
    mortal.before = before;
    mortal.at = at;
    EXPECT_THROW(Apply(plan, OptionsFor(database), mortal), Died);
  }
  static bool IsAttached(const std::string& database) {
    return Ask(database, "SELECT relispartition FROM pg_catalog.pg_class WHERE relname = 'p1'") ==
           "t";
  }
};

// The first one is the try in a transaction.
TEST_F(OutsideOfATransaction, AVerifiedPlanTellsWhatIsStillToBeDone) {
  if (live_.server().major() < 14) GTEST_SKIP() << "no DETACH PARTITION CONCURRENTLY";
  const std::string database = live_.Database(kPartitioned);
  PlanFile plan = Plan(database);
  plan.states = States();
  ASSERT_NE(plan.states[0], plan.states[1]);
  Die(plan, database, "ALTER TABLE", 2);
  EXPECT_TRUE(IsAttached(database));
  EXPECT_EQ(Run(plan, database).now, 1u);
  EXPECT_FALSE(IsAttached(database));
  EXPECT_EQ(listener_.notes, "");
}

TEST_F(OutsideOfATransaction, AVerifiedPlanTellsWhatIsDone) {
  if (live_.server().major() < 14) GTEST_SKIP() << "no DETACH PARTITION CONCURRENTLY";
  const std::string database = live_.Database(kPartitioned);
  PlanFile plan = Plan(database);
  Die(plan, database, "INSERT", 2);
  EXPECT_FALSE(IsAttached(database));
  EXPECT_THAT(Refusal(plan, database), HasSubstr("whether that is done cannot be told"));
  plan.states = States();
  EXPECT_EQ(Run(plan, database).before, 1u);
  EXPECT_EQ(Run(plan, database).before, 1u);
}

TEST_F(Applying, SaysWhenTheEndIsNotAsVerified) {
  const std::string database = live_.Database(kBefore);
  PlanFile plan =
      PlanOf(database,
             {{{Step(TableId("t"), "alter", "ALTER TABLE public.t ADD COLUMN c text;\n")}, true}});
  plan.states = {"before", "after"};
  EXPECT_EQ(Run(plan, database).now, 1u);
  EXPECT_THAT(listener_.notes, HasSubstr("not as `verify` saw them"));
}

TEST_F(Applying, AnotherMajorNeedsAnotherPlan) {
  const std::string database = live_.Database(kBefore);
  PlanFile plan = PlanFor(database, kOrigin);
  plan.version.number -= 10000;
  EXPECT_THAT(Refusal(plan, database), HasSubstr("the plan was made for PostgreSQL "));
}

// Who owns the database need be nothing more.
TEST_F(Applying, ItsOwnerMayApplyAPlan) {
  live_.Database("");
  const std::string database = live_.server().UnprivilegedConnectionString("live_1");
  Do(database, "CREATE TABLE public.t (id integer)");
  const PlanFile plan = PlanOf(
      database,
      {{{Step(ColumnId("t", "c"), "create", "ALTER TABLE public.t ADD COLUMN c text;\n")}, true},
       {{Step(IndexId("t", "t_c"), "create", "CREATE INDEX CONCURRENTLY t_c ON public.t (c);\n")},
        false}});
  ApplyOptions options = OptionsFor(database);
  options.watch_builds = true;
  EXPECT_EQ(Apply(plan, options, listener_).now, 2u);
}

// What one side alone keeps for `apply` is no drift.
TEST_F(Applying, TheJournalIsNoPartOfTheSchema) {
  const std::string database = live_.Database(kBefore);
  Run(PlanFor(database, kOrigin), database);
  const Compared compared =
      Compare({ParseSource(database)}, {ParseSource(files_.Write("origin.sql", kOrigin))}, {});
  EXPECT_TRUE(compared.comparison.changes.empty());
}

}  // namespace
}  // namespace pgorigin
