// `pgorigin watch`: the log of DDL, and what an audit says with it.
#include "cli/command_line.h"

namespace pgorigin {
namespace {

class WatchCommand : public CommandLineWithServer {
 protected:
  Finished Audited(const std::string& target) {
    return Pgorigin({"audit", "--target", target, "--origin", "spec.sql"});
  }
};

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
