// The nightly: many targets, one ledger, what is new.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "cli/command_line.h"

namespace pgorigin {
namespace {

using Json = nlohmann::json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr char kOrigin[] = "CREATE TABLE users (id integer PRIMARY KEY, email text NOT NULL);\n";

class Checking : public CommandLineWithServer {
 protected:
  void SetUp() override { Write("origin.sql", kOrigin); }

  void Configure(const std::vector<std::pair<std::string, std::string>>& targets,
                 const std::string& top = "") {
    std::string config = "origin = \"origin.sql\"\n" + top;
    for (const auto& [name, conninfo] : targets) {
      config += fmt::format("[[target]]\nname = \"{}\"\ntarget = \"{}\"\n", name, conninfo);
    }
    Write("pgorigin.toml", config);
  }
  Finished Check(int day, std::vector<std::string> more = {}) {
    more.insert(more.begin(), {"check", "--date", fmt::format("2026-01-{:02}", day)});
    return Pgorigin(more);
  }
  Json CheckJson(int day, std::vector<std::string> more = {}) {
    more.insert(more.end(), {"--format", "json"});
    const Finished run = Check(day, more);
    EXPECT_THAT(run.out, Not(IsEmpty())) << run.err;
    return Json::parse(run.out);
  }
  void Execute(const std::string& conninfo, const std::string& sql) {
    ConnectionOptions options;
    options.conninfo = conninfo;
    Session session(options);
    session.Execute("SET search_path TO public");
    session.Execute(sql);
  }
};

std::vector<std::string> Objects(const Json& findings) {
  std::vector<std::string> objects;
  for (const Json& finding : findings) objects.push_back(finding["object"]);
  return objects;
}

TEST_F(Checking, ThreeNightsOnAStagingDatabaseThatDrifts) {
  const std::string staging = Database(kOrigin);
  Configure({{"staging", staging}});
  Finished first = Check(1);
  EXPECT_EQ(first.status, 0) << first.out << first.err;
  EXPECT_THAT(first.out, HasSubstr("0 new, 0 resolved, 0 lingering"));

  Execute(staging, "CREATE TABLE tmp (id integer); ALTER TABLE users ALTER email DROP NOT NULL");
  Finished second = Check(2);
  EXPECT_EQ(second.status, 1) << second.out << second.err;
  EXPECT_THAT(second.out, HasSubstr("2 new, 0 resolved, 0 lingering"));
  EXPECT_THAT(second.out, HasSubstr("New since the last run (2)"));

  Execute(staging, "DROP TABLE tmp; ALTER TABLE users ADD note text");
  const Json third = CheckJson(5)["targets"][0];
  EXPECT_THAT(Objects(third["new"]), ElementsAre("column public.users.note"));
  EXPECT_THAT(Objects(third["resolved"]), ElementsAre("table public.tmp"));
  EXPECT_THAT(Objects(third["lingering"]), ElementsAre("column public.users.email"));
  EXPECT_EQ(third["lingering"][0]["first_seen"], "2026-01-02");

  const Finished history = Pgorigin({"history", "--date=2026-01-05"});
  EXPECT_EQ(history.status, 0) << history.err;
  EXPECT_THAT(history.out, HasSubstr("3 audits from 2026-01-01 to 2026-01-05"));
  EXPECT_THAT(history.out, HasSubstr("column public.users.email  3 days"));
  EXPECT_THAT(history.out, HasSubstr("Went away (1)"));
}

TEST_F(Checking, TheFailureOfOneTargetHidesNoOther) {
  const std::string good = Database(kOrigin);
  const std::string drifted = Database("CREATE TABLE users (id integer PRIMARY KEY)");
  Configure({{"good", good}, {"gone", good + " dbname=nobody"}, {"drifted", drifted}});
  const Json targets = CheckJson(1)["targets"];
  EXPECT_EQ(targets[0]["outcome"], "clean");
  EXPECT_THAT(targets[1]["failure"].get<std::string>(), HasSubstr("does not exist"));
  EXPECT_EQ(targets[2]["outcome"], "different");
  EXPECT_EQ(Check(2).status, 1);
  EXPECT_EQ(Check(3, {"--target", "good"}).status, 0);
  const Finished failed = Check(3, {"--target", "gone"});
  EXPECT_EQ(failed.status, 3);
  EXPECT_THAT(failed.out, HasSubstr("Failed (1)"));
  EXPECT_THAT(failed.out, HasSubstr("next: "));
}

TEST_F(Checking, AnOriginWithErrorsFailsItsTargetAlone) {
  const std::string good = Database(kOrigin);
  Write("bad.sql", "CREATE TABL x ();");
  Write("pgorigin.toml",
        fmt::format("[[target]]\nname = \"a\"\ntarget = \"{0}\"\norigin = \"bad.sql\"\n"
                    "[[target]]\nname = \"b\"\ntarget = \"{0}\"\norigin = \"origin.sql\"\n",
                    good));
  const Json targets = CheckJson(1)["targets"];
  EXPECT_THAT(targets[0]["failure"].get<std::string>(), HasSubstr("bad.sql:1"));
  EXPECT_EQ(targets[1]["outcome"], "clean");
}

TEST_F(Checking, OnlyNewFindingsFailWhereThatIsAsked) {
  const std::string live = Database(std::string(kOrigin) + "CREATE TABLE old (id integer);");
  Configure({{"staging", live}});
  EXPECT_EQ(Check(1, {"--only-new"}).status, 1);
  EXPECT_EQ(Check(2, {"--only-new"}).status, 0);
  EXPECT_EQ(Check(3).status, 1);
  Execute(live, "CREATE TABLE fresh (id integer)");
  EXPECT_EQ(Check(4, {"--only-new"}).status, 1);
}

TEST_F(Checking, EachTargetHasItsOwnGate) {
  const std::string live =
      Database("CREATE TABLE users (email text NOT NULL, id integer PRIMARY KEY)");
  Configure({{"a", live}});
  EXPECT_EQ(Check(1).status, 0);  // a column order is a remark
  Configure({{"a", live}}, "");
  Write("pgorigin.toml", Read("pgorigin.toml") + "fail_on = \"info\"\n");
  EXPECT_EQ(Check(2).status, 1);
}

TEST_F(Checking, ALedgerThatFailsIsSaidAndTheResultIsToldAllTheSame) {
  Configure({{"staging", Database("CREATE TABLE users (id integer PRIMARY KEY)")}});
  Write("pgorigin-ledger.db", std::string(4096, 'x'));
  const Finished run = Check(1);
  EXPECT_EQ(run.status, 3);
  EXPECT_THAT(run.out, HasSubstr("What is new is not known"));
  EXPECT_THAT(run.out, HasSubstr("email is missing"));
  EXPECT_EQ(Read("pgorigin-ledger.db"), std::string(4096, 'x'));
}

TEST_F(Checking, ALedgerInTheTargetIsNoDrift) {
  const std::string live = Database(kOrigin);
  Configure({{"staging", live}});
  for (const int day : {1, 2}) {
    const Finished run = Check(day, {"--ledger", live, "--full"});
    EXPECT_EQ(run.status, 0) << run.out << run.err;
  }
  EXPECT_THAT(Pgorigin({"history", "--ledger", live, "--date=2026-01-03"}).out,
              HasSubstr("2 audits"));
}

TEST_F(Checking, ARunGoesOnWhereItWasCutShort) {
  const std::string live = Database(std::string(kOrigin) + "CREATE TABLE old (id integer);");
  Configure({{"a", live}, {"b", live}});
  EXPECT_EQ(Check(1, {"--run", "night", "--target", "a"}).status, 1);
  const Finished again = Check(1, {"--run", "night"});
  EXPECT_EQ(again.status, 1);
  EXPECT_THAT(again.err, HasSubstr("a: 1 finding, audited before in this run"));
  EXPECT_THAT(again.err, Not(HasSubstr("b: 1 finding, audited before")));
  EXPECT_THAT(again.out, HasSubstr("2 new"));
}

// Nothing that an audit looks at changed: the ledger answers.  Whatever does makes it look.
TEST_F(Checking, AnUnchangedTargetIsAnsweredFromTheLedger) {
  const std::string live = Database(std::string(kOrigin) + "CREATE TABLE old (id integer);");
  Configure({{"staging", live}});
  const auto since = [&](int day, std::vector<std::string> more = {}) {
    const Json target = CheckJson(day, more)["targets"][0];
    EXPECT_EQ(target["failure"], nullptr);
    return target["unchanged_since"].is_null() ? "" : target["unchanged_since"].get<std::string>();
  };
  EXPECT_EQ(since(1), "");
  EXPECT_EQ(since(2), "2026-01-01");
  EXPECT_EQ(Check(3).status, 1);
  EXPECT_THAT(Check(3).out, HasSubstr("unchanged since 2026-01-01"));
  EXPECT_EQ(since(4, {"--full"}), "");
  EXPECT_EQ(since(5), "2026-01-04");
  EXPECT_EQ(since(5, {"--fail-on", "error"}), "");
  EXPECT_EQ(since(6), "");
  Execute(live, "COMMENT ON TABLE users IS 'x'");
  EXPECT_EQ(since(7), "");
  EXPECT_EQ(since(7), "2026-01-07");
  Write("origin.sql", std::string(kOrigin) + "CREATE TABLE old (id integer);\n");
  EXPECT_EQ(since(8), "");
  EXPECT_EQ(CheckJson(9)["targets"][0]["outcome"], "different");
  Write("decisions.toml",
        "[[decision]]\nobject = \"public.users\"\nfinding = \"*\"\ndecide = \"keep\"\n"
        "reason = \"x\"\nuntil = 2026-01-12\n");
  EXPECT_EQ(since(10), "");
  EXPECT_EQ(CheckJson(11)["targets"][0]["outcome"], "clean");
  EXPECT_EQ(since(12), "2026-01-10");
  EXPECT_EQ(since(13), "");  // the decision is over
  EXPECT_EQ(CheckJson(14)["targets"][0]["outcome"], "different");
}

// What text could not tell and no server settled may be settled another time.
TEST_F(Checking, WhatIsUncertainIsAuditedAgain) {
  const std::string view =
      "CREATE TABLE t (id integer);\nCREATE VIEW v AS SELECT id FROM t FOR UPDATE;\n";
  Write("origin.sql", view);
  Configure({{"staging", Database(view)}}, "resolve = \"static\"\n");
  for (const int day : {1, 2}) {
    const Json target = CheckJson(day)["targets"][0];
    EXPECT_EQ(target["outcome"], "uncertain");
    EXPECT_EQ(target["status"], 3);
    EXPECT_TRUE(target["unchanged_since"].is_null());
  }
}

TEST_F(Checking, ForgetsWhatIsOlderThanItsRetention) {
  const std::string live = Database(kOrigin);
  Configure({{"staging", live}});
  Check(1), Check(2);
  EXPECT_EQ(Check(20, {"--retention", "10d"}).status, 0);
  const Finished history = Pgorigin({"history", "--date=2026-01-20", "--since=400d"});
  EXPECT_THAT(history.out, HasSubstr("1 audit from 2026-01-20"));
}

TEST_F(Checking, WritesTheOutputsOfATarget) {
  Configure({{"staging", Database(kOrigin)}});
  Write("pgorigin.toml", Read("pgorigin.toml") + "output_json = \"out/staging.json\"\n");
  Write("out/keep", "");
  EXPECT_EQ(Check(1).status, 0);
  EXPECT_EQ(Json::parse(Read("out/staging.json"))["summary"]["outcome"], "clean");
}

class CheckUsage : public CommandLine {
 protected:
  void ExpectRefused(const std::string& config, const std::string& says,
                     std::vector<std::string> more = {}) {
    Write("pgorigin.toml", config);
    more.insert(more.begin(), "check");
    const Finished run = Pgorigin(more);
    EXPECT_EQ(run.status, 2);
    EXPECT_TRUE(Contains(run.err, says));
    EXPECT_TRUE(Lacks(run.err, "SECRET"));
  }
};

TEST_F(CheckUsage, SaysWhatIsWrongWithTheConfiguration) {
  ExpectRefused("[[target]]\ntarget = \"x\"\n", "pgorigin.toml:1: target must have a name");
  ExpectRefused("[[target]]\nname = \"a\"\n", "pgorigin.toml:1: target must say which database");
  ExpectRefused("[[target]]\nname = \"a\"\norigins = \"SECRET\"\n",
                "pgorigin.toml:3: origins is no key of [[target]] (is it `origin` that you mean?)");
  ExpectRefused("[check]\nledgr = \"SECRET\"\n",
                "pgorigin.toml:2: ledgr is no key of [check] (is it `ledger` that you mean?)");
  ExpectRefused("[check]\njobs = \"0\"\n", "pgorigin.toml:2: jobs must be a number from 1 to 256");
  ExpectRefused("[[fleet]]\nname = \"f\"\ntarget = \"x\"\n", "by one of targets, query, file");
  ExpectRefused(
      "[[target]]\nname = \"a\"\ntarget = \"x\"\n[[target]]\nname = \"a\"\ntarget = \"x\"\n",
      "pgorigin.toml:4: target has the name of another one");
  ExpectRefused("[[targets]]\nname = \"a\"\n", "pgorigin.toml:1: targets must be");
  ExpectRefused("", "nothing to check");
  ExpectRefused("[[target]]\nname = \"staging\"\ntarget = \"empty\"\n",
                "(is it `staging` that you mean?)", {"--target", "stagin"});
  ExpectRefused("", "--shard must be I/N", {"--shard", "4/4"});
}

TEST_F(CheckUsage, ThereIsNoPastWithoutALedger) {
  const Finished run = Pgorigin({"history"});
  EXPECT_EQ(run.status, 2);
  EXPECT_TRUE(Contains(run.err, "`pgorigin check` makes one"));
}

}  // namespace
}  // namespace pgorigin
