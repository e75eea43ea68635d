#include "pgorigin/session/session.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <signal.h>

#include <cstdlib>
#include <fstream>
#include <thread>

#include "pgorigin/model/error.h"
#include "pgorigin/scratch/scratch_server.h"

namespace pgorigin {
namespace {

constexpr const char* kPassword = "hunter2secret";

class SessionTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    server_ = new ScratchServer;
    server_->CreateDatabase("lab");
    Session admin({server_->ConnectionString()});
    admin.Execute("SET password_encryption = 'scram-sha-256'");
    admin.Execute("CREATE ROLE guarded LOGIN PASSWORD '" + std::string(kPassword) + "'");
    RequirePassword(admin);
  }
  static void TearDownTestSuite() { delete server_; }

  static Session Admin() { return Session({server_->ConnectionString("lab")}); }

  static std::string As(const std::string& user, const std::string& more) {
    return "host='" + server_->socket_directory().string() + "' dbname=lab user=" + user + " " +
           more;
  }

  static ScratchServer* server_;

 private:
  static void RequirePassword(Session& admin) {
    std::string path = server_->socket_directory() / "data/pg_hba.conf";
    std::ofstream(path) << "local all guarded scram-sha-256\nlocal all all trust\n";
    admin.Execute("SELECT pg_catalog.pg_reload_conf()");
    // The postmaster obeys the signal when it comes to it.
    for (int i = 0; i < 100 && Connects(As("guarded", "password=wrong")); ++i) {
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
  }

  static bool Connects(const std::string& conninfo) {
    try {
      Session session({conninfo});
      return true;
    } catch (const Error&) {
      return false;
    }
  }
};

ScratchServer* SessionTest::server_ = nullptr;

// What the Error says; fails when there is none.
template <class Action>
std::string FailureOf(Action action, ExitStatus status = ExitStatus::kCouldNotCompare) {
  try {
    action();
  } catch (const Error& error) {
    EXPECT_EQ(error.status(), status) << error.what();
    std::string message = error.what();
    EXPECT_NE(message.find("\n  next: "), message.npos) << message;
    EXPECT_EQ(message.find(kPassword), message.npos) << message;
    return message;
  }
  ADD_FAILURE() << "no Error";
  return "";
}

std::string ConnectFailureOf(const std::string& conninfo,
                             ExitStatus status = ExitStatus::kCouldNotCompare) {
  return FailureOf([&] { Session session({conninfo}); }, status);
}

template <class Action>
QueryError QueryErrorOf(Action action) {
  try {
    action();
  } catch (const QueryError& error) {
    return error;
  }
  ADD_FAILURE() << "no QueryError";
  return QueryError("", "", 0);
}

bool Contains(const std::string& text, const std::string& part) {
  return text.find(part) != text.npos;
}

TEST_F(SessionTest, ReadsRowsNullsNumbersAndBooleans) {
  Session session = Admin();
  ResultSet rows = session.Query("SELECT * FROM (VALUES (1, 'a', true), (NULL, '', false)) AS v");
  ASSERT_EQ(rows.size(), 2);
  ASSERT_EQ(rows.columns(), 3);
  EXPECT_EQ(rows.GetInt(0, 0), 1);
  EXPECT_TRUE(rows.IsNull(1, 0));
  EXPECT_EQ(rows.GetInt(1, 0), 0);
  EXPECT_FALSE(rows.IsNull(1, 1));
  EXPECT_EQ(rows.Get(0, 1), "a");
  EXPECT_TRUE(rows.GetBool(0, 2));
  EXPECT_FALSE(rows.GetBool(1, 2));
}

TEST_F(SessionTest, RowsOutliveTheNextQueryAndTheSession) {
  ResultSet rows;
  {
    Session session = Admin();
    rows = session.Query("SELECT 'kept'");
    session.Query("SELECT 'other'");
  }
  EXPECT_EQ(rows.Get(0, 0), "kept");
}

std::vector<std::optional<std::string>> ValuesOf(const ResultSet& rows) {
  std::vector<std::optional<std::string>> values;
  for (int row = 0; row < rows.size(); ++row) {
    for (int column = 0; column < rows.columns(); ++column) {
      const bool null = rows.IsNull(row, column);
      values.push_back(null ? std::nullopt : std::optional<std::string>(rows.Get(row, column)));
    }
  }
  return values;
}

TEST_F(SessionTest, CopiesTheRowsThatItReads) {
  Session session = Admin();
  const std::string every_byte =
      "SELECT n, chr(n), 'a' || chr(n) || 'b' || chr(n), NULL, '' FROM generate_series(1, 300) AS "
      "n";
  const std::string lookalikes =
      R"(VALUES ('\N', '\\N', NULL), ('\.', 'N', ''), (E'\t\n', E'\\t', E'\\'))";
  for (const std::string& query : {every_byte, lookalikes, std::string("SELECT 1 WHERE false")}) {
    const ResultSet copied = session.CopyOut(query), read = session.Query(query);
    EXPECT_EQ(copied.columns(), read.columns());
    EXPECT_EQ(ValuesOf(copied), ValuesOf(read)) << query;
  }
}

// Also where the last portion is full.
TEST_F(SessionTest, CopiesInPortions) {
  Session session = Admin();
  for (const auto& [rows, sizes] :
       {std::pair(20, std::vector{8, 8, 4}), std::pair(16, std::vector{8, 8, 0}),
        std::pair(0, std::vector{0})}) {
    std::vector<int> seen;
    long long next = 1;
    session.CopyOut(fmt::format("SELECT n FROM generate_series(1, {}) AS n", rows), 8,
                    [&](ResultSet portion) {
                      seen.push_back(portion.size());
                      EXPECT_EQ(portion.columns(), 1);
                      for (int row = 0; row < portion.size(); ++row) {
                        EXPECT_EQ(portion.GetInt(row, 0), next++);
                      }
                    });
    EXPECT_EQ(seen, sizes) << rows;
  }
}

TEST_F(SessionTest, ACopyThatFailsAfterRowsIsRefused) {
  Session session = Admin();
  try {
    session.CopyOut("SELECT 1 / (1000 - n) FROM generate_series(1, 2000) AS n");
    FAIL() << "was not refused";
  } catch (const QueryError& error) {
    EXPECT_EQ(error.sqlstate(), "22012");
  }
  EXPECT_EQ(session.Query("SELECT 1").GetInt(0, 0), 1);
}

TEST_F(SessionTest, AnEmptyResultSetHasNoRows) {
  ResultSet rows;
  EXPECT_EQ(rows.size(), 0);
  EXPECT_EQ(rows.columns(), 0);
}

// The settings of the role would change what pg_get_expr() prints.
TEST_F(SessionTest, FixesSettingsThatChangeWhatTheServerPrints) {
  Admin().Execute(
      "CREATE ROLE styled LOGIN SUPERUSER; ALTER ROLE styled SET search_path = public;"
      "ALTER ROLE styled SET DateStyle = 'German'; ALTER ROLE styled SET IntervalStyle = iso_8601;"
      "ALTER ROLE styled SET bytea_output = escape; ALTER ROLE styled SET TimeZone = 'Asia/Tokyo';"
      "ALTER ROLE styled SET quote_all_identifiers = on; ALTER ROLE styled SET jit = on;"
      "ALTER ROLE styled SET extra_float_digits = 0");
  Session session({As("styled", "")});
  ResultSet row = session.Query(
      "SELECT pg_catalog.current_setting('search_path'), '2024-02-03'::date, '1 day'::interval, "
      "'\\x01'::bytea, '2024-01-01 00:00:00+00'::timestamptz, pg_catalog.quote_ident('a'), "
      "pg_catalog.current_setting('jit'), 0.1::float8 + 0.2::float8, "
      "pg_catalog.current_setting('application_name')");
  std::vector<std::string> values;
  for (int i = 0; i < row.columns(); ++i) values.emplace_back(row.Get(0, i));
  EXPECT_EQ(values,
            (std::vector<std::string>{"", "2024-02-03", "1 day", "\\x01", "2024-01-01 00:00:00+00",
                                      "a", "off", "0.30000000000000004", "pgorigin"}));
}

TEST_F(SessionTest, DescribesTheNamesInEffect) {
  Session session({As("postgres", "password=" + std::string(kPassword))});
  EXPECT_EQ(session.description(),
            "database lab on " + server_->socket_directory().string() + " as postgres");
  EXPECT_EQ(session.database(), "lab");
  EXPECT_EQ(session.version().Major(), server_->major());
}

TEST_F(SessionTest, AServiceGivesTheNamesInEffect) {
  std::string file = testing::TempDir() + "pgorigin_service.conf";
  std::ofstream(file) << "[lab]\nhost=" << server_->socket_directory().string()
                      << "\ndbname=lab\nuser=postgres\npassword=" << kPassword << "\n";
  setenv("PGSERVICEFILE", file.c_str(), 1);
  EXPECT_EQ(Session({"service=lab"}).database(), "lab");
  EXPECT_TRUE(
      Contains(ConnectFailureOf("service=nope"), "service nope: the service is not defined"));
  unsetenv("PGSERVICEFILE");
}

TEST_F(SessionTest, WrongPassword) {
  Session right({As("guarded", "password=" + std::string(kPassword))});
  std::string message = ConnectFailureOf(As("guarded", "password=wrong-one"));
  EXPECT_TRUE(Contains(message, "as guarded: password authentication failed for user")) << message;
  EXPECT_TRUE(Contains(message, "PGPASSWORD")) << message;
  EXPECT_FALSE(Contains(message, "wrong-one")) << message;
}

TEST_F(SessionTest, NoPassword) {
  std::string message = ConnectFailureOf(As("guarded", "passfile=/nonexistent"));
  EXPECT_TRUE(Contains(message, "no password supplied")) << message;
}

TEST_F(SessionTest, MissingDatabaseAndRole) {
  std::string missing = As("postgres", "dbname=nowhere");
  EXPECT_TRUE(Contains(ConnectFailureOf(missing), "database \"nowhere\" does not exist"));
  EXPECT_TRUE(Contains(ConnectFailureOf(As("nobody_here", "")), "check the user name"));
}

TEST_F(SessionTest, UnreachableHost) {
  std::string refused = ConnectFailureOf("host=127.0.0.1 port=1 dbname=lab user=app");
  EXPECT_TRUE(Contains(refused, "database lab on 127.0.0.1:1 as app: Connection refused"))
      << refused;
  std::string unknown = ConnectFailureOf("host=nowhere.invalid dbname=lab user=app");
  EXPECT_TRUE(Contains(unknown, "check the host name")) << unknown;
  std::string no_socket = ConnectFailureOf("host=/nonexistent dbname=lab user=app");
  EXPECT_TRUE(Contains(no_socket, "check the socket directory")) << no_socket;
}

TEST_F(SessionTest, MalformedConnectionStringIsAUsageError) {
  ConnectFailureOf("postgresql://bob:" + std::string(kPassword) + "%zz@h/lab", ExitStatus::kUsage);
}

TEST_F(SessionTest, ARefusedStatementHasItsSqlstateAndPosition) {
  Session session = Admin();
  QueryError error = QueryErrorOf([&] { session.Query("SELECT 1;\nSELECT * FROM nope"); });
  EXPECT_EQ(error.sqlstate(), "42P01");
  EXPECT_EQ(error.position(), 25);
  EXPECT_STREQ(error.what(), "relation \"nope\" does not exist");
  EXPECT_EQ(session.Query("SELECT 2").GetInt(0, 0), 2) << "the session goes on";
}

TEST_F(SessionTest, ARefusedStatementKeepsDetailAndHint) {
  Session session = Admin();
  QueryError error = QueryErrorOf([&] {
    session.Execute(
        "DO $$ BEGIN RAISE EXCEPTION 'primary' USING DETAIL = 'why', HINT = 'how'; END $$");
  });
  EXPECT_EQ(error.sqlstate(), "P0001");
  EXPECT_TRUE(
      Contains(error.what(), "primary\n    detail: why\n    hint: how\n    context: PL/pgSQL"))
      << error.what();
}

TEST_F(SessionTest, ServerTextIsSafeToPrintAndHidesThePassword) {
  Session session({As("guarded", "password=" + std::string(kPassword))});
  QueryError error = QueryErrorOf([&] {
    session.Execute("DO $$ BEGIN RAISE EXCEPTION E'\\x1b[31m%', '" + std::string(kPassword) +
                    "'; END $$");
  });
  EXPECT_TRUE(Contains(error.what(), "\\x1b[31m********")) << error.what();
  EXPECT_FALSE(Contains(error.what(), kPassword));
}

TEST_F(SessionTest, PartsOfAStatementAreNotDroppedSilently) {
  Session session = Admin();
  EXPECT_EQ(
      QueryErrorOf([&] { session.Execute(std::string("SELECT 1\0; SELECT 2", 19)); }).sqlstate(),
      "22021");
  session.Execute("CREATE TABLE public.copied (a int)");
  EXPECT_EQ(QueryErrorOf([&] { session.Execute("COPY public.copied FROM stdin"); }).sqlstate(),
            "0A000");
  EXPECT_EQ(QueryErrorOf([&] { session.Execute("COPY public.copied TO stdout"); }).sqlstate(),
            "0A000");
  EXPECT_EQ(session.Query("SELECT 3").GetInt(0, 0), 3);
}

TEST_F(SessionTest, NoticesDoNotReachTheTerminal) {
  testing::internal::CaptureStderr();
  Admin().Execute("DO $$ BEGIN RAISE WARNING 'noise'; END $$");
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
}

TEST_F(SessionTest, StatementTimeout) {
  ConnectionOptions options{server_->ConnectionString("lab")};
  options.statement_timeout = std::chrono::milliseconds(50);
  Session session(options);
  QueryError error = QueryErrorOf([&] { session.Query("SELECT pg_catalog.pg_sleep(10)"); });
  EXPECT_EQ(error.sqlstate(), "57014");
}

TEST_F(SessionTest, LockTimeout) {
  Session holder = Admin();
  holder.Execute("CREATE TABLE public.held (a int)");
  holder.Execute("BEGIN; LOCK TABLE public.held");
  ConnectionOptions options{server_->ConnectionString("lab")};
  options.lock_timeout = std::chrono::milliseconds(50);
  Session session(options);
  QueryError error = QueryErrorOf([&] { session.Query("SELECT * FROM public.held"); });
  EXPECT_EQ(error.sqlstate(), "55P03");
}

TEST_F(SessionTest, PermissionDenied) {
  Admin().Execute("CREATE TABLE public.secret (a int)");
  Session session({As("guarded", "password=" + std::string(kPassword))});
  QueryError error = QueryErrorOf([&] { session.Query("SELECT * FROM public.secret"); });
  EXPECT_EQ(error.sqlstate(), "42501");
}

TEST_F(SessionTest, TwoSessionsShareASnapshot) {
  Session writer = Admin();
  Session first = Admin();
  Session second = Admin();
  std::string snapshot = first.BeginSnapshot();
  writer.Execute("CREATE TABLE public.late (a int)");
  second.JoinSnapshot(snapshot);
  const char* count = "SELECT count(*) FROM pg_catalog.pg_class WHERE relname = 'late'";
  EXPECT_EQ(first.Query(count).GetInt(0, 0), 0);
  EXPECT_EQ(second.Query(count).GetInt(0, 0), 0);
  EXPECT_EQ(QueryErrorOf([&] { second.Execute("CREATE TABLE public.t ()"); }).sqlstate(), "25006");
  second.Rollback();
  EXPECT_EQ(second.Query(count).GetInt(0, 0), 1);
}

TEST_F(SessionTest, AnEndedBackendIsALostConnection) {
  Session session = Admin();
  std::string pid(session.Query("SELECT pg_catalog.pg_backend_pid()").Get(0, 0));
  Admin().Execute("SELECT pg_catalog.pg_terminate_backend(" + pid + ")");
  const std::string is_there = "SELECT FROM pg_catalog.pg_stat_activity WHERE pid = " + pid;
  for (int i = 0; i < 500 && Admin().Query(is_there).size() > 0; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  std::string message = FailureOf([&] { session.Query("SELECT 1"); });
  EXPECT_TRUE(Contains(message, "lost the connection to database lab on ")) << message;
  FailureOf([&] { session.Query("SELECT 1"); });
}

TEST_F(SessionTest, ABackendThatEndsItselfIsALostConnection) {
  Session session = Admin();
  std::string message = FailureOf([&] {
    session.Query("SELECT pg_catalog.pg_terminate_backend(pg_catalog.pg_backend_pid())");
  });
  EXPECT_TRUE(Contains(message, "terminating connection due to administrator command")) << message;
}

TEST(SessionOnADyingServer, IsALostConnection) {
  ScratchServer server;
  Session session({server.ConnectionString()});
  pid_t pid = 0;
  std::ifstream(server.socket_directory() / "data/postmaster.pid") >> pid;
  std::thread killer([pid] {
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    kill(pid, SIGQUIT);
  });
  std::string message = FailureOf([&] { session.Query("SELECT pg_catalog.pg_sleep(30)"); });
  killer.join();
  EXPECT_TRUE(Contains(message, "lost the connection to database postgres")) << message;
  EXPECT_TRUE(Contains(ConnectFailureOf(server.ConnectionString()), "cannot connect")) << message;
}

}  // namespace
}  // namespace pgorigin
