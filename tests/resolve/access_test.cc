// Which owners, privileges and settings are compared.
#include <gtest/gtest.h>

#include <fstream>

#include "pgorigin/resolve/compare.h"
#include "pgorigin/resolve/source.h"
#include "support/temp_directory.h"

namespace pgorigin {
namespace {

ScratchServer& Server() {
  static ScratchServer server;
  return server;
}

// A database of its own name, from SQL.
std::string Live(const std::string& sql) {
  static int number = 0;
  const std::string name = "access_" + std::to_string(++number);
  Server().CreateDatabase(name);
  const std::string conninfo = Server().ConnectionString(name);
  Session session(ConnectionOptions{conninfo});
  session.Execute(R"(DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'amy') THEN
      CREATE ROLE amy; CREATE ROLE bob;
    END IF;
  END $$)");
  if (!sql.empty()) session.Execute(sql);
  return conninfo;
}

class Access : public testing::Test {
 protected:
  std::string File(const std::string& sql) {
    const std::string path = directory_.path() / ("origin_" + std::to_string(++files_) + ".sql");
    std::ofstream(path) << sql;
    return path;
  }

  // What differs: "owner of table public.t", one a line.
  std::string Differences(const std::string& from, const std::string& to,
                          const ManagedScope& scope = {}, ResolveMode mode = ResolveMode::kStatic) {
    ResolveOptions options;
    options.mode = mode;
    options.managed = scope;
    compared_ = Compare({ParseSource(from)}, {ParseSource(to)}, options);
    std::string text;
    for (const Diagnostic& diagnostic : compared_.diagnostics) text += diagnostic.message + "\n";
    for (const Change& change : compared_.comparison.changes) {
      if (change.fields.empty()) {
        text += std::string(WordFor(change.type)) + " " + Describe(change.id) + "\n";
      }
      for (const FieldDifference& field : change.fields) {
        text += std::string(field.field) + " of " + Describe(change.id) + "\n";
      }
    }
    return text;
  }

  static constexpr ManagedScope kAll() { return {true, true, {}}; }

  TempDirectory directory_;
  int files_ = 0;
  Compared compared_;
};

const char* const kTable = "CREATE TABLE public.t (a integer);";
const char* const kOwned = "CREATE TABLE public.t (a integer); ALTER TABLE public.t OWNER TO amy;";
const char* const kGranted = "CREATE TABLE public.t (a integer); GRANT SELECT ON public.t TO amy;";

TEST_F(Access, WhatTheOriginDoesNotSpeakOfIsNotCompared) {
  EXPECT_EQ(Differences(Live(kOwned), File(kTable)), "");
  EXPECT_EQ(Differences(Live(kGranted), File(kTable)), "");
  EXPECT_EQ(Differences(Live(kGranted), Live(kOwned)), "");
  ASSERT_EQ(compared_.out_of_scope.size(), 1u);
  EXPECT_EQ(compared_.out_of_scope[0].what, "owners and privileges");
}

TEST_F(Access, WhatItSpeaksOfIs) {
  EXPECT_EQ(Differences(Live(kTable), File(kOwned)), "owner of table public.t\n");
  EXPECT_EQ(Differences(Live(kTable), File(kGranted)), "privileges of table public.t\n");
  EXPECT_EQ(
      Differences(Live(kTable), File(std::string(kTable) + "GRANT SELECT (a) ON public.t TO amy;")),
      "privileges of column public.t.a\n");
  EXPECT_EQ(
      Differences(Live(std::string(kGranted) + "GRANT INSERT ON public.t TO bob;"), File(kGranted)),
      "privileges of table public.t\n");
  EXPECT_EQ(Differences(Live(kGranted),
                        File(std::string(kTable) + "REVOKE SELECT ON public.t FROM amy;")),
            "privileges of table public.t\n");
}

TEST_F(Access, AGrantToWhoeverOwnsTheTableSaysNothingNew) {
  EXPECT_EQ(Differences(Live(kOwned), File(kGranted)), "");
  EXPECT_EQ(Differences(Live(std::string(kOwned) + "GRANT INSERT ON public.t TO bob;"),
                        File(std::string(kTable) + "GRANT INSERT ON public.t TO bob;")),
            "");
}

TEST_F(Access, ManageComparesThemAll) {
  EXPECT_EQ(Differences(Live(kOwned), File(kTable), {true, false, {}}),
            "owner of table public.t\n");
  EXPECT_EQ(Differences(Live(kGranted), File(kTable), {false, true, {}}),
            "privileges of table public.t\n");
  EXPECT_EQ(Differences(Live(kGranted), File(kTable), {true, false, {}}), "");
  EXPECT_EQ(Differences(Live(kGranted), Live(kOwned), kAll()),
            "owner of table public.t\nprivileges of table public.t\n");
  EXPECT_EQ(Differences(Live(kTable), File(kTable), kAll()), "");
  EXPECT_TRUE(compared_.out_of_scope.empty());
  for (const char* sql : {kTable, kOwned, kGranted}) {
    EXPECT_EQ(Differences(Live(sql), File(sql), kAll()), "") << sql;
    EXPECT_EQ(Differences(Live(sql), File(sql), kAll(), ResolveMode::kScratch), "") << sql;
    EXPECT_EQ(Differences(File(sql), File(sql), kAll()), "") << sql;
  }
  EXPECT_EQ(Differences(File(kTable), File(kOwned), kAll()), "owner of table public.t\n");
  EXPECT_EQ(Differences(File(kOwned), File(kTable), kAll()), "owner of table public.t\n");
}

// pg_dump writes them, so the text is right, and both sides say that nobody looked.
TEST_F(Access, PrivilegesOnColumnsThatNoModelListsAreSaidNotToBeCompared) {
  const std::string tables = "CREATE TABLE public.t (a integer); CREATE SEQUENCE public.s;";
  const std::string granted = tables +
                              "GRANT SELECT (ctid) ON public.t TO amy;"
                              "GRANT SELECT (last_value) ON TABLE public.s TO amy;";
  const auto listed = [&] {
    std::string text;
    for (const NotCompared& one : compared_.not_compared) text += one.what + "\n";
    return text;
  };
  const std::string both =
      "privileges on column public.t.ctid\nprivileges on column public.s.last_value\n";
  EXPECT_EQ(Differences(Live(tables), File(granted), kAll()), "");
  EXPECT_EQ(listed(), both);
  EXPECT_EQ(Differences(Live(granted), Live(tables), kAll()), "");
  EXPECT_EQ(listed(), both);
  EXPECT_EQ(Differences(Live(tables), File(tables + "GRANT SELECT (b) ON public.t TO amy;")),
            "column public.t.b does not exist\n");
}

TEST_F(Access, AScratchServerChangesNothingInIt) {
  const auto mode = ResolveMode::kScratch;
  EXPECT_EQ(Differences(Live(kTable), File(kOwned), {}, mode), "owner of table public.t\n");
  EXPECT_EQ(Differences(Live(kOwned), File(kTable), {}, mode), "");
  EXPECT_EQ(Differences(Live(kOwned), File(kTable), kAll(), mode), "owner of table public.t\n");
  EXPECT_EQ(Differences(Live(kGranted), File(kTable), kAll(), mode),
            "privileges of table public.t\n");
  const std::string view = "CREATE VIEW public.v AS SELECT 1 AS a;";
  const std::string granted = view + "GRANT SELECT (a) ON public.v TO amy;";
  EXPECT_EQ(Differences(Live(view), File(granted), {}, mode),
            "details of columns of view public.v\n");
  EXPECT_EQ(Differences(Live(granted), File(granted), kAll(), mode), "");
  EXPECT_EQ(Differences(Live(granted), File(view), {}, mode), "");
}

TEST_F(Access, ManagedRolesAreComparedWhereverTheyAre) {
  const ManagedScope amy{false, false, {"amy"}};
  EXPECT_EQ(Differences(Live(kGranted), File(kTable), amy), "privileges of table public.t\n");
  EXPECT_EQ(Differences(Live(kOwned), File(kTable), amy), "owner of table public.t\n");
  EXPECT_EQ(Differences(Live(std::string(kTable) + "GRANT SELECT ON public.t TO bob;"),
                        File(kTable), amy),
            "");
  EXPECT_EQ(Differences(Live(kGranted), Live(kTable), amy), "privileges of table public.t\n");
}

TEST_F(Access, PrivilegesFollowARenamedTable) {
  const std::string to =
      "-- renamed from: t\nCREATE TABLE public.u (a integer, b text); "
      "GRANT SELECT ON public.u TO amy;";
  EXPECT_EQ(Differences(Live("CREATE TABLE public.t (a integer, b text); "
                             "GRANT SELECT ON public.t TO amy;"),
                        File(to))
                .find("privileges"),
            std::string::npos);
  EXPECT_NE(Differences(Live("CREATE TABLE public.t (a integer, b text)"), File(to))
                .find("privileges of table public.u"),
            std::string::npos);
}

TEST_F(Access, ColumnsOfPartitionsFoldUnlessTheirPrivilegesAreCompared) {
  const std::string partition =
      "CREATE TABLE public.p (a integer) PARTITION BY RANGE (a);"
      "CREATE TABLE public.p1 PARTITION OF public.p FOR VALUES FROM (1) TO (2);";
  const std::string granted = partition + "GRANT SELECT (a) ON public.p1 TO amy;";
  EXPECT_EQ(Differences(Live(granted), File(partition)), "");
  EXPECT_EQ(Differences(Live(granted), File(granted)), "");
  EXPECT_NE(Differences(Live(partition), File(granted)), "");
  EXPECT_NE(Differences(Live(granted), File(partition), kAll()), "");
}

TEST_F(Access, DefaultPrivilegesAreThoseThatTheOriginNames) {
  const std::string amy = "ALTER DEFAULT PRIVILEGES FOR ROLE amy GRANT SELECT ON TABLES TO bob;";
  const std::string bob = "ALTER DEFAULT PRIVILEGES FOR ROLE bob GRANT SELECT ON TABLES TO amy;";
  EXPECT_EQ(Differences(Live(bob), File(kTable)), "missing table public.t\n");
  EXPECT_EQ(Differences(Live(amy + bob), File(amy)), "");
  EXPECT_EQ(Differences(Live(bob), File(amy)), "missing default privileges \"tables FOR amy\"\n");
  EXPECT_EQ(Differences(Live(amy + bob), File(amy), kAll()),
            "extra default privileges \"tables FOR bob\"\n");
}

TEST_F(Access, ATextThatIsSilentAboutTheDatabaseIsNoStatementAboutIt) {
  const std::string set =
      "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET work_mem = ''8MB''', "
      "current_database()); END $$;";
  EXPECT_EQ(Differences(Live(set), File(kTable)).find("database"), std::string::npos);
  EXPECT_EQ(Differences(Live(set), File(set)), "");
  EXPECT_EQ(Differences(Live(set), File("ALTER DATABASE of_another_name SET work_mem = '8MB';")),
            "");
  EXPECT_EQ(Differences(Live(set), File("ALTER DATABASE of_another_name SET work_mem = '9MB';")),
            "settings of database database\n");
  EXPECT_EQ(Differences(Live(""), File(set)), "missing database database\n");
  EXPECT_EQ(Differences(Live(set), Live("")), "extra database database\n");
  EXPECT_EQ(Differences(Live(set), File(set), kAll(), ResolveMode::kScratch), "");
  EXPECT_TRUE(compared_.diagnostics.empty());
}

TEST_F(Access, StatementsThatNeedRolesOrTheDatabaseDoNotStopTheScratchServer) {
  const std::string sql = std::string(kTable) + R"(
      CREATE SCHEMA app AUTHORIZATION nobody_else;
      ALTER TABLE public.t OWNER TO someone;
      ALTER DEFAULT PRIVILEGES FOR ROLE postgres GRANT SELECT ON TABLES TO someone;
      CREATE POLICY p ON public.t TO another;
      COMMENT ON DATABASE of_another_name IS 'x';
      REVOKE CONNECT ON DATABASE of_another_name FROM PUBLIC;
      ALTER ROLE someone IN DATABASE of_another_name SET work_mem = '8MB';
      SECURITY LABEL FOR dummy ON TABLE public.t IS 'secret';)";
  EXPECT_EQ(Differences(File(sql), File(sql), kAll(), ResolveMode::kScratch), "");
  for (const Diagnostic& diagnostic : compared_.diagnostics) {
    ADD_FAILURE() << diagnostic.message;
  }
  EXPECT_EQ(
      Differences(File(sql), File(sql + "SECURITY LABEL FOR dummy ON TABLE public.t IS NULL;"), {},
                  ResolveMode::kScratch),
      "security labels of table public.t\n");
}

}  // namespace
}  // namespace pgorigin
