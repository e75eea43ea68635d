#include "pgorigin/scratch/scratch_server.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <thread>

#include "pgorigin/model/error.h"
#include "pgorigin/session/session.h"
#include "scratch/data_directory.h"
#include "scratch/installation.h"
#include "scratch/scratch_directory.h"

namespace pgorigin {
namespace {

namespace fs = std::filesystem;

pid_t ServerPid(const fs::path& directory) {
  pid_t pid = 0;
  std::ifstream(directory / "data/postmaster.pid") >> pid;
  return pid;
}

bool IsRunning(pid_t pid) { return fs::exists("/proc/" + std::to_string(pid)); }

bool HasDatabase(Session& session, const std::string& name) {
  return session.Query("SELECT FROM pg_catalog.pg_database WHERE datname = '" + name + "'")
             .size() == 1;
}

std::string Value(Session& session, const std::string& expression) {
  return std::string(session.Query("SELECT " + expression).Get(0, 0));
}

TEST(ScratchServer, RunsWithoutTcpInAPrivateDirectory) {
  ScratchServer server;
  Session session({server.ConnectionString()});
  EXPECT_EQ(session.version().Major(), server.major());
  EXPECT_EQ(Value(session, "pg_catalog.current_setting('listen_addresses')"), "");
  EXPECT_EQ(Value(session, "pg_catalog.current_setting('server_encoding')"), "UTF8");
  struct stat status;
  ASSERT_EQ(stat(server.socket_directory().c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 07777, 0700u);
  ASSERT_EQ(stat((server.socket_directory() / "data").c_str(), &status), 0);
  EXPECT_NE(status.st_uid, 0u);
}

TEST(ScratchServer, IsGoneAfterwards) {
  fs::path directory;
  pid_t pid = 0;
  {
    ScratchServer server;
    directory = server.socket_directory();
    pid = ServerPid(directory);
    ASSERT_TRUE(IsRunning(pid));
  }
  EXPECT_FALSE(fs::exists(directory));
  EXPECT_FALSE(IsRunning(pid));
}

// A server of this process must not keep the pipe of another one open.
TEST(ScratchServer, TwoRunAtOnceAndEndInAnyOrder) {
  auto first = std::make_unique<ScratchServer>();
  auto second = std::make_unique<ScratchServer>();
  first->CreateDatabase("only_here");
  Session session({second->ConnectionString()});
  EXPECT_FALSE(HasDatabase(session, "only_here"));
  first.reset();
  EXPECT_EQ(session.Query("SELECT 1").GetInt(0, 0), 1);
}

// PG* variables are meant for the target.
TEST(ScratchServer, IgnoresTheEnvironmentOfTheTarget) {
  setenv("PGPORT", "1", 1);
  setenv("PGOPTIONS", "-c work_mem=123MB", 1);
  setenv("PGSSLMODE", "require", 1);
  setenv("PGHOSTADDR", "127.0.0.1", 1);
  {
    ScratchServer server;
    Session session({server.ConnectionString()});
    EXPECT_NE(Value(session, "pg_catalog.current_setting('work_mem')"), "123MB");
  }
  for (const char* name : {"PGPORT", "PGOPTIONS", "PGSSLMODE", "PGHOSTADDR"}) unsetenv(name);
}

TEST(ScratchServer, MissingProgramIsOneClearError) {
  ScratchOptions options;
  options.bindir = "/nonexistent";
  try {
    ScratchServer server(options);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.status(), ExitStatus::kCouldNotCompare);
    EXPECT_NE(std::string(error.what()).find("PGORIGIN_PG_BINDIR"), std::string::npos);
  }
}

TEST(ScratchServer, BadLocaleIsOneClearErrorAndLeavesNothing) {
  ScratchOptions options;
  options.locale = "xx_NOWHERE";
  try {
    ScratchServer server(options);
    FAIL();
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find("invalid locale name"), std::string::npos)
        << error.what();
  }
}

TEST(InstalledMajors, HoldsTheMajorThatStarts) {
  std::vector<int> majors = InstalledMajors();
  EXPECT_NE(std::find(majors.begin(), majors.end(), ScratchServer().major()), majors.end());
}

TEST(MajorOf, ReadsReleasesAndBetas) {
  EXPECT_EQ(MajorOf("postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)"), 15);
  EXPECT_EQ(MajorOf("postgres (PostgreSQL) 18beta1"), 18);
  EXPECT_EQ(MajorOf("bash: postgres: no"), 0);
}

class UnprivilegedRole : public testing::Test {
 protected:
  ScratchServer server_;
};

TEST_F(UnprivilegedRole, OwnsItsDatabaseAndNothingElse) {
  Session session({server_.CreateDatabase("Lab \"1\"")});
  EXPECT_EQ(session.database(), "Lab \"1\"");
  EXPECT_EQ(Value(session, "current_user"), "pgorigin_spec");
  EXPECT_EQ(
      Value(session,
            "(SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls "
            "FROM pg_catalog.pg_roles WHERE rolname = current_user)"),
      "f");
  session.Execute(
      "CREATE SCHEMA s; CREATE TABLE public.t (); CREATE EXTENSION pgcrypto SCHEMA public;"
      "COMMENT ON SCHEMA public IS 'ours'");
  EXPECT_THROW(session.Execute("CREATE ROLE other"), QueryError);
  EXPECT_THROW(session.Execute("CREATE DATABASE other"), QueryError);
  EXPECT_THROW(session.Execute("COPY (SELECT 1) TO PROGRAM 'cat'"), QueryError);
  EXPECT_THROW(session.Execute("SELECT pg_catalog.pg_read_file('/etc/passwd')"), QueryError);
}

TEST_F(UnprivilegedRole, BecomesOwnerOfADatabaseThatWasCreatedOtherwise) {
  Session({server_.ConnectionString()}).Execute("CREATE DATABASE made");
  Session session({server_.UnprivilegedConnectionString("made")});
  session.Execute("CREATE SCHEMA s; CREATE TABLE public.t ()");
}

TEST_F(UnprivilegedRole, DatabasesAreEmpty) {
  Session({server_.ConnectionString("template1")}).Execute("CREATE TABLE public.stray ()");
  Session session({server_.CreateDatabase("clean")});
  EXPECT_EQ(Value(session, "pg_catalog.to_regclass('public.stray') IS NULL"), "t");
}

class Cache : public testing::Test {
 protected:
  Cache() { options_.cache = fs::path(testing::TempDir()) / ("cache-" + std::to_string(getpid())); }
  ~Cache() override { fs::remove_all(options_.cache); }

  int Entries() const {
    return static_cast<int>(std::distance(fs::directory_iterator(options_.cache), {}));
  }

  ScratchOptions options_;
};

TEST_F(Cache, ServesTheSecondStartAndIsNotChangedByServers) {
  ScratchServer(options_).CreateDatabase("first");
  EXPECT_EQ(Entries(), 1);
  auto before = std::chrono::steady_clock::now();
  ScratchServer second(options_);
  EXPECT_LT(std::chrono::steady_clock::now() - before, std::chrono::milliseconds(2000));
  EXPECT_EQ(Entries(), 1);
  Session session({second.ConnectionString()});
  EXPECT_FALSE(HasDatabase(session, "first"));
}

TEST_F(Cache, KeepsEncodingsAndLocalesApart) {
  ScratchServer plain(options_);
  options_.encoding = "LATIN1";
  options_.locale = "C";
  ScratchServer other(options_);
  Session session({other.ConnectionString()});
  EXPECT_EQ(Value(session, "pg_catalog.current_setting('server_encoding')"), "LATIN1");
  EXPECT_EQ(Entries(), 2);
}

TEST_F(Cache, IsFilledOnceByConcurrentStarters) {
  std::vector<std::thread> starters;
  for (int i = 0; i < 3; ++i) {
    starters.emplace_back([this] { ScratchServer(options_).CreateDatabase("made"); });
  }
  for (std::thread& starter : starters) starter.join();
  EXPECT_EQ(Entries(), 1);
  ScratchServer later(options_);
}

TEST_F(Cache, ThatOthersCanWriteIsNotUsed) {
  fs::create_directories(options_.cache);
  fs::permissions(options_.cache, fs::perms::all);
  ScratchServer server(options_);
  EXPECT_EQ(Entries(), 0);
}

// Sweeping by age takes single files out of a cache in a temporary directory.
TEST_F(Cache, ThatLostAFileIsMadeAnew) {
  { ScratchServer server(options_); }
  fs::path kept = fs::directory_iterator(options_.cache)->path();
  fs::remove(kept / "data/base/1/pg_filenode.map");
  ScratchServer server(options_);
  EXPECT_EQ(Session({server.ConnectionString()}).Query("SELECT 1").size(), 1);
  EXPECT_TRUE(fs::exists(kept / "data/base/1/pg_filenode.map"));
}

TEST(CloneTree, CopiesContentAndModes) {
  fs::path from = fs::path(testing::TempDir()) / ("tree-" + std::to_string(getpid()));
  fs::path to = from.string() + "-copy";
  fs::create_directories(from / "a/empty");
  std::string content(300'000, 'x');
  std::ofstream(from / "a/large") << content;
  std::ofstream(from / "none") << "";
  TreeSize size = CloneTree(from, to, std::nullopt);
  EXPECT_EQ(size, (TreeSize{2, content.size()}));
  EXPECT_EQ(fs::file_size(to / "a/large"), content.size());
  EXPECT_TRUE(fs::is_directory(to / "a/empty"));
  EXPECT_EQ(fs::file_size(to / "none"), 0u);
  EXPECT_EQ(fs::status(to / "a/large").permissions(), fs::perms(0600));
  EXPECT_THROW(CloneTree(from, to, std::nullopt), fs::filesystem_error);
  fs::remove_all(from);
  fs::remove_all(to);
}

}  // namespace
}  // namespace pgorigin
