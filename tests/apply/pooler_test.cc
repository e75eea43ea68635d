// PgBouncer between the program and the server.
#include <gmock/gmock.h>
#include <signal.h>
#include <unistd.h>

#include <filesystem>
#include <thread>

#include "apply/applying.h"
#include "support/run_program.h"

namespace pgorigin {
namespace {

constexpr const char* kPgbouncer = "/usr/sbin/pgbouncer";

// Runs as whom the server lets in, in a directory that it can write.
class Pooler {
 public:
  Pooler(const ScratchServer& server, const std::string& settings) {
    std::filesystem::permissions(directory_.path(), std::filesystem::perms::all);
    const std::string path = directory_.path().string();
    const std::string file = directory_.Write(
        "pgbouncer.ini",
        "[databases]\n* = host=" + server.socket_directory().string() +
            " user=postgres\n[pgbouncer]\nlisten_addr =\nlisten_port = 6432\nunix_socket_dir = " +
            path + "\nauth_type = any\nlogfile = " + path + "/log\npidfile = " + path + "/pid\n" +
            settings);
    std::vector<std::string> line = {kPgbouncer, "-d", "-q", file};
    if (getuid() == 0) line.insert(line.begin() + 1, {"-u", "postgres"});
    EXPECT_EQ(RunProgram(line, path).status, 0);
    for (int i = 0; i < 500 && Pid() == 0; ++i) {
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
  }
  ~Pooler() {
    if (Pid() > 0) kill(Pid(), SIGTERM);
  }

  std::string ConnectionString(const std::string& database) const {
    return "host=" + directory_.path().string() + " port=6432 user=postgres dbname=" + database;
  }

 private:
  int Pid() const { return std::atoi(directory_.Read("pid").c_str()); }

  TempDirectory directory_;
};

TEST_F(Applying, RefusesAPoolThatLendsConnectionsByTheTransaction) {
  if (!std::filesystem::exists(kPgbouncer)) GTEST_SKIP() << "pgbouncer is not installed";
  const std::string database = live_.Database("CREATE TABLE t (id integer);");
  const PlanFile plan =
      PlanOf(database,
             {{{Step(TableId("t"), "alter", "ALTER TABLE public.t ADD COLUMN c text;\n")}, true}});
  for (const char* settings :
       {"pool_mode = transaction\n", "pool_mode = transaction\ndefault_pool_size = 1\n",
        "pool_mode = transaction\nserver_round_robin = 1\n"}) {
    const Pooler pooler(live_.server(), settings);
    EXPECT_THAT(Refusal(plan, pooler.ConnectionString("live_1")),
                testing::HasSubstr("gives each transaction another server connection"))
        << settings;
  }
  const Pooler pooler(live_.server(), "pool_mode = session\n");
  EXPECT_EQ(Run(plan, pooler.ConnectionString("live_1")).now, 1u);
}

}  // namespace
}  // namespace pgorigin
