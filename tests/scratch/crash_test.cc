// What is left of a scratch server when the process that started it is ended.
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <thread>

#include "pgorigin/scratch/run_with_scratch.h"
#include "pgorigin/scratch/scratch_server.h"
#include "scratch/file_descriptor.h"
#include "scratch/scratch_directory.h"

namespace pgorigin {
namespace {

namespace fs = std::filesystem;

bool BecomesTrue(const std::function<bool()>& condition) {
  for (int i = 0; i < 1000; ++i) {
    if (condition()) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return false;
}

// A zombie has closed its files, so it is gone enough.
bool IsRunning(pid_t pid) {
  std::ifstream file("/proc/" + std::to_string(pid) + "/stat");
  std::string stat{std::istreambuf_iterator<char>(file), {}};
  std::size_t name_end = stat.rfind(") ");
  return name_end != stat.npos && stat[name_end + 2] != 'Z';
}

// Another process that runs a scratch server until it is ended.
class Victim {
 public:
  Victim() {
    Pipe pipe;
    pid_ = fork();
    if (pid_ == 0) RunServer(pipe.writer.get());
    pipe.writer.Close();
    std::array<char, 200> name{};
    EXPECT_GT(read(pipe.reader.get(), name.data(), name.size() - 1), 0);
    directory_ = name.data();
    std::ifstream(directory_ / "data/postmaster.pid") >> server_;
    EXPECT_TRUE(IsRunning(server_));
  }

  void End(int signal_number) {
    kill(pid_, signal_number);
    waitpid(pid_, nullptr, 0);
  }

  void EndSupervisor() const {
    pid_t pid = supervisor();
    ASSERT_GT(pid, 0);
    kill(pid, SIGKILL);
    EXPECT_TRUE(BecomesTrue([pid] { return !IsRunning(pid); }));
  }

  const fs::path& directory() const { return directory_; }
  pid_t server() const { return server_; }

 private:
  // Its only child.
  pid_t supervisor() const {
    std::string pid = std::to_string(pid_);
    pid_t child = 0;
    std::ifstream("/proc/" + pid + "/task/" + pid + "/children") >> child;
    return child;
  }

  [[noreturn]] static void RunServer(int writer) {
    // Shells have what they start in the background ignore these, and so has nohup.
    for (int ignored : {SIGINT, SIGQUIT, SIGHUP}) signal(ignored, SIG_DFL);
    ScratchServer server;
    std::string name = server.socket_directory();
    if (write(writer, name.data(), name.size()) > 0) pause();
    _exit(0);
  }

  pid_t pid_ = 0;
  pid_t server_ = 0;
  fs::path directory_;
};

class EndedBySignal : public testing::TestWithParam<int> {};

TEST_P(EndedBySignal, StopsTheServerAndRemovesTheDirectory) {
  Victim victim;
  victim.End(GetParam());
  EXPECT_TRUE(BecomesTrue([&] { return !fs::exists(victim.directory()); }));
  EXPECT_FALSE(IsRunning(victim.server()));
}

INSTANTIATE_TEST_SUITE_P(All, EndedBySignal,
                         testing::Values(SIGINT, SIGTERM, SIGHUP, SIGKILL, SIGSEGV));

TEST(StaleServer, IsRemovedByTheNextStart) {
  Victim victim;
  victim.EndSupervisor();
  victim.End(SIGKILL);
  ASSERT_TRUE(IsRunning(victim.server()));
  ASSERT_TRUE(fs::exists(victim.directory()));
  ScratchServer next;
  EXPECT_FALSE(fs::exists(victim.directory()));
  EXPECT_TRUE(BecomesTrue([&] { return !IsRunning(victim.server()); }));
}

TEST(StaleServer, IsNotTakenForStaleWhileItsProcessLives) {
  Victim victim;
  victim.EndSupervisor();
  RemoveStaleDirectories();
  EXPECT_TRUE(fs::exists(victim.directory()));
  EXPECT_TRUE(IsRunning(victim.server()));
  victim.End(SIGKILL);
  RemoveStaleDirectories();
  EXPECT_FALSE(fs::exists(victim.directory()));
}

// A process number that is used again belongs to somebody else.
TEST(StaleServer, DoesNotEndAProcessThatIsNotItsServer) {
  fs::path directory = fs::path("/tmp") / ("pgorigin-stale-" + std::to_string(getpid()));
  fs::create_directories(directory / "data");
  fs::permissions(directory, fs::perms::owner_all);
  std::ofstream(directory / "lock") << "";
  pid_t bystander = fork();
  if (bystander == 0) {
    pause();
    _exit(0);
  }
  std::ofstream(directory / "data/postmaster.pid") << bystander << "\n";
  RemoveStaleDirectories();
  EXPECT_FALSE(fs::exists(directory));
  EXPECT_TRUE(IsRunning(bystander));
  kill(bystander, SIGKILL);
  waitpid(bystander, nullptr, 0);
}

TEST(StaleServer, DirectoriesOfOthersAreLeftAlone) {
  fs::path open = fs::path("/tmp") / ("pgorigin-open-" + std::to_string(getpid()));
  fs::create_directories(open);
  fs::permissions(open, fs::perms(0755));
  std::ofstream(open / "lock") << "";
  RemoveStaleDirectories();
  EXPECT_TRUE(fs::exists(open));
  fs::remove_all(open);
}

TEST(RunWithScratchServer, GivesTheCommandItsServer) {
  std::string script =
      "test \"$(psql -XAtc 'SELECT current_user')\" = postgres && "
      "test \"$(psql -XAtd \"$DATABASE_URL\" -c 'SELECT 1')\" = 1 && "
      "test -z \"$PGPASSWORD$PGSERVICE\" && exit 7";
  setenv("PGPASSWORD", "of the target", 1);
  setenv("PGSERVICE", "of the target", 1);
  int status = RunWithScratchServer({}, {"sh", "-c", script});
  unsetenv("PGPASSWORD");
  unsetenv("PGSERVICE");
  EXPECT_EQ(status, 7);
}

TEST(RunWithScratchServer, ReportsASignalAsAShellDoes) {
  EXPECT_EQ(RunWithScratchServer({}, {"sh", "-c", "kill -TERM $$"}), 128 + SIGTERM);
}

TEST(RunWithScratchServer, SaysWhenThereIsNoSuchCommand) {
  try {
    RunWithScratchServer({}, {"no-such-command-here"});
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.status(), ExitStatus::kUsage);
    EXPECT_NE(std::string(error.what()).find("no-such-command-here"), std::string::npos);
  }
}

}  // namespace
}  // namespace pgorigin
