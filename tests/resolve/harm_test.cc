// An Origin from a stranger: whatever it says, nothing happens outside of the scratch
// server, and the run ends.
#include <gmock/gmock.h>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>

#include "resolve/resolving.h"

namespace pgorigin {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;
using std::chrono::seconds;
using testing::AnyOf;
using testing::Contains;
using testing::Each;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class Stranger : public Resolving {
 protected:
  Stranger() {
    fs::permissions(files_.path(), fs::perms::all);  // so that nothing but rights is missing
    started_ = std::chrono::steady_clock::now();
  }

  // The Origin, and behind it a table that is to be compared all the same.
  Compared Execute(const std::string& sql) {
    return Run(Live("CREATE TABLE behind (id integer)"),
               Text(sql + "\nCREATE TABLE behind (id integer);\n"), ResolveMode::kScratch);
  }
  std::string Marker() const { return (files_.path() / "marker").string(); }
  bool WasTouched() const { return fs::exists(Marker()); }
  bool EndedWithin(seconds limit) const {
    return std::chrono::steady_clock::now() - started_ < limit;
  }

  std::chrono::steady_clock::time_point started_;
};

// In a block, where nobody sees the statement before it is executed.
std::string InBlock(const std::string& statement) {
  return "DO $block$ BEGIN EXECUTE $statement$" + statement + "$statement$; END $block$;";
}

struct Attempt {
  const char* name;
  const char* sql;      // FILE: a path that must not be written
  const char* refused;  // part of what is said; empty: the statement is never executed
};

constexpr Attempt kAttempts[] = {
    {"CopyToProgram", "COPY (SELECT 1) TO PROGRAM 'touch FILE'", "external program"},
    {"CopyFromProgram", "CREATE TEMP TABLE x (a text); COPY x FROM PROGRAM 'touch FILE; echo 1'",
     "external program"},
    {"CopyToFile", "COPY (SELECT 1) TO 'FILE'", "pg_write_server_files"},
    {"CopyFromFile", "CREATE TEMP TABLE x (a text); COPY x FROM '/etc/passwd'",
     "pg_read_server_files"},
    {"ReadFile", "SELECT pg_catalog.pg_read_file('/etc/passwd')", "pg_read_file"},
    {"ListDirectory", "SELECT * FROM pg_catalog.pg_ls_dir('/')", "pg_ls_dir"},
    {"ExportLargeObject", "SELECT pg_catalog.lo_export(pg_catalog.lo_creat(-1), 'FILE')",
     "lo_export"},
    {"ImportLargeObject", "SELECT pg_catalog.lo_import('/etc/passwd')", "lo_import"},
    {"FunctionInC",
     "CREATE FUNCTION run(cstring) RETURNS integer LANGUAGE c AS 'libc.so.6', 'system'",
     "language c"},
    {"Load", "LOAD '/tmp/evil.so'", "not allowed"},
    {"AlterSystem", "ALTER SYSTEM SET archive_command = 'touch FILE'", "ALTER SYSTEM"},
    {"Superuser", "CREATE ROLE evil SUPERUSER LOGIN", "did not execute it"},
    {"GrantOfPower", "GRANT pg_execute_server_program TO CURRENT_USER",
     "pg_execute_server_program"},
    {"SetRole", "SET ROLE postgres", "permission denied"},
    {"SessionAuthorization", "SET SESSION AUTHORIZATION postgres", "permission denied"},
    {"Tablespace", "CREATE TABLESPACE away LOCATION '/tmp'", "TABLESPACE"},
    {"Subscription",
     "CREATE SUBSCRIPTION away CONNECTION 'host=127.0.0.1 dbname=x password=y' PUBLICATION p", ""},
    {"EventTrigger",
     "CREATE FUNCTION e() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'; "
     "CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE FUNCTION e()",
     "permission denied"},
    {"TerminateOthers",
     "SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity "
     "WHERE usename = 'postgres'",
     ""},
    {"ReloadServer", "SELECT pg_catalog.pg_reload_conf()", "pg_reload_conf"},
};

std::string With(std::string sql, const std::string& path) {
  for (std::size_t at; (at = sql.find("FILE")) != sql.npos;) sql.replace(at, 4, path);
  return sql;
}

TEST_F(Stranger, DoesNothingInTheOpen) {
  for (const Attempt& attempt : kAttempts) {
    SCOPED_TRACE(attempt.name);
    const Compared compared = Execute(With(attempt.sql, Marker()) + ";");
    EXPECT_FALSE(WasTouched());
    EXPECT_THAT(Lines(compared), Not(Contains(HasSubstr("behind"))));
    for (const Diagnostic& diagnostic : compared.diagnostics) {
      EXPECT_THAT(diagnostic.message, Not(HasSubstr("root:")));
    }
  }
}

TEST_F(Stranger, DoesNothingInABlock) {
  for (const Attempt& attempt : kAttempts) {
    SCOPED_TRACE(attempt.name);
    const Compared compared = Execute(InBlock(With(attempt.sql, Marker())));
    EXPECT_FALSE(WasTouched());
    EXPECT_THAT(Lines(compared), Not(Contains(HasSubstr("behind"))));
    EXPECT_THAT(Messages(compared.diagnostics), Contains(HasSubstr(attempt.refused)));
    // What cannot stand in a block at all is an error.
    if (*attempt.refused != '\0' && !HasErrors(compared.diagnostics)) {
      EXPECT_EQ(compared.unsettled, 1);
    }
  }
}

TEST_F(Stranger, RunsNoCommandOfPsql) {
  for (const char* command :
       {"\\! touch FILE", "\\o FILE", "\\w FILE", "\\copy x to 'FILE'", "\\g FILE",
        "\\setenv PAGER 'touch FILE'", "SELECT 'touch FILE' \\g | sh"}) {
    SCOPED_TRACE(command);
    Execute("CREATE TABLE x (a text);\n" + With(command, Marker()) + "\n");
    EXPECT_FALSE(WasTouched());
  }
}

TEST_F(Stranger, IsToldThatACommandOfTheShellIsNotRun) {
  EXPECT_THAT(Messages(Execute("\\! touch x").diagnostics), Contains(HasSubstr("\\!")));
  EXPECT_THAT(Messages(Execute("COPY x FROM PROGRAM 'id';").diagnostics),
              Contains(HasSubstr("not executed")));
  EXPECT_THAT(Messages(Execute("COPY x TO '/tmp/y';").diagnostics),
              Contains(HasSubstr("not executed")));
}

TEST_F(Stranger, MakesNoUntrustedLanguage) {
  const Compared compared = Execute(
      "CREATE EXTENSION plpython3u;\n"
      "CREATE FUNCTION run() RETURNS void LANGUAGE plpython3u AS 'import os';\n"
      "SELECT run();\n");
  EXPECT_FALSE(HasErrors(compared.diagnostics));
  EXPECT_THAT(Messages(compared.diagnostics), Contains(HasSubstr("plpython3u")));
}

// Listens on the machine, and tells whether somebody called.
class Listener {
 public:
  Listener() : socket_(socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0)) {
    address_.sin_family = AF_INET;
    address_.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address_;
    auto* address = reinterpret_cast<sockaddr*>(&address_);
    const bool listens = bind(socket_, address, size) == 0 && listen(socket_, 5) == 0 &&
                         getsockname(socket_, address, &size) == 0;
    EXPECT_TRUE(listens);
  }
  ~Listener() { close(socket_); }
  std::string port() const { return std::to_string(ntohs(address_.sin_port)); }
  bool WasCalled() const { return accept(socket_, nullptr, nullptr) >= 0; }

 private:
  int socket_;
  sockaddr_in address_{};
};

TEST_F(Stranger, ConnectsToNothing) {
  const Listener listener;
  for (const std::string& where :
       {"host=127.0.0.1 port=" + listener.port(), "host=localhost port=" + listener.port(),
        std::string("host=/var/run/postgresql")}) {
    SCOPED_TRACE(where);
    const Compared compared =
        Execute("CREATE EXTENSION dblink;\nSELECT dblink_connect('" + where +
                " user=postgres password=x dbname=postgres connect_timeout=5');\n");
    EXPECT_FALSE(listener.WasCalled());
    EXPECT_FALSE(HasErrors(compared.diagnostics));
    EXPECT_THAT(Messages(compared.diagnostics),
                Contains(HasSubstr("could not establish connection")));
  }
}

TEST_F(Stranger, LoopsInVain) {
  options_.connection.statement_timeout = milliseconds(500);
  for (const char* loop : {
           "DO $$ BEGIN LOOP END LOOP; END $$;",
           "SELECT set_config('statement_timeout', '0', false); SELECT pg_sleep(3600);",
           "DO $$ BEGIN LOOP BEGIN PERFORM pg_sleep(60); EXCEPTION WHEN query_canceled THEN "
           "NULL; END; END LOOP; END $$;",
           "DO $$ BEGIN LOOP RAISE NOTICE '%', repeat('x', 1000); END LOOP; END $$;",
           "DO $$ BEGIN LOOP RAISE LOG '%', repeat('x', 1000); END LOOP; END $$;",
           "DO $$ BEGIN RAISE EXCEPTION 'role \"r%\" does not exist', random() USING ERRCODE = "
           "'42704'; END $$;",
           "SELECT count(*) FROM generate_series(1, 1000000000000);",
       }) {
    SCOPED_TRACE(loop);
    started_ = std::chrono::steady_clock::now();
    const Compared compared = Execute(loop);
    EXPECT_TRUE(EndedWithin(seconds(15)));
    EXPECT_FALSE(HasErrors(compared.diagnostics));
    EXPECT_THAT(Messages(compared.diagnostics),
                Contains(AnyOf(HasSubstr("took too long"), HasSubstr("timeout"),
                               HasSubstr("ended the session"), HasSubstr("out of memory"))));
  }
}

TEST_F(Stranger, LoopsAgainAndAgainInVain) {
  options_.connection.statement_timeout = milliseconds(200);
  std::string sql;
  for (int i = 0; i < 200; ++i) sql += "DO $$ BEGIN LOOP END LOOP; END $$;\n";
  const Compared compared = Execute(sql);
  EXPECT_TRUE(EndedWithin(seconds(15)));
  EXPECT_EQ(compared.unsettled, 200);
  EXPECT_THAT(Messages(compared.diagnostics),
              Contains(HasSubstr("the statements before it took too long")));
}

long PeakMegabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss >> 10;
}

TEST_F(Stranger, FillsNoMemory) {
  options_.connection.statement_timeout = seconds(5);
  const long before = PeakMegabytes();
  for (const char* sql : {
           "SELECT i, repeat('x', 1000) FROM generate_series(1, 1000000000) AS i;",
           "SELECT repeat('x', 1000000000), repeat('y', 1000000000);",
           "DO $$ BEGIN RAISE EXCEPTION '%', repeat('x', 200000000); END $$;",
           "DO $$ DECLARE a text[]; BEGIN FOR i IN 1..100 LOOP "
           "a[i] := repeat('x', 100000000); END LOOP; END $$;",
       }) {
    SCOPED_TRACE(sql);
    Execute(sql);
  }
  EXPECT_LT(PeakMegabytes() - before, 1536);
}

TEST_F(Stranger, FillsNoDisk) {
  options_.scratch.most_bytes = 200 << 20;
  options_.connection.statement_timeout = seconds(60);
  for (const char* sql : {
           "CREATE TABLE big AS SELECT i, repeat(md5(i::text), 30) AS t "
           "FROM generate_series(1, 1000000000) AS i;",
           "DO $$ BEGIN LOOP RAISE LOG '%', repeat('x', 1000000); END LOOP; END $$;",
           "DO $$ BEGIN PERFORM i, repeat(md5(i::text), 30) FROM generate_series(1, 1000000000) "
           "AS i ORDER BY 2; END $$;",
       }) {
    SCOPED_TRACE(sql);
    started_ = std::chrono::steady_clock::now();
    const Compared compared = Execute(sql);
    EXPECT_TRUE(EndedWithin(seconds(40)));
    EXPECT_THAT(Messages(compared.diagnostics), Contains(HasSubstr("holds more than 200 MB")));
  }
}

TEST_F(Stranger, EndsOnlyItsOwnSession) {
  const Compared compared =
      Run(Live("CREATE TABLE before (id integer); CREATE TABLE after (id integer)"),
          Text("CREATE TABLE before (id integer);\n"
               "SELECT pg_terminate_backend(pg_backend_pid());\n"
               "CREATE TABLE after (id integer);\n"),
          ResolveMode::kScratch);
  EXPECT_FALSE(HasErrors(compared.diagnostics));
  EXPECT_THAT(Lines(compared), IsEmpty());  // by text, what was not executed
  EXPECT_THAT(Messages(compared.diagnostics),
              Contains(HasSubstr("a statement before it ended the session")));
}

}  // namespace
}  // namespace pgorigin
