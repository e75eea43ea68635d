// Fleets: many targets with one Origin, in shards, and as tenants of one database.
#include <gmock/gmock.h>
#include <signal.h>

#include <chrono>
#include <nlohmann/json.hpp>
#include <set>
#include <thread>

#include "cli/command_line.h"

namespace pgorigin {
namespace {

using Json = nlohmann::json;
using testing::AnyOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

constexpr char kOrigin[] = "CREATE TABLE users (id integer PRIMARY KEY, email text NOT NULL);\n";

// As a tenant may have it: names that are not qualified, and what a server qualifies.
constexpr char kTenant[] = R"(
CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE TABLE users (id serial PRIMARY KEY, email text NOT NULL, feels mood DEFAULT 'sad');
CREATE TABLE notes (id bigserial PRIMARY KEY, author integer REFERENCES users);
CREATE FUNCTION twice(integer) RETURNS integer LANGUAGE sql IMMUTABLE RETURN $1 * 2;
CREATE VIEW happy AS SELECT id, twice(id) FROM users WHERE feels = 'happy';
CREATE INDEX ON users (twice(id));
)";

class Fleets : public CommandLineWithServer {
 protected:
  void SetUp() override { Write("origin.sql", kOrigin); }

  // A database of that name; its connection string with the name left out.
  void Make(const std::string& name, const std::string& sql) {
    live_.server().CreateDatabase(name);
    Execute(live_.server().ConnectionString(name), "SET search_path TO public; " + sql);
  }
  std::string Server() { return live_.server().ConnectionString(); }
  static void Execute(const std::string& conninfo, const std::string& sql) {
    ConnectionOptions options;
    options.conninfo = conninfo;
    Session(options).Execute(sql);
  }
  void Configure(const std::string& fleet, const std::string& target, const std::string& list) {
    Write("pgorigin.toml",
          fmt::format("origin = \"origin.sql\"\n[[fleet]]\nname = \"{}\"\ntarget = \"{}\"\n{}\n",
                      fleet, target, list));
  }
  std::string Tenants(const std::vector<std::string>& names, const std::string& sql) {
    std::string all;
    for (const std::string& name : names) {
      all += fmt::format("CREATE SCHEMA \"{0}\"; SET search_path TO \"{0}\"; {1}; ", name, sql);
    }
    return all;
  }
  Json Check(int day, std::vector<std::string> more = {}) {
    more.insert(more.begin(),
                {"check", "--date", fmt::format("2026-01-{:02}", day), "--format", "json"});
    const Finished run = Pgorigin(more);
    EXPECT_NE(run.out, "") << run.err;
    return run.out.empty() ? Json() : Json::parse(run.out);
  }
};

std::vector<std::string> Members(const Json& report, std::size_t cluster) {
  return report["clusters"].at(cluster)["members"];
}

TEST_F(Fleets, DatabasesOfAServerByPattern) {
  for (const int i : {1, 2, 3}) Make("tenant_" + std::to_string(i), kOrigin);
  Make("odd_one", "");
  Make("tenant_4", std::string(kOrigin) + "ALTER TABLE users ADD note text");
  Configure("tenants", Server(), "targets = \"tenant_*\"");
  const Json report = Check(1);
  ASSERT_EQ(report["clusters"].size(), 2u);
  EXPECT_THAT(Members(report, 0),
              ElementsAre("tenants/tenant_1", "tenants/tenant_2", "tenants/tenant_3"));
  EXPECT_THAT(Members(report, 1), ElementsAre("tenants/tenant_4"));
  const Finished told = Pgorigin({"check"});
  EXPECT_THAT(told.out, HasSubstr("3 of 4: clean"));
  EXPECT_THAT(told.out, HasSubstr("1 of 4: 1 warning  tenants/tenant_4"));
  EXPECT_EQ(Check(2, {"--target", "tenants/tenant_4"})["targets"].size(), 1u);
}

// A server settles what text cannot tell: once for members that are alike.
TEST_F(Fleets, MembersThatAreAlikeAreSettledOnce) {
  const std::string view =
      "CREATE TABLE t (id integer);\nCREATE VIEW v AS SELECT id FROM t FOR UPDATE;\n";
  Write("origin.sql", view);
  for (const int i : {1, 2, 3}) Make("alike_" + std::to_string(i), view);
  Make("alike_4", view + "COMMENT ON TABLE t IS 'x'");
  Configure("f", Server(), "targets = \"alike_*\"");
  const Json report = Check(1);
  ASSERT_EQ(report["clusters"].size(), 2u) << report.dump(2);
  EXPECT_EQ(report["targets"][2]["outcome"], "clean");
  EXPECT_EQ(report["targets"][3]["findings"].size(), 1u);
  EXPECT_EQ(Check(2)["targets"][2]["unchanged_since"], "2026-01-01");
}

TEST_F(Fleets, ByAQueryOfADirectoryAndByAFile) {
  Make("one", kOrigin);
  Make("two", "");
  const std::string one = live_.server().ConnectionString("one");
  const std::string two = live_.server().ConnectionString("two");
  Make("directory", fmt::format("CREATE TABLE dsn (name text, dsn text); INSERT INTO dsn VALUES "
                                "('first', $${}$$), ('second', $${}$$)",
                                one, two));
  Configure("f", live_.server().ConnectionString("directory"),
            "query = \"SELECT name, dsn FROM public.dsn ORDER BY name\"");
  Json targets = Check(1)["targets"];
  ASSERT_EQ(targets.size(), 2u);
  EXPECT_EQ(targets[0]["name"], "f/first");
  EXPECT_EQ(targets[1]["outcome"], "different");
  Write("fleet.txt", "# name and connection\n\nfirst " + one + "\n" + two + "\n");
  Write("pgorigin.toml",
        "origin = \"origin.sql\"\n[[fleet]]\nname = \"f\"\nfile = \"fleet.txt\"\n");
  targets = Check(1)["targets"];
  ASSERT_EQ(targets.size(), 2u);
  EXPECT_EQ(targets[0]["name"], "f/first");
  EXPECT_THAT(targets[1]["name"].get<std::string>(), HasSubstr("f/database two on"));
}

TEST_F(Fleets, OneThatCannotBeListedIsAFailureAndHidesNothing) {
  Make("good", kOrigin);
  Write("pgorigin.toml",
        fmt::format("origin = \"origin.sql\"\n[[target]]\nname = \"good\"\ntarget = \"{}\"\n"
                    "[[fleet]]\nname = \"f\"\ntarget = \"{}\"\nquery = \"SELECT x FROM y\"\n",
                    live_.server().ConnectionString("good"), Server()));
  const Json targets = Check(1)["targets"];
  ASSERT_EQ(targets.size(), 2u);
  EXPECT_EQ(targets[0]["outcome"], "clean");
  EXPECT_EQ(targets[1]["name"], "f");
  EXPECT_THAT(targets[1]["failure"].get<std::string>(), HasSubstr("list the fleet f"));
}

TEST_F(Fleets, EachTargetIsInOneShardAndFewMoveWhenOneIsAdded) {
  std::map<std::string, int> shards;
  std::string file;
  const auto list = [&](int count) {
    file.clear();
    for (int i = 0; i < count; ++i) file += fmt::format("m{} {} dbname=none\n", i, Server());
    Write("fleet.txt", file);
  };
  Write("pgorigin.toml",
        "origin = \"origin.sql\"\n[[fleet]]\nname = \"f\"\nfile = \"fleet.txt\"\n");
  list(8);
  const auto collect = [&](int of) {
    std::map<std::string, int> found;
    for (int i = 0; i < of; ++i) {
      const Json report = Check(1, {"--shard", fmt::format("{}/{}", i, of), "--quiet"});
      for (const Json& target : report["targets"]) {
        EXPECT_TRUE(found.emplace(target["name"], i).second);
      }
    }
    return found;
  };
  const std::map<std::string, int> before = collect(2);
  EXPECT_EQ(before.size(), 8u);
  list(9);
  const std::map<std::string, int> after = collect(2);
  EXPECT_EQ(after.size(), 9u);
  for (const auto& [name, shard] : before) EXPECT_EQ(after.at(name), shard);
}

// Shards are processes of their own; one is killed in the middle, and run again.
TEST_F(Fleets, ShardsMeetInTheLedgerWithEveryTargetOnce) {
  constexpr int kTargets = 12, kShards = 3;
  for (int i = 0; i < kTargets; ++i) Make(fmt::format("shard_{}", i), kOrigin);
  const std::string ledger = Database("");
  Configure("f", Server(), "targets = \"shard_*\"");
  const auto line = [&](int shard) {
    return std::vector<std::string>{
        PGORIGIN_BINARY, "check",      "--ledger", ledger,
        "--run",         "night",      "--jobs",   "1",
        "--date",        "2026-01-01", "--shard",  fmt::format("{}/{}", shard, kShards)};
  };
  const auto recorded = [&] {
    ConnectionOptions options;
    options.conninfo = ledger;
    Session session(options);
    return session.Query("SELECT count(*), count(DISTINCT target) FROM pgorigin.ledger_target_run")
        .GetInt(0, 0);
  };
  std::vector<std::thread> others;
  for (const int shard : {1, 2}) {
    others.emplace_back(
        [&, shard] { EXPECT_EQ(RunProgram(line(shard), files_.path()).status, 0); });
  }
  for (std::thread& other : others) other.join();
  const auto without = recorded();
  const pid_t child = fork();
  if (child == 0) {
    std::vector<std::string> words = line(0);
    if (chdir(files_.path().c_str()) == 0) execv(words[0].c_str(), Pointers(words).data());
    _exit(126);
  }
  while (recorded() == without) std::this_thread::sleep_for(std::chrono::milliseconds(5));
  kill(child, SIGKILL);
  int status = 0;
  waitpid(child, &status, 0);
  EXPECT_LT(recorded(), kTargets) << "the shard was not killed in time";
  const Finished again = RunProgram(line(0), files_.path());
  EXPECT_EQ(again.status, 0) << again.err;
  EXPECT_THAT(again.err, HasSubstr("audited before in this run"));
  const Finished history =
      Pgorigin({"history", "--ledger", ledger, "--date", "2026-01-02", "--format", "json"});
  std::multiset<std::string> names;
  const Json audits = Json::parse(history.out)["audits"];
  for (const Json& audit : audits) {
    EXPECT_EQ(audit["run"], "night");
    names.insert(audit["target"]);
  }
  EXPECT_EQ(names.size(), std::size_t{kTargets});
  EXPECT_EQ(std::set<std::string>(names.begin(), names.end()).size(), std::size_t{kTargets});
}

TEST_F(Fleets, TenantsOfOneDatabaseAreComparedWithOneOrigin) {
  Write("origin.sql", kTenant);
  const std::string shop =
      Database(Tenants({"t_1", "t_2", "t_3", "t_ 4"}, kTenant) +
               Tenants({"t_5", "t_6"}, std::string(kTenant) + "ALTER TABLE users ADD note text") +
               "CREATE TABLE public.other (id integer)");
  Configure("shop", shop, "schemas = \"?_*\"");
  const Json report = Check(1);
  ASSERT_EQ(report["targets"].size(), 6u);
  for (const Json& target : report["targets"]) EXPECT_EQ(target["failure"], nullptr);
  ASSERT_EQ(report["clusters"].size(), 2u);
  EXPECT_THAT(Members(report, 0), ElementsAre("shop/t_ 4", "shop/t_1", "shop/t_2", "shop/t_3"));
  EXPECT_EQ(report["targets"][0]["outcome"], "clean");
  EXPECT_THAT(Members(report, 1), ElementsAre("shop/t_5", "shop/t_6"));
  EXPECT_EQ(report["targets"][5]["findings"].size(), 1u);
  EXPECT_EQ(report["targets"][5]["findings"][0]["object"], "column t_6.users.note");
  EXPECT_THAT(report["targets"][5]["findings"][0]["sentence"].get<std::string>(),
              HasSubstr("t_6.users.note"));
  EXPECT_EQ(Check(2)["targets"][5]["unchanged_since"], "2026-01-01");
}

TEST_F(Fleets, ATenantThatUsesAnothersThingsIsOdd) {
  Write("origin.sql", kTenant);
  const std::string shop =
      Database(Tenants({"t_1", "t_2", "t_3"}, kTenant) +
               "ALTER TABLE t_2.users ALTER id SET DEFAULT nextval('t_1.users_id_seq')");
  Configure("shop", shop, "schemas = \"t_*\"");
  const Json report = Check(1);
  ASSERT_EQ(report["clusters"].size(), 2u) << report.dump(2);
  EXPECT_THAT(Members(report, 0), ElementsAre("shop/t_1", "shop/t_3"));
  EXPECT_THAT(Members(report, 1), ElementsAre("shop/t_2"));
}

TEST_F(Fleets, TenantsAreSettledByAServerAsTheirOriginSays) {
  Write("origin.sql", kTenant);
  const std::string shop = Database(Tenants({"t_1", "t_2"}, kTenant));
  Configure("shop", shop, "schemas = \"t_*\"\nresolve = \"scratch\"");
  const Json report = Check(1);
  for (const Json& target : report["targets"]) {
    EXPECT_EQ(target["outcome"], "clean") << target.dump(2);
  }
}

TEST_F(Fleets, AnOriginThatNamesItsSchemaIsNoTenants) {
  Write("origin.sql", "CREATE TABLE public.users (id integer);");
  const std::string shop = Database(Tenants({"t_1"}, kTenant));
  Configure("shop", shop, "schemas = \"t_*\"");
  EXPECT_THAT(Check(1)["targets"][0]["failure"].get<std::string>(),
              HasSubstr("puts nothing into the schema t_1"));
}

}  // namespace
}  // namespace pgorigin
