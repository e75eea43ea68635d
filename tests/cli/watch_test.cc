// `pgorigin watch`: the log of DDL, and what an audit says with it.
#include <csignal>
#include <thread>

#include "cli/command_line.h"

namespace pgorigin {
namespace {

class WatchCommand : public CommandLineWithServer {
 protected:
  Finished Audited(const std::string& target) {
    return Pgorigin({"audit", "--target", target, "--origin", "spec.sql"});
  }

  // What the watching program has written, as soon as that is in it.
  std::string Awaited(const std::string& part) {
    for (int i = 0; i < 1200 && Read("out").find(part) == std::string::npos; ++i) {
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    return Read("out");
  }

  // Watches while a column comes and goes; the exit status after Ctrl-C.
  int StatusOfWatching(const std::string& live) {
    Write("spec.sql", "CREATE TABLE t (a int);");
    Finished watching;
    std::thread other([&] {
      watching = RunProgram({"bash", "-c", "echo $$ > pid; exec \"$@\" > out", "bash",
                             PGORIGIN_BINARY, "watch", "--target", live, "--origin", "spec.sql"},
                            files_.path().string());
    });
    EXPECT_TRUE(Contains(Awaited("Ctrl-C ends"), "0 findings now"));
    Session session({.conninfo = live});
    session.Execute("ALTER TABLE public.t ADD COLUMN b int");
    EXPECT_TRUE(Contains(Awaited("  new  "), "public.t.b"));
    session.Execute("ALTER TABLE public.t DROP COLUMN b");
    EXPECT_TRUE(Contains(Awaited("  resolved  "), "public.t.b"));
    kill(std::stoi(Read("pid")), SIGINT);
    other.join();
    return watching.status;
  }
};

TEST_F(WatchCommand, HearsOfEachStatement) {
  const std::string live = Database("CREATE TABLE t (a int)");
  Pgorigin({"watch", "install", "--yes", "--target", live});
  EXPECT_EQ(StatusOfWatching(live), 0);
  EXPECT_TRUE(Contains(Read("out"), "hears of each DDL statement"));
  EXPECT_TRUE(Contains(Read("out"), "ALTER TABLE public.t ADD COLUMN b int"));
}

TEST_F(WatchCommand, AsksWithoutALog) {
  EXPECT_EQ(StatusOfWatching(Database("CREATE TABLE t (a int)")), 0);
  EXPECT_TRUE(Contains(Read("out"), "asks every 2 s"));
}

TEST_F(WatchCommand, ShowsFirstAndExecutesWhenToldTo) {
  const std::string live = Database("");
  const Finished shown = Pgorigin({"watch", "install", "--target", live});
  EXPECT_EQ(shown.status, 0);
  EXPECT_TRUE(Contains(shown.out, "CREATE EVENT TRIGGER"));
  EXPECT_TRUE(Contains(shown.out, "--yes"));
  EXPECT_EQ(Pgorigin({"watch", "install", "--yes", "--target", live}).status, 0);
  EXPECT_EQ(Pgorigin({"watch", "install", "--yes", "--target", live}).status, 3);
  EXPECT_EQ(Pgorigin({"watch", "remove", "--yes", "--target", live}).status, 0);
}

TEST_F(WatchCommand, AnAuditSaysWhoMadeADifference) {
  Write("spec.sql", "CREATE TABLE t (a int);");
  const std::string live = Database("CREATE TABLE t (a int)");
  Pgorigin({"watch", "install", "--yes", "--target", live});
  Session({.conninfo = live}).Execute("ALTER TABLE public.t ADD COLUMN b int");
  const Finished run = Audited(live);
  EXPECT_EQ(run.status, 1);
  EXPECT_TRUE(Contains(run.out, "ALTER TABLE public.t ADD COLUMN b int"));
}

TEST_F(WatchCommand, RefusesWhatIsNoAction) {
  EXPECT_EQ(Pgorigin({"watch", "frob", "--target", Database("")}).status, 2);
  Write("spec.sql", "CREATE TABLE t (a int);");
  EXPECT_EQ(Pgorigin({"watch", "--target", "spec.sql", "--origin", "spec.sql"}).status, 2);
}

}  // namespace
}  // namespace pgorigin
