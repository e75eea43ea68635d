// --scratch-url: on the command line, in the environment and in pgorigin.toml.
#include <chrono>
#include <csignal>

#include "cli/command_line.h"

namespace pgorigin {
namespace {

constexpr const char* kLocked =
    "CREATE TABLE t (id integer PRIMARY KEY);\n"
    "CREATE VIEW v AS SELECT id FROM t FOR UPDATE;\n";
constexpr const char* kNowhere = "postgresql://u:SECRET@127.0.0.1:1/db";
constexpr const char* kSettled = "1 settled by a scratch server (PostgreSQL ";
constexpr const char* kGiven = "database postgres on ";

class ScratchUrl : public CommandLineWithServer {
 protected:
  ScratchUrl() : url_(live_.server().ConnectionString()) { Write("origin.sql", kLocked); }

  Finished Audit(const std::vector<std::string>& more, const Environment& environment = {}) {
    std::vector<std::string> line = {"audit", "--target", Database(kLocked), "--origin",
                                     "origin.sql"};
    line.insert(line.end(), more.begin(), more.end());
    return Pgorigin(line, environment);
  }

  // One line of it, however the report wraps it.
  static std::string Unwrapped(std::string text) {
    std::string line;
    for (char c : text) {
      if (c == '\n') c = ' ';
      if (c != ' ' || line.empty() || line.back() != ' ') line += c;
    }
    return line;
  }

  void ExpectSettledThere(const Finished& run) {
    EXPECT_EQ(run.status, 0) << run.out << run.err;
    EXPECT_TRUE(Contains(Unwrapped(run.out), kSettled));
    EXPECT_TRUE(Contains(Unwrapped(run.out), kGiven));
  }

  // All databases and roles.
  std::string Inventory() {
    Session session({url_});
    return std::string(session
                           .Query("SELECT pg_catalog.string_agg(name, ' ' ORDER BY name) FROM "
                                  "(SELECT datname FROM pg_catalog.pg_database UNION ALL "
                                  "SELECT rolname FROM pg_catalog.pg_roles) AS things (name)")
                           .Get(0, 0));
  }

  std::string url_;
};

TEST_F(ScratchUrl, ComesFromAFlagTheEnvironmentOrTheFile) {
  ExpectSettledThere(Audit({"--scratch-url", url_}));
  ExpectSettledThere(Audit({}, {{"PGORIGIN_SCRATCH_URL", url_}}));
  ExpectSettledThere(Audit({"--scratch-url", url_}, {{"PGORIGIN_SCRATCH_URL", kNowhere}}));
  Write("pgorigin.toml", "scratch_url = \"" + url_ + "\"\n");
  ExpectSettledThere(Audit({}));
}

TEST_F(ScratchUrl, SettlesADumpASnapshotAndADiff) {
  const Finished dump = Pgorigin({"dump", "origin.sql", "--scratch-url", url_});
  EXPECT_EQ(dump.status, 0) << dump.err;
  EXPECT_TRUE(Contains(dump.out, "CREATE VIEW public.v"));
  EXPECT_EQ(Pgorigin({"snapshot", "origin.sql", "-o", "o.json", "--scratch-url", url_}).status, 0);
  EXPECT_EQ(Pgorigin({"diff", "origin.sql", "origin.sql", "--scratch-url", url_}).status, 0);
}

// The mode says whether a server is asked; the URL says which one.
TEST_F(ScratchUrl, IsNotAskedByTextAlone) {
  Write("plain.sql", "CREATE TABLE t (id integer PRIMARY KEY);");
  const Finished run =
      Pgorigin({"diff", "plain.sql", "plain.sql", "--resolve=static", "--scratch-url", kNowhere});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_TRUE(Lacks(run.out + run.err, "scratch server"));
}

TEST_F(ScratchUrl, OutOfReachIsAWarningOrAnError) {
  const Finished automatic = Audit({"--scratch-url", kNowhere});
  EXPECT_EQ(automatic.status, 3);
  EXPECT_TRUE(Contains(Unwrapped(automatic.out), "no scratch server: cannot connect to database"));
  const Finished always = Audit({"--scratch-url", kNowhere, "--resolve=scratch"});
  EXPECT_EQ(always.status, 3);
  EXPECT_TRUE(Contains(always.err, "pgorigin: cannot connect to database db on 127.0.0.1:1 as u"));
  for (const Finished& run : {automatic, always}) EXPECT_TRUE(Lacks(run.out + run.err, "SECRET"));
}

TEST_F(ScratchUrl, MustBeAConnectionString) {
  for (const char* wrong :
       {"SECRET", "postgresql://u:SECRET@h:99x/db", "host=x password='SECRET"}) {
    const Finished flag = Audit({"--scratch-url", wrong});
    const Finished variable = Audit({}, {{"PGORIGIN_SCRATCH_URL", wrong}});
    for (const Finished& run : {flag, variable}) {
      EXPECT_EQ(run.status, 2) << wrong;
      EXPECT_TRUE(Lacks(run.out + run.err, "SECRET"));
    }
  }
}

// A supervisor does it for a private server; a given one has to be left in order, too.
TEST_F(ScratchUrl, LeavesNothingBehindWhenItIsTerminated) {
  Write("origin.sql", std::string("CREATE ROLE made_here;\nSELECT pg_sleep(60);\n") + kLocked);
  const std::string target = Database(kLocked);
  const std::string before = Inventory();
  const std::string script =
      "\"$@\" & pid=$!\n"
      "for i in $(seq 100); do psql -Atc 'SELECT 1 FROM pg_roles WHERE rolname = $$made_here$$' "
      "\"$URL\" | grep -q 1 && break; sleep 0.1; done\n"
      "kill -TERM $pid; wait $pid; exit $?";
  const auto started = std::chrono::steady_clock::now();
  const Finished run =
      RunProgram({"bash", "-c", script, "bash", PGORIGIN_BINARY, "audit", "--target", target,
                  "--origin", "origin.sql", "--scratch-url", url_},
                 files_.path().string(), {{"URL", url_}});
  EXPECT_EQ(run.status, 128 + SIGTERM) << run.out << run.err;
  EXPECT_LT(std::chrono::steady_clock::now() - started, std::chrono::seconds(30));
  EXPECT_EQ(Inventory(), before);
}

}  // namespace
}  // namespace pgorigin
