// audit and diff against a live server: exit status, outputs, both streams apart.
#include <nlohmann/json.hpp>

#include "cli/command_line.h"

namespace pgorigin {
namespace {

constexpr char kUsers[] = "CREATE TABLE users (id integer PRIMARY KEY, email text NOT NULL);\n";
constexpr char kUsersAndName[] =
    "CREATE TABLE users (id integer PRIMARY KEY, email text NOT NULL, name text);\n";

class Comparing : public CommandLineWithServer {
 protected:
  Finished Audit(const std::string& live_sql, const std::string& origin,
                 std::vector<std::string> more = {}) {
    Write("origin.sql", origin);
    std::vector<std::string> line = {"audit", "--target", Database(live_sql), "--origin",
                                     "origin.sql"};
    line.insert(line.end(), more.begin(), more.end());
    return Pgorigin(line);
  }
};

TEST_F(Comparing, TheSameIsClean) {
  for (std::string mode : {"auto", "static", "scratch"}) {
    Finished run = Audit(kUsers, kUsers, {"--resolve", mode});
    EXPECT_EQ(run.status, 0) << run.out << run.err;
    EXPECT_EQ(run.err, "");
    EXPECT_TRUE(Contains(run.out, "clean"));
  }
}

TEST_F(Comparing, ADifferenceIsStatusOneAndOnStandardOutput) {
  Finished run = Audit(kUsers, kUsersAndName);
  EXPECT_EQ(run.status, 1);
  EXPECT_EQ(run.err, "");
  EXPECT_TRUE(Contains(run.out, "name is missing in live"));
  EXPECT_TRUE(Contains(run.out, "live → Origin"));
}

TEST_F(Comparing, FailOnDecidesWhatIsAFailure) {
  Write("a.sql", "CREATE TABLE t (a integer, b integer);");
  Write("b.sql", "CREATE TABLE t (b integer, a integer);");  // column order: a remark
  EXPECT_EQ(Pgorigin({"diff", "a.sql", "b.sql"}).status, 0);
  EXPECT_EQ(Pgorigin({"diff", "a.sql", "b.sql", "--fail-on=info"}).status, 1);
}

TEST_F(Comparing, StrictCoverageIsStatusThreeWhereSomethingWasLeftOut) {
  Write("a.sql", "CREATE TABLE t (a integer); ALTER SYSTEM SET work_mem = '1MB';");
  EXPECT_EQ(Pgorigin({"diff", "a.sql", "a.sql"}).status, 0);
  const Finished run = Pgorigin({"diff", "a.sql", "a.sql", "--strict-coverage"});
  EXPECT_EQ(run.status, 3);
  EXPECT_TRUE(Contains(run.err, "--strict-coverage: something was not compared")) << run.err;
  Write("b.sql", "CREATE TABLE t (a integer);");
  EXPECT_EQ(Pgorigin({"diff", "b.sql", "b.sql", "--strict-coverage"}).status, 0);
}

TEST_F(Comparing, TerraformsStatusIsZeroTwoOne) {
  EXPECT_EQ(Audit(kUsers, kUsers, {"--exit-code=terraform"}).status, 0);
  EXPECT_EQ(Audit(kUsers, kUsersAndName, {"--exit-code=terraform"}).status, 2);
  EXPECT_EQ(Audit(kUsers, "CREATE TABL x ();", {"--exit-code=terraform"}).status, 1);
}

TEST_F(Comparing, WritesEveryOutputInOneRun) {
  Finished run =
      Audit(kUsers, kUsersAndName,
            {"--output-json", "r.json", "--output-markdown", "r.md", "--date=2026-01-31"});
  EXPECT_EQ(run.status, 1);
  EXPECT_TRUE(Contains(run.out, "2026-01-31"));
  auto json = nlohmann::json::parse(Read("r.json"));
  EXPECT_EQ(json["date"], "2026-01-31");
  EXPECT_EQ(json["summary"]["outcome"], "different");
  EXPECT_TRUE(Contains(Read("r.md"), "name"));
}

TEST_F(Comparing, ADashPutsThatFormatOnStandardOutput) {
  Finished json = Audit(kUsers, kUsersAndName, {"--output-json", "-"});
  EXPECT_EQ(nlohmann::json::parse(json.out)["type"], "audit");
  EXPECT_EQ(Audit(kUsers, kUsers, {"--format=json"}).out.front(), '{');
  EXPECT_TRUE(Contains(Audit(kUsers, kUsers, {"--output-markdown=-"}).out, "# "));
}

TEST_F(Comparing, TheSameInputGivesTheSameBytes) {
  std::string live = Database(kUsers);
  Write("origin.sql", std::string(kUsersAndName) + "CREATE VIEW v AS SELECT id FROM users;");
  std::vector<std::string> line = {"audit",    "--target",          live,
                                   "--origin", "origin.sql",        "--output-json",
                                   "r.json",   "--output-markdown", "r.md"};
  Environment date = {{"SOURCE_DATE_EPOCH", "1767225600"}};
  Finished first = Pgorigin(line, date);
  std::string json = Read("r.json"), markdown = Read("r.md");
  Finished second = Pgorigin(line, date);
  EXPECT_TRUE(Contains(first.out, "2026-01-01T00:00:00Z"));
  EXPECT_EQ(first.out, second.out);
  EXPECT_EQ(json, Read("r.json"));
  EXPECT_EQ(markdown, Read("r.md"));
}

TEST_F(Comparing, NoColourWithoutATerminal) {
  EXPECT_TRUE(Lacks(Audit(kUsers, kUsersAndName).out, "\x1b"));
}

// `script` gives the program a terminal.
TEST_F(Comparing, ColoursOnATerminalUnlessNoColor) {
  Write("a.sql", kUsers);
  Write("b.sql", kUsersAndName);
  std::string command = std::string(PGORIGIN_BINARY) + " diff a.sql b.sql --resolve=static";
  std::vector<std::string> line = {"script", "-qec", command, "/dev/null"};
  std::string directory = files_.path().string();
  Environment terminal = {{"TERM", "xterm"}};
  if (RunProgram({"script", "--version"}, directory).status != 0) GTEST_SKIP() << "no script(1)";
  EXPECT_TRUE(Contains(RunProgram(line, directory, terminal).out, "\x1b["));
  terminal["NO_COLOR"] = "1";
  EXPECT_TRUE(Lacks(RunProgram(line, directory, terminal).out, "\x1b["));
  line[2] += " --no-color";
  EXPECT_TRUE(Lacks(RunProgram(line, directory, {{"TERM", "xterm"}}).out, "\x1b["));
}

TEST_F(Comparing, TheTargetCanComeFromTheEnvironment) {
  Write("origin.sql", kUsers);
  std::string url = Database(kUsers);
  std::vector<std::string> line = {"audit", "--origin", "origin.sql"};
  EXPECT_EQ(Pgorigin(line, {{"DATABASE_URL", url}}).status, 0);
  Environment variables = {{"PGHOST", live_.server().socket_directory().string()},
                           {"PGUSER", "postgres"},
                           {"PGDATABASE", "postgres"}};
  Finished run = Pgorigin(line, variables);
  EXPECT_EQ(run.status, 1) << run.err;
  EXPECT_TRUE(Contains(run.out, "database postgres"));
}

TEST_F(Comparing, QuietIsTheSummary) {
  Finished run = Audit(kUsers, kUsersAndName, {"--quiet"});
  EXPECT_TRUE(Lacks(run.out, "→ Add column"));
  EXPECT_TRUE(Contains(run.out, "different"));
}

TEST_F(Comparing, OnlyTheSchemasAskedFor) {
  const std::string live = std::string(kUsers) + "CREATE SCHEMA tmp; CREATE TABLE tmp.x (a int);";
  EXPECT_EQ(Audit(live, kUsers).status, 1);
  EXPECT_EQ(Audit(live, kUsers, {"--exclude", "tm?"}).status, 0);
  EXPECT_EQ(Audit(live, kUsers, {"--schema", "public"}).status, 0);
  // What the Origin has in other schemas is not missing either.
  EXPECT_EQ(Audit(kUsers, live, {"--schema", "public"}).status, 0);
  EXPECT_EQ(Audit(kUsers, live, {"--schema", "public", "--resolve=scratch"}).status, 0);
  EXPECT_EQ(Audit(kUsers, live, {"--schema", "public", "--schema", "tmp"}).status, 1);
}

TEST_F(Comparing, SeveralOriginsAreReadInOrder) {
  Write("one.sql", kUsers);
  Write("two.sql", "ALTER TABLE users ADD COLUMN name text;");
  std::string live = Database(kUsersAndName);
  for (std::string mode : {"static", "scratch"}) {
    Finished run =
        Pgorigin({"audit", "--target", live, "--origin", "one.sql", "two.sql", "--resolve", mode});
    EXPECT_EQ(run.status, 0) << run.out << run.err;
    run = Pgorigin({"audit", "--target", live, "--origin", "one.sql", "--origin", "two.sql",
                    "--resolve", mode});
    EXPECT_EQ(run.status, 0) << run.out << run.err;
  }
}

TEST_F(Comparing, ASnapshotIsASource) {
  std::string live = Database(kUsers);
  EXPECT_EQ(Pgorigin({"snapshot", live, "-o", "then.json"}).status, 0);
  EXPECT_EQ(Pgorigin({"diff", "then.json", live}).status, 0);
  Write("now.sql", kUsersAndName);
  Finished run = Pgorigin({"diff", "then.json", "now.sql"});
  EXPECT_EQ(run.status, 1) << run.err;
  EXPECT_TRUE(Contains(run.out, "FROM → TO"));
}

TEST_F(Comparing, ADumpOfATextRecreatesIt) {
  Write("origin.sql", std::string(kUsers) +
                          "CREATE VIEW v AS SELECT email FROM users;\n"
                          "CREATE INDEX ON users (lower(email));");
  Finished dump = Pgorigin({"dump", "origin.sql"});
  EXPECT_EQ(dump.status, 0) << dump.err;
  Finished run = Pgorigin({"diff", Database(dump.out), "origin.sql"});
  EXPECT_EQ(run.status, 0) << run.out << run.err;
  EXPECT_EQ(Pgorigin({"dump", "origin.sql", "--resolve=static"}).status, 3);
}

TEST_F(Comparing, ScratchRunsACommandBesideAServer) {
  Finished run = Pgorigin({"scratch", "--", "sh", "-c", "test -n \"$DATABASE_URL\" && exit 7"});
  EXPECT_EQ(run.status, 7) << run.err;
}

TEST_F(Comparing, ACommandBesideAServerDiesOfABrokenPipeAsEver) {
  Finished run = Pgorigin({"scratch", "--", "bash", "-c", "yes | head -1; exit ${PIPESTATUS[0]}"});
  EXPECT_EQ(run.status, 141);
  EXPECT_EQ(run.err, "");
}

// Names can hold anything; what is printed must not.
TEST_F(Comparing, HostileNamesComeOutSafe) {
  const std::string name = "a\"b\n-- | <script>alert(1)</script> `x` \x1b[31m é";
  const std::string quoted = "\"a\"\"b\n-- | <script>alert(1)</script> `x` \x1b[31m é\"";
  const std::string sql =
      "CREATE TABLE " + quoted + " (id integer PRIMARY KEY, " + quoted + " text);";
  for (std::string mode : {"static", "scratch"}) {
    EXPECT_EQ(Audit(sql, sql, {"--resolve", mode}).status, 0);
    Finished run =
        Audit("", sql, {"--resolve", mode, "--output-markdown=r.md", "--output-json=r.json"});
    EXPECT_EQ(run.status, 1) << run.err;
    EXPECT_TRUE(Lacks(run.out, "\x1b"));
    EXPECT_TRUE(Contains(Read("r.md"), "\\<script\\>"));
    EXPECT_TRUE(Lacks(Read("r.md"), "\x1b"));
    EXPECT_TRUE(Contains(nlohmann::json::parse(Read("r.json")).dump(), "script"));
  }
  Write("origin.sql", sql);
  Finished dump = Pgorigin({"dump", "origin.sql"});
  EXPECT_TRUE(Contains(dump.out, quoted));
  EXPECT_EQ(Pgorigin({"diff", Database(dump.out), "origin.sql"}).status, 0);
}

}  // namespace
}  // namespace pgorigin
