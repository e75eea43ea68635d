// The script for psql, ended at each of its statements in turn and run again.
#include <gmock/gmock.h>

#include "migration/converge.h"
#include "pgorigin/plan/plan_file.h"
#include "support/run_program.h"

namespace pgorigin {
namespace {

using testing::HasSubstr;

struct Scenario {
  std::string name;
  std::string from;
  std::string to;
  std::string rows;  // a query of what must be there afterwards
  std::string expected;
};

const Scenario kScenarios[] = {
    {"Indexes",
     "CREATE TABLE u (id int PRIMARY KEY); INSERT INTO u VALUES (1), (2);"
     "CREATE TABLE t (a int, b text, c int); CREATE INDEX i ON t (a); CREATE INDEX j ON t (c);"
     "INSERT INTO t VALUES (1, 'x', 1), (2, 'y', 2)",
     "CREATE TABLE u (id int PRIMARY KEY);"
     "CREATE TABLE t (a int NOT NULL REFERENCES u, b text, c int, UNIQUE (a, b));"
     "CREATE INDEX i ON t (a, c); CREATE INDEX k ON t (b)",
     "SELECT count(*) || '' FROM t", "2"},
    {"LabelsAndViews",
     "CREATE TYPE mood AS ENUM ('sad', 'ok'); CREATE TABLE t (m mood DEFAULT 'ok', n int);"
     "CREATE VIEW v AS SELECT n FROM t; INSERT INTO t VALUES ('sad', 1), ('ok', 2)",
     "CREATE TYPE mood AS ENUM ('sad', 'soso', 'ok', 'happy');"
     "CREATE TABLE t (m mood DEFAULT 'happy', n bigint); CREATE VIEW v AS SELECT n FROM t",
     "SELECT string_agg(m::text, ',' ORDER BY n) FROM t", "sad,ok"},
    {"FillsAndKeys",
     "CREATE TABLE t (id bigserial PRIMARY KEY, a text);"
     "CREATE TABLE u (t bigint NOT NULL REFERENCES t);"
     "INSERT INTO t (a) VALUES ('x'), ('y'); INSERT INTO u VALUES (2)",
     "CREATE TABLE t (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), a text,"
     " b uuid NOT NULL DEFAULT gen_random_uuid());"
     "CREATE TABLE u (t uuid NOT NULL REFERENCES t)",
     "SELECT (SELECT count(DISTINCT b) FROM t) || a FROM t JOIN u ON u.t = t.id", "2y"},
    // What psql would take for one of its own variables.
    {"Colons", "CREATE TABLE t (a int[], \"PORT\" int)",
     "CREATE TABLE t (a int[], \"PORT\" int, CHECK (a[1:\"PORT\"] <> '{}'::int[]), b text DEFAULT"
     " ':USER'); CREATE FUNCTION f(x int) RETURNS int LANGUAGE plpgsql AS"
     " 'BEGIN x := 2 * x; RETURN x; END'; CREATE TABLE d (n int DEFAULT f(x := 2))",
     "SELECT count(*) || '' FROM t", "0"},
};

PlanFile PlanFileFor(const std::string& live, const std::string& due) {
  const Compared compared = CompareForPlan(live, due);
  PlanOptions options;
  options.allowed = AllHazards();
  options.access = compared.access;
  PlanFile plan;
  plan.header = {"pgorigin", "2026-01-01", "live", "due", {}};
  plan.version = compared.read.version;
  plan.migration = MakeMigration(compared.alignment, compared.comparison, options);
  plan.touched = TouchedBy(plan.migration, compared.alignment);
  plan.planned_for = FingerprintOf(compared.read, plan.touched, Extent::kWhole);
  return plan;
}

Finished Psql(const std::string& database, const std::string& script) {
  TempDirectory files;
  const std::string file = files.Write("plan.sql", script);
  return RunProgram({"psql", "-X", "-q", "-d", database, "-f", file}, "/");
}

std::string Ask(const std::string& database, const std::string& query) {
  Session session(ConnectionOptions{database});
  session.Execute("SET search_path TO public");
  return std::string(session.Query(query).Get(0, 0));
}

// All that the scenarios are about, in far less time than a comparison takes.
constexpr const char* kState = R"(
SELECT string_agg(line, E'\n' ORDER BY line) FROM (
  SELECT concat_ws(' ', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
    pg_get_expr(d.adbin, d.adrelid)) AS line
  FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid
  LEFT JOIN pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  WHERE c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped
  UNION ALL SELECT concat_ws(' ', conname, pg_get_constraintdef(oid)) FROM pg_constraint
  WHERE connamespace = 'public'::regnamespace
  UNION ALL SELECT concat_ws(' ', pg_get_indexdef(i.indexrelid), i.indisvalid) FROM pg_index AS i
  JOIN pg_class AS c ON c.oid = i.indexrelid WHERE c.relnamespace = 'public'::regnamespace
  UNION ALL SELECT concat_ws(' ', enumtypid::regtype, enumlabel, row_number() OVER (
    PARTITION BY enumtypid ORDER BY enumsortorder)) FROM pg_enum
  UNION ALL SELECT pg_get_viewdef(oid) FROM pg_class
  WHERE relkind = 'v' AND relnamespace = 'public'::regnamespace
  UNION ALL SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
) AS lines)";

// The beginnings of the script, each longer by a statement.
std::vector<std::string> Beginnings(const std::string& script) {
  std::vector<std::string> beginnings;
  for (const SplitStatement& statement : Split(script).statements) {
    if (statement.form != StatementForm::kSql) continue;
    beginnings.push_back(script.substr(0, statement.end()) + ";\n");
  }
  return beginnings;
}

class PsqlScript : public testing::TestWithParam<Scenario> {};

// psql ends with the text, as if it had been killed there.
TEST_P(PsqlScript, GoesOnWhereItEnded) {
  const Scenario& scenario = GetParam();
  const std::string whole = Server().Database(scenario.from);
  const std::string due = Server().Database(scenario.to);
  const std::string script = ToPsqlScript(PlanFileFor(whole, due));
  ASSERT_EQ(Psql(whole, script).status, 0);
  ASSERT_EQ(Words(CompareForPlan(whole, due).comparison), "");
  const std::string state = Ask(whole, kState);
  ASSERT_GT(Beginnings(script).size(), 20u);
  for (const std::string& beginning : Beginnings(script)) {
    const std::string live = Server().Database(scenario.from);
    Psql(live, beginning);
    const Finished again = Psql(live, script);
    ASSERT_EQ(again.status, 0) << again.err << "\nafter:\n" << beginning;
    ASSERT_EQ(Ask(live, kState), state) << "after:\n" << beginning;
    ASSERT_EQ(Ask(live, scenario.rows), scenario.expected) << "after:\n" << beginning;
  }
}

INSTANTIATE_TEST_SUITE_P(Each, PsqlScript, testing::ValuesIn(kScenarios),
                         [](const auto& info) { return info.param.name; });

TEST(PsqlScriptRuns, ASecondTimeNothingIsDone) {
  const std::string live = Server().Database("CREATE TABLE t (a int)");
  const std::string due = Server().Database("CREATE TABLE t (a int, b int)");
  const std::string script = ToPsqlScript(PlanFileFor(live, due));
  EXPECT_THAT(Psql(live, script).out, HasSubstr("segment 1 of 1\nall 1 segments are done"));
  EXPECT_EQ(Psql(live, script).out, "all 1 segments are done\n");
}

TEST(PsqlScriptRuns, AnIndexThatWasLeftInvalidIsBuiltAgain) {
  const std::string live =
      Server().Database("CREATE TABLE t (a int); INSERT INTO t VALUES (1), (1)");
  const std::string due =
      Server().Database("CREATE TABLE t (a int); CREATE UNIQUE INDEX i ON t (a)");
  const std::string script = ToPsqlScript(PlanFileFor(live, due));
  const Finished failed = Psql(live, script);
  EXPECT_EQ(failed.status, 3);
  EXPECT_THAT(failed.err, HasSubstr("could not create unique index"));
  EXPECT_EQ(Ask(live, "SELECT count(*) FROM pg_index WHERE NOT indisvalid"), "1");
  EXPECT_EQ(Psql(live, script).status, 3);
  Session(ConnectionOptions{live}).Execute("UPDATE public.t SET a = 2 WHERE ctid = '(0,1)'");
  EXPECT_EQ(Psql(live, script).status, 0);
  EXPECT_EQ(Words(CompareForPlan(live, due).comparison), "");
}

// An index of somebody else is no index that a run before has built.
TEST(PsqlScriptRuns, ANameThatIsTakenIsNotTakenForDone) {
  const std::string live = Server().Database("CREATE TABLE t (a int, b int)");
  const std::string due =
      Server().Database("CREATE TABLE t (a int, b int); CREATE INDEX i ON t (a)");
  const std::string script = ToPsqlScript(PlanFileFor(live, due));
  Session(ConnectionOptions{live}).Execute("CREATE INDEX i ON public.t (b)");
  for (int run = 0; run < 2; ++run) {
    const Finished failed = Psql(live, script);
    EXPECT_EQ(failed.status, 3);
    EXPECT_THAT(failed.err, HasSubstr("relation \"i\" already exists"));
  }
}

TEST(PsqlScriptRuns, ALockThatIsNotFreeEndsIt) {
  const std::string live = Server().Database("CREATE TABLE t (a int)");
  const std::string due = Server().Database("CREATE TABLE t (a int, b int); CREATE TABLE u ()");
  const std::string script = ToPsqlScript(PlanFileFor(live, due));
  {
    Session reader(ConnectionOptions{live});
    reader.Execute("BEGIN; SELECT FROM public.t");
    const Finished failed = Psql(live, script);
    EXPECT_EQ(failed.status, 3);
    EXPECT_THAT(failed.err, HasSubstr("lock timeout"));
  }
  EXPECT_EQ(Psql(live, script).status, 0);
  EXPECT_EQ(Words(CompareForPlan(live, due).comparison), "");
}

TEST(PsqlScriptRuns, OneAtATimeAndOnItsOwnMajorVersion) {
  const std::string live = Server().Database("CREATE TABLE t (a int)");
  const std::string due = Server().Database("CREATE TABLE t (a int, b int)");
  PlanFile plan = PlanFileFor(live, due);
  {
    Session other(ConnectionOptions{live});
    other.Execute("SELECT pg_catalog.pg_advisory_lock(6513480274551943)");
    EXPECT_THAT(Psql(live, ToPsqlScript(plan)).err, HasSubstr("another run of a plan is at work"));
  }
  plan.version = ServerVersion{120005};
  EXPECT_THAT(Psql(live, ToPsqlScript(plan)).err, HasSubstr("made for PostgreSQL 12"));
  EXPECT_EQ(Ask(live, "SELECT to_regclass('pgorigin.applied_segment') IS NULL"), "t");
}

}  // namespace
}  // namespace pgorigin
