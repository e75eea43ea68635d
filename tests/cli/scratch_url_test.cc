// --scratch-url: on the command line, in the environment and in pgorigin.toml.
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

}  // namespace
}  // namespace pgorigin
