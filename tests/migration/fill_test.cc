// Columns that rows have nothing in yet, and what is declared for them.
#include <gmock/gmock.h>

#include "migration/scripts.h"

namespace pgorigin {
namespace {

using testing::HasSubstr;

PlanOptions Filling(const std::string& column, const std::string& fill) {
  PlanOptions options;
  options.allowed = AllHazards();
  options.fills[{Kind::kColumn, "public", "t", column, {}}] = fill;
  return options;
}

std::string Filled(const std::string& from, const std::string& to, const PlanOptions& options,
                   bool offline) {
  const std::string live = Server().Database(from);
  ExpectConverges(live, Server().Database(to), offline, options);
  Session session(ConnectionOptions{live});
  return std::string(
      session.Query("SELECT string_agg(t::text, ' ' ORDER BY id) FROM public.t AS t").Get(0, 0));
}

// With a trigger that must not fire, a column called as the key is, and a comment at the end.
constexpr char kTable[] =
    "CREATE TABLE t (id int PRIMARY KEY, \"Name\" text);"
    "CREATE FUNCTION stop() RETURNS trigger LANGUAGE plpgsql AS"
    " 'BEGIN RAISE EXCEPTION ''fired''; END';"
    "CREATE TRIGGER stop BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION stop();";

TEST(DeclaredFill, ANewColumnHasWhatIsComputedFromItsRow) {
  const std::string live = std::string(kTable) + "INSERT INTO t VALUES (1, 'Ann'), (2, NULL);";
  const std::string due = std::string(kTable) + "ALTER TABLE t ADD COLUMN slug text NOT NULL;";
  const PlanOptions options =
      Filling("slug", "coalesce(lower(\"Name\"), 'nr' || t.id) -- as the site does");
  for (bool offline : {false, true}) {
    EXPECT_EQ(Filled(live, due, options, offline), "(1,Ann,ann) (2,,nr2)");
  }
}

TEST(DeclaredFill, AColumnThatMayBeEmptyIsFilledAsFarAsThereIsSomething) {
  const std::string live = std::string(kTable) + "INSERT INTO t VALUES (1, 'Ann'), (2, NULL);";
  const std::string due = std::string(kTable) + "ALTER TABLE t ADD COLUMN slug text DEFAULT '?';";
  for (bool offline : {false, true}) {
    EXPECT_EQ(Filled(live, due, Filling("slug", "lower(\"Name\")"), offline), "(1,Ann,ann) (2,,)");
  }
}

TEST(DeclaredFill, GapsOfAColumnAreFilledBeforeItIsNotNull) {
  const auto table = [](const std::string& more) {
    return "CREATE TABLE t (id int PRIMARY KEY, n int" + more + ");";
  };
  const std::string live = table("") + "INSERT INTO t VALUES (1, NULL), (2, 7);";
  for (bool offline : {false, true}) {
    EXPECT_EQ(Filled(live, table(" NOT NULL"), Filling("n", "id * 10"), offline), "(1,10) (2,7)");
  }
}

// Of a partitioned table all at once.
TEST(DeclaredFill, PartitionsAreFilledThroughTheirParent) {
  const auto table = [](const std::string& more) {
    return "CREATE TABLE t (id int" + more +
           ") PARTITION BY RANGE (id);"
           "CREATE TABLE p PARTITION OF t FOR VALUES FROM (0) TO (10);";
  };
  EXPECT_EQ(Filled(table("") + "INSERT INTO t VALUES (1), (2);", table(", n int NOT NULL"),
                   Filling("n", "id + 1"), false),
            "(1,2) (2,3)");
}

TEST(DeclaredFill, RowsForWhichNothingComesOfItAreCountedBefore) {
  const std::string live =
      Server().Database(std::string(kTable) + "INSERT INTO t VALUES (1, 'Ann'), (2, NULL);");
  const std::string due =
      Server().Database(std::string(kTable) + "ALTER TABLE t ADD COLUMN slug text NOT NULL;");
  const Migration migration = PlanFor(live, due, Filling("slug", "lower(\"Name\")"));
  const ProbeResults probed = RunProbes(migration, ConnectionOptions{live});
  ASSERT_EQ(probed.violations.size(), 1u);
  EXPECT_EQ(probed.violations.begin()->second.sample, "2");
  EXPECT_THAT(FailureOf(live, ToScript(migration, {"pgorigin", "2026-01-01", "live", "due", {}})),
              HasSubstr("what is declared to fill public.t.slug is NULL for rows"));
}

// Old programs know nothing of the column, until it is NOT NULL.
TEST(DeclaredFill, WhatIsWrittenMeanwhileIsFilledByATrigger) {
  const std::string live = Server().Database(std::string(kTable));
  const std::string due =
      Server().Database(std::string(kTable) + "ALTER TABLE t ADD COLUMN slug text NOT NULL;");
  const Migration migration = PlanFor(live, due, Filling("slug", "lower(\"Name\")"));
  Session session(ConnectionOptions{live});
  Session old_program(ConnectionOptions{live});
  int id = 0;
  for (const Segment& segment : migration.segments) {
    for (const PlannedStep& step : segment.steps) {
      if (step.what == "finish") continue;
      for (const SplitStatement& statement : Split(step.sql).statements) {
        session.Execute(statement.text);
      }
      old_program.Execute("INSERT INTO public.t VALUES (" + std::to_string(++id) + ", 'Bob')");
    }
  }
  EXPECT_GT(id, 3);
  EXPECT_EQ(session.Query("SELECT count(*) FROM public.t WHERE slug = 'bob'").Get(0, 0),
            std::to_string(id));
}

// The database has the old names when it is asked.
TEST(Probes, AskUnderTheNamesThatThePlanChanges) {
  const std::string live = Server().Database(
      "CREATE TABLE old (id int PRIMARY KEY, a int, b text); INSERT INTO old VALUES"
      " (1, NULL, 'x'), (2, 3, 'x');");
  const std::string due = Server().Database(
      "CREATE TABLE new (id int PRIMARY KEY, c int NOT NULL, d text UNIQUE, CHECK (c > 4));");
  Compared compared = CompareForPlan(live, due);
  Model from = compared.alignment.from, to = compared.alignment.to;
  to.Find({Kind::kTable, "public", {}, "new", {}})->renamed_from = "old";
  to.Find({Kind::kColumn, "public", "new", "c", {}})->renamed_from = "a";
  to.Find({Kind::kColumn, "public", "new", "d", {}})->renamed_from = "b";
  const Alignment alignment = Align(std::move(from), std::move(to));
  PlanOptions options;
  options.allowed = AllHazards();
  const Migration migration = MakeMigration(alignment, Diff(alignment), options);
  const ProbeResults probed = RunProbes(migration, ConnectionOptions{live});
  EXPECT_TRUE(probed.unanswered.empty());
  std::string found;
  for (const auto& [key, violation] : probed.violations) {
    found += key.second + " " + ToString(key.first) + ": " + violation.sample + "\n";
  }
  EXPECT_EQ(found,
            "alter public.new.c: 1\n"
            "create public.new.new_c_check: 2\n"
            "create public.new.new_d_key: x, x\n");
}

TEST(Probes, CountRowsWhoseReferenceHasNoPartnerBeforeAKeyIsExpanded) {
  const std::string live = Server().Database(
      "CREATE TABLE a (id bigint PRIMARY KEY); CREATE TABLE b (id int PRIMARY KEY, a bigint);"
      "INSERT INTO a VALUES (1); INSERT INTO b VALUES (1, 1), (2, NULL), (3, 9);");
  const std::string due = Server().Database(
      "CREATE TABLE a (id uuid PRIMARY KEY);"
      "CREATE TABLE b (id int PRIMARY KEY, a uuid REFERENCES a);");
  PlanOptions options;
  options.allowed = AllHazards();
  for (bool offline : {false, true}) {
    options.offline = offline;
    const ProbeResults probed = RunProbes(PlanFor(live, due, options), ConnectionOptions{live});
    ASSERT_EQ(probed.violations.size(), 1u);
    EXPECT_EQ(probed.violations.begin()->first.second, offline ? "build" : "expand");
    EXPECT_EQ(probed.violations.begin()->second.sample, "9");
  }
}

}  // namespace
}  // namespace pgorigin
