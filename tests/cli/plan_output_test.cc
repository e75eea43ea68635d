// Where a plan goes and in which form, as people run it.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "cli/command_line.h"
#include "pgorigin/session/session.h"

namespace pgorigin {
namespace {

namespace fs = std::filesystem;

const std::string kHouse = PGORIGIN_SOURCE_DIR "/origin/";

class PlanOutput : public CommandLineWithServer {
 protected:
  Finished Plan(const std::string& target, const std::string& origin,
                std::vector<std::string> more) {
    more.insert(more.begin(), {"plan", "--target", target, "--origin", origin, "--date",
                               "2026-02-03", "--allow-hazard=all"});
    return Pgorigin(more);
  }
  std::vector<std::string> NamesIn(const std::string& directory) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(files_.path() / directory)) {
      names.push_back(entry.path().filename().string());
    }
    std::ranges::sort(names);
    return names;
  }
  Finished Psql(const std::string& database, const std::string& file, bool whole) {
    return RunProgram({"psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", whole ? "-1" : "-q", "-d",
                       database, "-f", file},
                      files_.path().string());
  }
  // In order of names: as a runner does that makes a transaction of what may be in one, or not.
  std::string RunAll(const std::string& directory, bool whole) {
    const std::string database = Database("");
    for (const std::string& name : NamesIn(directory)) {
      const bool one = Contains(Read(directory + "/" + name), "in one transaction") && whole;
      const Finished run = Psql(database, directory + "/" + name, one);
      EXPECT_EQ(run.status, 0) << name << ": " << run.err;
    }
    return database;
  }
  void ExpectClean(const std::string& database, const std::string& origin) {
    const Finished audit = Pgorigin({"audit", "--target", database, "--origin", origin, "--quiet"});
    EXPECT_EQ(audit.status, 0) << audit.out << audit.err;
  }
};

constexpr const char* kDomains = R"(# Origin

## Accounts

```sql
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE FUNCTION token() RETURNS text LANGUAGE sql AS 'SELECT ''t''';
CREATE FUNCTION touched() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE users (id int PRIMARY KEY, m mood, token text DEFAULT token(), favourite int);
CREATE TRIGGER touch BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION touched();
```

## Music & Sound

```sql
CREATE TABLE tracks (id int PRIMARY KEY, owner int NOT NULL REFERENCES users);
ALTER TABLE users ADD CONSTRAINT fan FOREIGN KEY (favourite) REFERENCES tracks;
CREATE VIEW hits AS SELECT t.id, u.m FROM tracks t JOIN users u ON u.favourite = t.id;
```
)";

TEST_F(PlanOutput, AFreshSetIsGroupedByTheHeadingsOfTheOrigin) {
  Write("spec.md", kDomains);
  const Finished plan = Plan("empty", "spec.md", {"-o", "fresh/"});
  ASSERT_EQ(plan.status, 0) << plan.err;
  EXPECT_EQ(NamesIn("fresh"),
            (std::vector<std::string>{"001_extensions_and_types.sql", "010_accounts.sql",
                                      "020_music_sound.sql", "900_triggers_and_functions.sql"}));
  EXPECT_TRUE(Contains(Read("fresh/001_extensions_and_types.sql"), "CREATE TYPE public.mood"));
  const std::string accounts = Read("fresh/010_accounts.sql");
  EXPECT_TRUE(Contains(accounts, "CREATE TABLE public.users"));
  EXPECT_TRUE(Contains(accounts, "FUNCTION public.token"));  // a default calls it
  EXPECT_TRUE(Lacks(accounts, "fan"));
  EXPECT_TRUE(Contains(Read("fresh/020_music_sound.sql"), "ADD CONSTRAINT fan FOREIGN KEY"));
  const std::string last = Read("fresh/900_triggers_and_functions.sql");
  EXPECT_TRUE(Contains(last, "CREATE TRIGGER touch"));
  EXPECT_TRUE(Contains(last, "FUNCTION public.touched"));
  for (bool whole : {true, false}) ExpectClean(RunAll("fresh", whole), "spec.md");
}

TEST_F(PlanOutput, TheGroupingIsConfiguration) {
  Write("spec.sql",
        "CREATE SCHEMA chat; CREATE TABLE users (id serial PRIMARY KEY); CREATE TABLE user_tokens"
        " (u int REFERENCES users); CREATE TABLE chat.rooms (id int); CREATE TABLE stray (id int)");
  Write("pgorigin.toml",
        "[plan]\nfirst = '00_base'\nlast = '99_end'\nothers = '90_rest'\n"
        "groups = ['10_accounts: users, user_*', '20_chat: chat.*']\n");
  ASSERT_EQ(Plan("empty", "spec.sql", {"-o", "fresh/"}).status, 0);
  EXPECT_EQ(NamesIn("fresh"), (std::vector<std::string>{"00_base.sql", "10_accounts.sql",
                                                        "20_chat.sql", "90_rest.sql"}));
  ExpectClean(RunAll("fresh", true), "spec.sql");
}

TEST_F(PlanOutput, AGroupingThatRunsInAnotherOrderThanItSaysIsRefused) {
  Write("spec.sql", "CREATE TABLE t (a int)");
  auto refusal = [&](const std::string& plan) {
    Write("pgorigin.toml", "[plan]\n" + plan);
    const Finished run = Plan("empty", "spec.sql", {"-o", "fresh/"});
    EXPECT_EQ(run.status, 2);
    return run.err;
  };
  EXPECT_TRUE(
      Contains(refusal("groups = ['20_b: b', '10_a: a']"), "10_a does not come after 20_b"));
  EXPECT_TRUE(Contains(refusal("groups = ['a/b: b']"), "pgorigin.toml:2: a file's name is of"));
  EXPECT_TRUE(Contains(refusal("groups = ['10_a']"), "must be a name and its tables"));
  EXPECT_TRUE(Contains(refusal("group = []"), "group is no key of [plan] (is it `groups`"));
}

// Its own rules of migrations hold for what is written for it.
TEST_F(PlanOutput, TheHouseGetsItsOwnFiles) {
  const std::string origin = kHouse + "ORIGIN_DATABASE_SCHEMA.md";
  const std::string config = kHouse + "pgorigin.toml";
  ASSERT_EQ(Plan("empty", origin, {"--config", config, "-o", "fresh/"}).status, 0);
  EXPECT_EQ(
      NamesIn("fresh"),
      (std::vector<std::string>{
          "001_extensions_and_types.sql", "010_auth_and_users.sql", "020_rbac_and_profiles.sql",
          "030_files.sql", "040_streaming_core.sql", "041_streaming_analytics.sql",
          "042_media_processing.sql", "043_playback_analytics.sql", "050_legacy_chat.sql",
          "060_chat.sql", "900_triggers_and_functions.sql"}));
  ExpectClean(RunAll("fresh", true), origin);
  const Finished lint =
      Pgorigin({"lint", "fresh", "--config", config, "--rules", "migrations.grouping", "--rules",
                "migrations.file-name", "--resolve=static"});
  EXPECT_EQ(lint.status, 0) << lint.out << lint.err;
}

// Order comes first: a domain has as many files as it takes.
TEST_F(PlanOutput, ACorrectivePlanIsRunsOfItsOrder) {
  Write("spec.sql",
        "CREATE TABLE users (id int PRIMARY KEY, name text); CREATE INDEX i ON users (name);"
        "CREATE TABLE tracks (id int PRIMARY KEY, u int REFERENCES users, x int CHECK (x > 0));");
  Write("pgorigin.toml", "[plan]\ngroups = ['010_accounts: users', '020_music: tracks']\n");
  const std::string tables =
      "CREATE TABLE users (id int PRIMARY KEY, name varchar(20));"
      "CREATE TABLE tracks (id int PRIMARY KEY, u int, x int);";
  const std::string live = Database(tables);
  ASSERT_EQ(Plan(live, "spec.sql", {"--files=domains", "-o", "repair/"}).status, 0);
  const std::vector<std::string> names = NamesIn("repair");
  ASSERT_FALSE(names.empty());
  for (const std::string& name : names) {
    const bool one = Contains(Read("repair/" + name), "in one transaction");
    const Finished run = Psql(live, "repair/" + name, one);
    EXPECT_EQ(run.status, 0) << name << ": " << run.err;
    if (Contains(name, "build_index_i")) {
      EXPECT_TRUE(Contains(name, "_accounts_build_index_i.sql"));
      EXPECT_FALSE(one);
      EXPECT_TRUE(Lacks(Read("repair/" + name), "SET "));
    }
    // Nothing is validated while a stronger lock is held.
    const std::string text = Read("repair/" + name);
    if (Contains(text, "VALIDATE CONSTRAINT")) {
      EXPECT_TRUE(Lacks(text, "NOT VALID"));
    }
  }
  ExpectClean(live, "spec.sql");
}

TEST_F(PlanOutput, SaysHowMuchIsReadAndWritten) {
  Write("spec.sql", "CREATE TABLE t (a bigint)");
  const std::string live =
      Database("CREATE TABLE t (a int); INSERT INTO t SELECT generate_series(1, 1000); ANALYZE t");
  const Finished run = Plan(live, "spec.sql", {});
  EXPECT_TRUE(Contains(run.out, "--   writes anew about 1,000 rows ("));
  EXPECT_TRUE(Contains(run.err, "the plan writes anew about 1,000 rows ("));
  const Finished json = Plan(live, "spec.sql", {"--format=json"});
  EXPECT_TRUE(Contains(json.out, "\"rows\": 1000"));
  EXPECT_TRUE(Lacks(Plan("empty", "spec.sql", {}).out, "rows"));
}

// One journal: what psql has done, apply need not do.
TEST_F(PlanOutput, AScriptForPsqlAndApplyGoOnFromEachOther) {
  Write("spec.sql", "CREATE TABLE t (a int, b int); CREATE UNIQUE INDEX i ON t (a);");
  const std::string live = Database("CREATE TABLE t (a int); INSERT INTO t VALUES (1), (1)");
  ASSERT_EQ(Plan(live, "spec.sql", {"--no-probe", "--form=psql", "-o", "plan.sql"}).status, 0);
  ASSERT_EQ(Plan(live, "spec.sql", {"--no-probe", "--format=json", "-o", "plan.json"}).status, 0);
  EXPECT_EQ(Psql(live, "plan.sql", false).status, 3);
  Session(ConnectionOptions{live}).Execute("DELETE FROM public.t WHERE ctid = '(0,1)'");
  const Finished applied = Pgorigin({"apply", "plan.json", "--target", live});
  EXPECT_EQ(applied.status, 0) << applied.err;
  ExpectClean(live, "spec.sql");
  EXPECT_EQ(Psql(live, "plan.sql", false).out, "all 2 segments are done\n");
}

TEST_F(PlanOutput, FormsThatDoNotGoTogetherAreRefused) {
  Write("spec.sql", "CREATE TABLE t (a int)");
  EXPECT_TRUE(Contains(Plan("empty", "spec.sql", {"--form=psql", "-o", "dir/"}).err,
                       "a script for psql is one file"));
  EXPECT_TRUE(Contains(Plan("empty", "spec.sql", {"--form=flyway"}).err,
                       "--form must be one of pure, psql"));
  EXPECT_TRUE(Contains(Plan("empty", "spec.sql", {"--files=tables"}).err,
                       "--files must be one of segments, domains"));
}

}  // namespace
}  // namespace pgorigin
