// A server that the user gave settles what text cannot, and is left as it was.
#include <gmock/gmock.h>

#include <fstream>

#include "pgorigin/model/error.h"
#include "pgorigin/session/connection_string.h"
#include "resolve/resolving.h"

namespace pgorigin {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::Not;
using testing::UnorderedElementsAreArray;

// Text does not follow row locks: only a server settles this view.
const std::string kLocked =
    "CREATE TABLE beside (id integer PRIMARY KEY, role varchar(20));\n"
    "CREATE VIEW locked AS SELECT id FROM beside WHERE role IN ('a', 'b') FOR UPDATE;\n";

class Given : public Resolving {
 protected:
  // The server of the live databases is the given one, too: it has databases and roles.
  Given() { options_.scratch.url = live_.server().ConnectionString(); }

  void TearDown() override { EXPECT_THAT(Inventory(), UnorderedElementsAreArray(before_)); }

  // Everything that exists from now on has to be there at the end, and nothing else.
  void Begin() { before_ = Inventory(); }

  Compared Settle(const std::string& live, const std::string& origin,
                  ResolveMode mode = ResolveMode::kScratch) {
    const Source source = Live(live);
    Begin();
    return Run(source, Text(origin), mode);
  }

  void Execute(const std::string& sql) { Superuser().Execute(sql); }

  // The URL of a role that is no superuser.
  void AsRole(const std::string& name, const std::string& attributes = "CREATEDB",
              const std::string& password = "x") {
    Execute("SET password_encryption = 'scram-sha-256'; CREATE ROLE " + name + " LOGIN " +
            attributes + " PASSWORD '" + password + "'");
    options_.scratch.url = WithLogin(live_.server().ConnectionString(), name, password);
  }

  void Admit(const std::string& rules) {
    std::ofstream(live_.server().socket_directory() / "data/pg_hba.conf") << rules;
    Execute("SELECT pg_catalog.pg_reload_conf()");
    Execute("SELECT pg_catalog.pg_sleep(0.3)");
  }

  // What the run says when it cannot settle.
  std::string Refused(const std::string& origin = kLocked) {
    const Source source = Live(kLocked);
    Begin();
    try {
      Run(source, Text(origin), ResolveMode::kScratch);
    } catch (const Error& error) {
      EXPECT_EQ(error.status(), ExitStatus::kCouldNotCompare);
      return error.what();
    }
    return "it was not refused";
  }

  Session Superuser() { return Session({live_.server().ConnectionString()}); }

 private:
  std::vector<std::string> Inventory() {
    Session session = Superuser();
    const ResultSet rows = session.Query(
        "SELECT 'database ' || datname FROM pg_catalog.pg_database UNION ALL "
        "SELECT 'role ' || rolname FROM pg_catalog.pg_roles");
    std::vector<std::string> things;
    for (int row = 0; row < rows.size(); ++row) things.emplace_back(rows.Get(row, 0));
    return things;
  }

  std::vector<std::string> before_;
};

TEST_F(Given, SettlesWhatTextCannotTell) {
  const Compared compared = Settle(kLocked, kLocked, ResolveMode::kAuto);
  EXPECT_THAT(Lines(compared), IsEmpty());
  EXPECT_THAT(compared.resolution.warnings, IsEmpty());
  EXPECT_THAT(compared.resolution.how,
              AllOf(HasSubstr("1 settled by a scratch server (PostgreSQL "),
                    HasSubstr("database postgres on "), HasSubstr(" as postgres)")));
}

TEST_F(Given, FindsDriftThatTextCannotTell) {
  std::string other = kLocked;
  other.replace(other.find("UPDATE"), 6, "SHARE");
  EXPECT_THAT(Lines(Settle(kLocked, other)), ElementsAre("changed public.locked"));
}

TEST_F(Given, TakesARoleThatIsNoSuperuser) {
  AsRole("ci");
  const Compared compared = Settle(kLocked, kLocked);
  EXPECT_THAT(Lines(compared), IsEmpty());
  EXPECT_THAT(Messages(compared.diagnostics), IsEmpty());
  EXPECT_THAT(compared.resolution.how, HasSubstr(" as ci)"));
}

TEST_F(Given, ReadsTwoTextsAsThatServerDoes) {
  Begin();
  const Compared compared = Run(Text(kLocked, "from.sql"), Text(kLocked), ResolveMode::kScratch);
  EXPECT_THAT(Lines(compared), IsEmpty());
  EXPECT_EQ(compared.alignment.from.version.Major(), live_.server().major());
}

TEST_F(Given, BuildsOneText) {
  Begin();
  const Model model = ReadModel({Text(kLocked)}, options_);
  EXPECT_TRUE(model.from_server);
  EXPECT_THAT(Messages(model.diagnostics), IsEmpty());
}

TEST_F(Given, OfAnotherMajorRebuildsBothSides) {
  for (const int major : InstalledMajors()) {
    if (major == live_.server().major()) continue;
    ScratchOptions options;
    options.major = major;
    const ScratchServer other(options);
    options_.scratch.url = other.ConnectionString();
    const Compared compared = Settle(kLocked, kLocked);
    EXPECT_THAT(Lines(compared), IsEmpty());
    EXPECT_THAT(compared.resolution.how, HasSubstr("PostgreSQL " + std::to_string(major)));
    return;
  }
  Begin();
  GTEST_SKIP() << "one major alone is installed";
}

TEST_F(Given, IsLeftAsItWasAfterAnErrorOfTheOrigin) {
  const Compared compared = Settle(kLocked, kLocked + "CREATE INDEX ON beside (nothing);");
  EXPECT_TRUE(HasErrors(compared.diagnostics));
}

TEST_F(Given, SaysWhatItRefusesWithoutNamesOfTheDay) {
  const Compared compared =
      Settle(kLocked, kLocked +
                          "DO $$ BEGIN RAISE EXCEPTION '% %', current_user, "
                          "current_database() USING ERRCODE = '42501'; END $$;");
  EXPECT_THAT(Messages(compared.diagnostics), Contains(HasSubstr("pgorigin_spec pgorigin_")));
  EXPECT_THAT(Messages(compared.diagnostics), Not(Contains(HasSubstr("pgorigin_spec_"))));
}

// The second file of an Origin finds no way in.
TEST_F(Given, IsLeftAsItWasAfterAnException) {
  const std::string closes =
      "DO $$ BEGIN EXECUTE pg_catalog.format('ALTER DATABASE %I CONNECTION LIMIT 0', "
      "current_database()); END $$;";
  const Source source = Live(kLocked);
  const Source first = Text(closes, "first.sql"), second = Text(kLocked, "second.sql");
  Begin();
  options_.mode = ResolveMode::kScratch;
  EXPECT_THROW(Compare({source}, {first, second}, options_), Error);
  options_.mode = ResolveMode::kAuto;
  const Compared compared = Compare({source}, {first, second}, options_);
  EXPECT_THAT(compared.resolution.warnings, ElementsAre(HasSubstr("no scratch server: ")));
}

TEST_F(Given, RolesOfTheOriginGoAndThoseBeforeStay) {
  Execute("CREATE ROLE \"before Run\"");
  const std::string sql =
      "CREATE ROLE made_here;\n"
      "GRANT SELECT ON beside TO \"before Run\", \"made by Grant\";\n"
      "CREATE POLICY p ON beside TO made_here, \"before Run\" USING (id > 0);\n";
  const Source source = Live(kLocked + "CREATE ROLE made_here; CREATE ROLE \"made by Grant\";" +
                             sql.substr(sql.find('\n')));
  ScratchServer other;  // where those of the live one do not exist
  options_.scratch.url = other.ConnectionString();
  Session session({other.ConnectionString()});
  session.Execute("CREATE ROLE \"before Run\"");
  Begin();
  const Compared compared = Run(source, Text(kLocked + sql), ResolveMode::kScratch);
  EXPECT_THAT(Lines(compared), IsEmpty());
  EXPECT_THAT(Messages(compared.diagnostics), IsEmpty());
  const ResultSet roles = session.Query(
      "SELECT rolname FROM pg_catalog.pg_roles WHERE rolname !~ '^pg_' ORDER BY rolname");
  ASSERT_EQ(roles.size(), 3);
  EXPECT_EQ(roles.Get(0, 0), "before Run");
  EXPECT_EQ(roles.Get(1, 0), "pgorigin_spec");
  EXPECT_EQ(roles.Get(2, 0), "postgres");
}

TEST_F(Given, WhatNeedsARoleThatCannotBeMadeIsUncertain) {
  AsRole("ci");
  const std::string sql = "CREATE POLICY p ON beside TO nobody_here USING (id > 0);\n";
  const Source source = Live("CREATE ROLE nobody_here;" + kLocked + sql);
  ScratchServer other;
  Session({other.ConnectionString()}).Execute("CREATE ROLE ci LOGIN CREATEDB");
  options_.scratch.url = WithLogin(other.ConnectionString(), "ci", "x");
  Begin();
  const Compared compared = Run(source, Text(kLocked + sql), ResolveMode::kScratch);
  EXPECT_FALSE(HasErrors(compared.diagnostics));
  EXPECT_THAT(Messages(compared.diagnostics), Contains(HasSubstr("denied to create role")));
}

// Whatever role runs the statement here, on any server: it is not the one to come.
TEST_F(Given, WhoRunsAStatementIsNotSettledByRunningIt) {
  const std::string sql = "CREATE POLICY p ON beside TO CURRENT_USER USING (id > 0);\n";
  const std::string in_block = "DO $$ BEGIN EXECUTE '" + sql + "'; END $$;";
  const Source live = Live(kLocked + sql);
  const std::string given = options_.scratch.url;
  Begin();
  for (const std::string& url : {given, std::string()}) {
    options_.scratch.url = url;
    for (const std::string& origin : {kLocked + sql, kLocked + in_block}) {
      const Compared compared = Run(live, Text(origin), ResolveMode::kScratch);
      EXPECT_THAT(Lines(compared), ElementsAre("uncertain public.beside.p"));
      const Object* policy = compared.alignment.to.Find(compared.comparison.changes[0].id);
      EXPECT_THAT(As<RowPolicy>(policy)->roles, ElementsAre(Name("CURRENT_USER")));
    }
  }
}

TEST_F(Given, ARoleThatIsNamedIsSettled) {
  AsRole("ci");
  const std::string sql = "CREATE POLICY p ON beside TO ci USING (id > 0);\n";
  EXPECT_THAT(Lines(Settle(kLocked + sql, kLocked + sql)), IsEmpty());
}

TEST_F(Given, RunsStatementsWithoutPrivileges) {
  const Compared compared =
      Settle(kLocked, kLocked +
                          "DO $$ BEGIN CREATE ROLE evil SUPERUSER; END $$;\n"
                          "DO $$ BEGIN ALTER ROLE postgres NOLOGIN; END $$;\n");
  EXPECT_EQ(compared.unsettled, 2);
}

TEST_F(Given, AStatementEndsItsOwnSessionAlone) {
  AsRole("ci");
  const Compared compared = Settle(
      kLocked, "SELECT pg_catalog.pg_terminate_backend(pg_catalog.pg_backend_pid());\n" + kLocked);
  EXPECT_FALSE(HasErrors(compared.diagnostics));
  EXPECT_THAT(Messages(compared.diagnostics),
              Contains(HasSubstr("a statement before it ended the session")));
}

TEST_F(Given, IsNotFilled) {
  options_.scratch.most_bytes = 60 << 20;
  const Compared compared =
      Settle(kLocked, kLocked +
                          "CREATE TABLE big AS SELECT repeat('x', 1000) AS t, "
                          "generate_series(1, 1000000000) AS i;");
  EXPECT_THAT(Messages(compared.diagnostics), Contains(HasSubstr("holds more than 60 MB")));
}

TEST_F(Given, SortsWithinThatLimitToo) {
  options_.scratch.most_bytes = 60 << 20;
  const Compared compared =
      Settle(kLocked, kLocked +
                          "DO $$ BEGIN PERFORM i, repeat(md5(i::text), 30) FROM "
                          "generate_series(1, 1000000000) AS i ORDER BY 2; END $$;");
  EXPECT_THAT(Messages(compared.diagnostics), Contains(HasSubstr("temp_file_limit")));
}

TEST_F(Given, ItsDefaultsMakeNoDifference) {
  AsRole("ci");
  if (live_.server().major() < 15) {
    Begin();
    GTEST_SKIP() << "no tablespaces in place";
  }
  Session session = Superuser();
  session.Execute("SET allow_in_place_tablespaces = on");
  session.Execute("CREATE TABLESPACE fast LOCATION ''");
  session.Execute("GRANT CREATE ON TABLESPACE fast TO ci");
  session.Execute("ALTER ROLE ci SET default_tablespace = fast");
  EXPECT_THAT(Lines(Settle(kLocked, kLocked)), IsEmpty());
}

TEST_F(Given, WhatItDoesNotDropIsNamed) {
  Execute("CREATE ROLE away");
  AsRole("ci", "CREATEDB NOINHERIT");
  Execute("GRANT away TO ci");
  const Compared compared =
      Settle("",
             "DO $$ BEGIN EXECUTE pg_catalog.format('ALTER DATABASE %I OWNER TO away', "
             "current_database()); END $$;");
  EXPECT_THAT(Lines(compared), IsEmpty());
  ASSERT_EQ(compared.resolution.warnings.size(), 1u);
  const std::string& warning = compared.resolution.warnings[0];
  EXPECT_THAT(warning, AllOf(HasSubstr("left behind on database postgres on "),
                             HasSubstr("could not be dropped: must be owner of database")));
  const std::size_t begin = warning.find("pgorigin_");
  Execute("DROP DATABASE " + warning.substr(begin, warning.find(' ', begin) - begin));
}

TEST_F(Given, NeedsARoleThatMayCreateDatabases) {
  AsRole("nobody", "");
  EXPECT_THAT(Refused(), AllOf(HasSubstr("may not create databases"), HasSubstr("as nobody"),
                               HasSubstr("CREATEDB")));
  const Compared compared = Settle(kLocked, kLocked, ResolveMode::kAuto);
  EXPECT_THAT(Lines(compared), ElementsAre("uncertain public.locked"));
  EXPECT_THAT(compared.resolution.warnings,
              ElementsAre(HasSubstr("no scratch server: the role may not create databases")));
}

TEST_F(Given, NewRoleLogsInByPassword) {
  Admit("local all postgres trust\nlocal all all scram-sha-256\n");
  EXPECT_THAT(Lines(Settle(kLocked, kLocked)), IsEmpty());
}

TEST_F(Given, SaysWhenTheNewRoleMayNotLogIn) {
  Admit("local all postgres trust\n");
  EXPECT_THAT(Refused(), AllOf(HasSubstr("could not log in by its password"),
                               HasSubstr("pg_hba.conf"), HasSubstr("CREATEDB")));
}

TEST_F(Given, SaysThatAPasswordIsWrongWithoutIt) {
  AsRole("ci", "CREATEDB", "right-word");
  Admit("local all postgres trust\nlocal all all scram-sha-256\n");
  EXPECT_THAT(Lines(Settle(kLocked, kLocked)), IsEmpty());
  options_.scratch.url = WithLogin(options_.scratch.url, "ci", "wrong-word");
  EXPECT_THAT(Refused(),
              AllOf(HasSubstr("password authentication failed"), Not(HasSubstr("wrong-word"))));
}

}  // namespace
}  // namespace pgorigin
