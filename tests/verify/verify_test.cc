// `pgorigin verify`: plans of the program, and plans that were changed by hand so that they
// lie, are run on a clone.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "cli/command_line.h"

namespace pgorigin {
namespace {

using Json = nlohmann::ordered_json;

class Verify : public CommandLineWithServer {
 protected:
  // A plan from one schema to another, for `verify` of the same.
  Json Plan(const std::string& live, const std::string& origin,
            const std::string& hazards = "all") {
    // The short form: what is built or validated beside others has a test of its own.
    target_ = Database(live);
    Write("origin.sql", origin);
    const Finished plan =
        Pgorigin({"plan", "--target", target_, "--origin", "origin.sql", "--format", "json", "-o",
                  "plan.json", "--offline", "--allow-hazard", hazards});
    EXPECT_EQ(plan.status, 0) << plan.err;
    return Json::parse(Read("plan.json"));
  }
  Finished Run(const Json& plan, std::vector<std::string> more = {}) {
    Write("plan.json", plan.dump());
    std::vector<std::string> arguments = {"verify", "plan.json", "--target",
                                          target_,  "--origin",  "origin.sql"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return Pgorigin(arguments);
  }
  Json Result() { return Json::parse(Read("plan.json")); }
  // What the table says in wrapped lines.
  std::string Details() {
    std::string text;
    const Json result = Result();
    for (const Json& proof : result["verification"]["proofs"]) {
      for (const Json& detail : proof["details"]) text += detail.get<std::string>() + "\n";
    }
    return text;
  }

  std::string target_;
};

// The step that does this to an object of that name.
Json& StepOf(Json& plan, const std::string& what, const std::string& name) {
  for (Json& segment : plan["segments"]) {
    for (Json& step : segment["steps"]) {
      if (step["what"] == what && step["object"]["name"] == name) return step;
    }
  }
  throw std::runtime_error("no step does " + what + " to " + name + ": " + plan.dump(2));
}

constexpr const char* kLive = R"(
  CREATE TABLE public.u (id integer PRIMARY KEY, name text, n integer);
  CREATE TABLE public.t (id integer PRIMARY KEY, u_id integer, a character varying(10));
  CREATE INDEX t_a ON public.t (a);)";
constexpr const char* kDue = R"(
  CREATE TABLE public.u (id integer PRIMARY KEY, name text NOT NULL, n bigint);
  CREATE TABLE public.t (id integer PRIMARY KEY, u_id integer REFERENCES public.u, a text,
                         b integer DEFAULT 3 CHECK (b > 2));
  CREATE INDEX t_b ON public.t (b);
  CREATE TABLE public.w (id integer PRIMARY KEY, t_id integer REFERENCES public.t);)";

TEST_F(Verify, ARightPlanIsProven) {
  const Finished run = Run(Plan(kLive, kDue));
  EXPECT_EQ(run.status, 0) << run.out << run.err;
  EXPECT_TRUE(Contains(run.out, "proven    locks and rewrites are as the plan says"));
  EXPECT_TRUE(Contains(run.out, "proven    no difference to the Origin is left"));
  EXPECT_TRUE(Contains(run.out, "proven    planning again gives nothing"));
  EXPECT_TRUE(Contains(run.out, "The plan is proven."));
}

TEST_F(Verify, WhatWasMeasuredIsJoinedToThePlan) {
  Run(Plan(kLive, kDue));
  Json result = Result();
  const Json rewrite = StepOf(result, "alter", "n")["measured"];
  EXPECT_EQ(rewrite["lock"], "ACCESS EXCLUSIVE");
  EXPECT_EQ(rewrite["rewritten"], Json::parse(R"([["public", "u"]])"));
  const Json index = StepOf(result, "create", "t_b")["measured"];
  EXPECT_EQ(index["lock"], "SHARE");
  EXPECT_EQ(index["scanned"], Json::parse(R"([["public", "t"]])"));
  EXPECT_EQ(index["rewritten"], Json::array());
  EXPECT_EQ(result["verification"]["outcome"], "proven");
}

TEST_F(Verify, StatesAreAChain) {
  const Json plan = Plan(kLive, kDue);
  Run(plan);
  const Json states = Result()["states"];
  ASSERT_EQ(states.size(), plan["segments"].size() + 1);
  EXPECT_NE(states.front(), states.back());
  // The same plan goes through the same states.
  Run(plan);
  EXPECT_EQ(Result()["states"], states);
}

TEST_F(Verify, AStrongerLockThanThePlanSaysFails) {
  Json plan = Plan(kLive, kDue);
  StepOf(plan, "create", "t_b")["effect"]["lock"] = "ROW EXCLUSIVE";
  const Finished run = Run(plan);
  EXPECT_EQ(run.status, 1) << run.out << run.err;
  EXPECT_TRUE(Contains(Details(), "takes SHARE on public.t; the plan says ROW EXCLUSIVE"));
  EXPECT_TRUE(Contains(run.out, "The plan is NOT proven."));
}

TEST_F(Verify, ALockOnATableThatThePlanDoesNotNameFails) {
  Json plan = Plan(kLive, kDue);
  StepOf(plan, "create", "t_u_id_fkey")["effect"].erase("also");
  // Nor may any other step of that segment name it.
  Json only = StepOf(plan, "create", "t_u_id_fkey");
  plan["segments"] = Json::array({{{"transactional", true}, {"steps", Json::array({only})}}});
  const Finished run = Run(plan);
  EXPECT_EQ(run.status, 1) << run.out << run.err;
  EXPECT_TRUE(
      Contains(Details(), "takes SHARE ROW EXCLUSIVE on public.u, of which the plan says nothing"));
}

TEST_F(Verify, ARewriteThatThePlanDoesNotSayFails) {
  Json plan = Plan(kLive, kDue);
  StepOf(plan, "alter", "n")["effect"]["rewrites"] = false;
  const Finished run = Run(plan);
  EXPECT_EQ(run.status, 1) << run.out << run.err;
  EXPECT_TRUE(Contains(Details(), "rewrites public.u, of which the plan says nothing"));
}

TEST_F(Verify, AScanThatThePlanDoesNotSayFails) {
  Json plan = Plan(kLive, kDue);
  StepOf(plan, "create", "t_b")["effect"]["scans"] = false;
  const Finished run = Run(plan);
  EXPECT_EQ(run.status, 1) << run.out << run.err;
  EXPECT_TRUE(Contains(Details(), "reads all of public.t, of which the plan says nothing"));
}

TEST_F(Verify, APlanThatLeavesADifferenceFails) {
  Json plan = Plan(kLive, kDue);
  StepOf(plan, "create", "t_b")["sql"] = "CREATE INDEX t_b ON public.t USING btree (b DESC);\n";
  const Finished run = Run(plan);
  EXPECT_EQ(run.status, 1) << run.out << run.err;
  EXPECT_TRUE(Contains(run.out, "FAILED    no difference to the Origin is left"));
  EXPECT_TRUE(Contains(run.out, "FAILED    planning again gives nothing"));
}

TEST_F(Verify, AStatementThatCannotRunFails) {
  Json plan = Plan(kLive, kDue);
  StepOf(plan, "create", "t_b")["sql"] = "CREATE INDEX t_b ON public.t USING btree (nothing);\n";
  const Finished run = Run(plan);
  EXPECT_EQ(run.status, 1) << run.out << run.err;
  EXPECT_TRUE(Contains(run.out, "could not be run"));
  EXPECT_TRUE(Lacks(run.out, "no difference to the Origin is left"));
}

TEST_F(Verify, WhatIsLeftOutStaysAndIsSaid) {
  const Json plan = Plan("CREATE TABLE public.t (a integer, gone integer);",
                         "CREATE TABLE public.t (a integer, b integer);", "rename");
  ASSERT_EQ(plan["left_out"].size(), 1U) << plan.dump(2);
  const Finished run = Run(plan);
  EXPECT_EQ(run.status, 0) << run.out << run.err;
  EXPECT_TRUE(Contains(run.out, "1 stay, as the plan says"));
  EXPECT_TRUE(Contains(run.out, "drop column public.t.gone: needs --allow-hazard=data-loss"));
}

TEST_F(Verify, AChangedTargetIsRefused) {
  Json plan = Plan(kLive, kDue);
  target_ = Database(std::string(kLive) + "ALTER TABLE public.t ADD COLUMN c integer;");
  const Finished run = Run(plan);
  EXPECT_EQ(run.status, 3) << run.out << run.err;
  EXPECT_TRUE(Contains(run.err, "plan again"));
}

// Built while a writer waits for its commit: its lock is not the one of CREATE INDEX.
TEST_F(Verify, AConcurrentIndexIsMeasuredWhileItWaits) {
  Json plan = Plan("CREATE TABLE public.t (a integer);",
                   "CREATE TABLE public.t (a integer); CREATE INDEX t_a ON public.t (a);");
  Json& step = StepOf(plan, "create", "t_a");
  step["sql"] = "CREATE INDEX CONCURRENTLY t_a ON public.t USING btree (a);\n";
  step["effect"]["lock"] = "SHARE UPDATE EXCLUSIVE";
  plan["segments"] = Json::array({{{"transactional", false}, {"steps", Json::array({step})}}});
  const Finished run = Run(plan);
  EXPECT_EQ(run.status, 0) << run.out << run.err;
  Json result = Result();
  EXPECT_EQ(StepOf(result, "create", "t_a")["measured"]["lock"], "SHARE UPDATE EXCLUSIVE");
  // The same statement, said to lock less.
  StepOf(plan, "create", "t_a")["effect"]["lock"] = "ACCESS SHARE";
  EXPECT_EQ(Run(plan).status, 1);
}

TEST_F(Verify, AnEmptyDatabaseIsATargetToo) {
  Write("origin.sql", "CREATE EXTENSION pgcrypto; CREATE TABLE t (a integer NOT NULL);");
  target_ = "empty";
  ASSERT_EQ(Pgorigin({"plan", "--target", "empty", "--origin", "origin.sql", "--format", "json",
                      "-o", "plan.json"})
                .status,
            0);
  const Finished run = Run(Result());
  EXPECT_EQ(run.status, 0) << run.out << run.err;
}

// The server reads all rows of it, and finds NULL in the first.
TEST_F(Verify, AColumnThatMustNotBeNullIsSaidToBeRead) {
  const Finished run = Run(Plan("CREATE TABLE public.t (a integer);",
                                "CREATE TABLE public.t (a integer, b integer NOT NULL);"));
  EXPECT_EQ(run.status, 0) << run.out << run.err;
}

constexpr const char* kWithRows = R"(
  CREATE TYPE public.mood AS ENUM ('sad', 'happy');
  CREATE TABLE public.u (id serial PRIMARY KEY, name character varying(40) NOT NULL UNIQUE,
                         n integer CHECK (n >= 1 AND n <= 5), mood public.mood NOT NULL);
  CREATE TABLE public.t (id integer PRIMARY KEY, u_id integer NOT NULL REFERENCES public.u,
                         kind text NOT NULL CHECK (kind IN ('a', 'b')));)";
constexpr const char* kWithRowsDue = R"(
  CREATE TYPE public.mood AS ENUM ('sad', 'happy');
  CREATE TABLE public.u (id serial PRIMARY KEY, name character varying(40) NOT NULL UNIQUE,
                         n bigint CHECK (n >= 1 AND n <= 5), mood public.mood NOT NULL);
  CREATE TABLE public.t (id integer PRIMARY KEY, u_id integer NOT NULL REFERENCES public.u,
                         kind text NOT NULL CHECK (kind IN ('a', 'b')), more integer);)";

TEST_F(Verify, RowsAreKept) {
  const Finished run = Run(Plan(kWithRows, kWithRowsDue), {"--rows", "20"});
  EXPECT_EQ(run.status, 0) << run.out << run.err;
  EXPECT_TRUE(Contains(Details(), "40 rows of 2 tables, 20 pairs of foreign keys"));
}

TEST_F(Verify, APlanThatLosesARowFails) {
  Json plan = Plan(kWithRows, kWithRowsDue);
  Json& step = StepOf(plan, "create", "more");
  step["sql"] = step["sql"].get<std::string>() + "DELETE FROM public.t WHERE id = 3;\n";
  EXPECT_EQ(Run(plan).status, 0);  // nobody can tell without rows
  const Finished run = Run(plan, {"--rows", "20"});
  EXPECT_EQ(run.status, 1) << run.out << run.err;
  EXPECT_TRUE(Contains(Details(), "rows of public.t: 20 before, 19 now"));
}

TEST_F(Verify, APlanThatJoinsOtherRowsFails) {
  Json plan = Plan(kWithRows, kWithRowsDue);
  Json& step = StepOf(plan, "create", "more");
  step["sql"] = step["sql"].get<std::string>() + "UPDATE public.t SET u_id = 21 - u_id;\n";
  const Finished run = Run(plan, {"--rows", "20"});
  EXPECT_EQ(run.status, 1) << run.out << run.err;
  EXPECT_TRUE(Contains(Details(), "pairs of public.t and public.u: 20 as before, but they are"));
}

TEST_F(Verify, SampledRowsComeWithThoseThatTheyReferTo) {
  const std::string rows = R"(
    INSERT INTO public.u (name, n, mood) SELECT 'user ' || i, 1 + i % 5, 'happy'
      FROM generate_series(1, 50) AS g (i);
    INSERT INTO public.t SELECT i, 51 - i, 'a' FROM generate_series(1, 50) AS g (i);)";
  const Json plan = Plan(kWithRows + rows, kWithRowsDue);
  const Finished run = Run(plan, {"--sample", "3"});
  EXPECT_EQ(run.status, 0) << run.out << run.err;
  // Three of t, the three of u that those refer to, and three of u.
  EXPECT_TRUE(Contains(Details(), "9 rows of 2 tables, 3 pairs of foreign keys"));
  EXPECT_TRUE(Lacks(Details(), "not all rows were copied"));
}

TEST_F(Verify, ATableThatCannotBeFilledIsSaid) {
  const std::string live = "CREATE TABLE public.t (a integer CHECK (a > 7 AND a < 7));";
  const Finished run =
      Run(Plan(live + "ALTER TABLE public.t ALTER COLUMN a SET NOT NULL;", live), {"--rows", "5"});
  EXPECT_EQ(run.status, 0) << run.out << run.err;
  EXPECT_TRUE(Contains(Details(), "table public.t is empty: "));
}

TEST_F(Verify, WhatIsNoPlanIsRefused) {
  Write("plan.json", "{}");
  target_ = Database("");
  Write("origin.sql", "CREATE TABLE t (a integer);");
  EXPECT_EQ(Run(Json::object()).status, 2);
  EXPECT_EQ(Pgorigin({"verify", "none.json", "--target", target_, "--origin", "origin.sql"}).status,
            2);
}

}  // namespace
}  // namespace pgorigin
