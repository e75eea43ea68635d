// pgorigin.toml: found by walking up, strict about its keys, weaker than flags.
#include "cli/command_line.h"

namespace pgorigin {
namespace {

class ConfigFile : public CommandLine {
 protected:
  void SetUp() override {
    Write("db/spec.sql", "CREATE TABLE a (id integer);");
    Write("db/other.sql", "CREATE TABLE b (id integer);");
  }
  Finished AuditWith(const std::string& config, std::vector<std::string> more = {}) {
    Write("pgorigin.toml", config);
    more.insert(more.begin(), "audit");
    return Pgorigin(more);
  }
  void ExpectRefused(const std::string& config, const std::string& says) {
    Finished run = AuditWith(config);
    EXPECT_EQ(run.status, 2);
    EXPECT_EQ(run.out, "");
    EXPECT_TRUE(Contains(run.err, says));
    EXPECT_TRUE(Lacks(run.err, "SECRET"));
  }
};

TEST_F(ConfigFile, HasWhatFlagsHave) {
  Finished run = AuditWith(
      "target = \"db/spec.sql\"\norigin = [\"db/spec.sql\"]\nresolve = \"static\"\n"
      "schema = \"public\"\nstrict = true\nlock_timeout = \"2s\"\n");
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_TRUE(Contains(run.out, "clean"));
}

TEST_F(ConfigFile, IsFoundAboveAndItsPathsAreRelativeToIt) {
  Write("pgorigin.toml", "target = \"db/spec.sql\"\norigin = [\"db/spec.sql\"]\n");
  Write("deep/er/file", "");
  Finished run = RunProgram({PGORIGIN_BINARY, "audit", "--resolve=static"},
                            (files_.path() / "deep/er").string());
  EXPECT_EQ(run.status, 0) << run.err;
}

TEST_F(ConfigFile, CanBeNamed) {
  Write("elsewhere.toml", "target = \"db/spec.sql\"\norigin = \"db/other.sql\"\n");
  Finished run = Pgorigin({"audit", "--config", "elsewhere.toml", "--resolve=static"});
  EXPECT_EQ(run.status, 1) << run.err;
  EXPECT_EQ(Pgorigin({"audit", "--config", "missing.toml"}).status, 2);
}

TEST_F(ConfigFile, FlagsWinOverEnvironmentAndThatOverTheFile) {
  Write("pgorigin.toml",
        "target = \"db/other.sql\"\norigin = \"db/spec.sql\"\nresolve = \"static\"\n");
  EXPECT_EQ(Pgorigin({"audit"}).status, 1);
  EXPECT_EQ(Pgorigin({"audit"}, {{"DATABASE_URL", "db/spec.sql"}}).status, 0);
  Environment environment = {{"DATABASE_URL", "db/other.sql"}};
  EXPECT_EQ(Pgorigin({"audit", "--target", "db/spec.sql"}, environment).status, 0);
}

TEST_F(ConfigFile, RefusesWhatItDoesNotKnowWithTheLine) {
  ExpectRefused("target = \"x\"\n\norigins = [\"SECRET\"]\n", "pgorigin.toml:3: origins is no key");
  ExpectRefused("[audit]\ntarget = \"x\"\n", "pgorigin.toml:1: audit is no key");
  ExpectRefused("target = 5\n", "pgorigin.toml:1: target must be a string");
  ExpectRefused("strict = \"yes\"\n", "pgorigin.toml:1: strict must be true or false");
  ExpectRefused("origin = [1]\n", "pgorigin.toml:1: origin must be a list of strings");
  ExpectRefused("fail_on = \"SECRET\"\n", "pgorigin.toml:1: fail_on must be one of");
  ExpectRefused("lock_timeout = \"5\"\n", "pgorigin.toml:1: lock_timeout must be a time");
  ExpectRefused("strict = true\ntarget = \"SECRET\n", "pgorigin.toml:2: this is not TOML");
}

TEST_F(ConfigFile, TakesTheExitCodesOfTerraform) {
  const std::string config =
      "exit_code = \"terraform\"\nresolve = \"static\"\ntarget = \"db/spec.sql\"\norigin = ";
  EXPECT_EQ(AuditWith(config + "\"db/spec.sql\"").status, 0);
  EXPECT_EQ(AuditWith(config + "\"db/other.sql\"").status, 2);
  EXPECT_EQ(AuditWith(config + "\"db/missing.sql\"").status, 1);
}

}  // namespace
}  // namespace pgorigin
