// Who made what: DDL on a server that keeps the log.
#include "pgorigin/watch/ddl_log.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pgorigin/resolve/compare.h"
#include "support/live_server.h"

namespace pgorigin {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

class DdlLogTest : public testing::Test {
 protected:
  static void SetUpTestSuite() { server_ = new LiveServer; }
  static void TearDownTestSuite() { delete server_; }

  // A database that was so when the log began.
  Session& Begin(const std::string& before) {
    conninfo_ = server_->Database(before);
    session_.emplace(ConnectionOptions{.conninfo = conninfo_});
    session_->Execute(InstallDdlLogSql());
    session_->Execute("SET search_path TO public");
    return *session_;
  }

  std::optional<MadeBy> Made(ChangeType type, const ObjectId& id, const char* field = "") {
    Change change;
    change.type = type;
    change.id = change.from_id = id;
    if (*field != '\0') change.fields.push_back({.field = field, .from = "", .to = ""});
    Finding finding;
    finding.change = 0;
    return WhoMade(*session_, {&finding, 1}, {&change, 1})[0];
  }
  std::string Statement(ChangeType type, const ObjectId& id, const char* field = "") {
    const auto made = Made(type, id, field);
    return made ? made->statement : "(nobody)";
  }

  static ObjectId Table(Name name) { return {Kind::kTable, "public", {}, name, {}}; }
  static ObjectId Column(Name table, Name name) {
    return {Kind::kColumn, "public", table, name, {}};
  }

  std::optional<Session> session_;
  std::string conninfo_;

 private:
  static inline LiveServer* server_ = nullptr;
};

TEST_F(DdlLogTest, KnowsTheStatementAmongAllThoseOnTheTable) {
  Session& session = Begin("CREATE TABLE t (a int, b int)");
  session.Execute("ALTER TABLE t ADD COLUMN c int");
  session.Execute("ALTER TABLE t ALTER COLUMN a SET NOT NULL");
  session.Execute("ALTER TABLE t ADD CONSTRAINT positive CHECK (b > 0)");
  session.Execute("ALTER TABLE t DROP COLUMN b CASCADE");
  EXPECT_EQ(Statement(ChangeType::kExtra, Column("t", "c")), "ALTER TABLE t ADD COLUMN c int");
  EXPECT_EQ(Statement(ChangeType::kChanged, Column("t", "a"), "not null"),
            "ALTER TABLE t ALTER COLUMN a SET NOT NULL");
  EXPECT_EQ(Statement(ChangeType::kMissing, Column("t", "b")),
            "ALTER TABLE t DROP COLUMN b CASCADE");
  EXPECT_EQ(Statement(ChangeType::kMissing, {Kind::kConstraint, "public", "t", "positive", {}}),
            "ALTER TABLE t DROP COLUMN b CASCADE");
}

TEST_F(DdlLogTest, FollowsARenamedTable) {
  Session& session = Begin("CREATE TABLE t (a int)");
  session.Execute("ALTER TABLE t ADD COLUMN c int");
  session.Execute("ALTER TABLE t RENAME TO u");
  EXPECT_EQ(Statement(ChangeType::kExtra, Column("u", "c")), "ALTER TABLE t ADD COLUMN c int");
  EXPECT_EQ(Statement(ChangeType::kRenamed, Table("u")), "ALTER TABLE t RENAME TO u");
}

TEST_F(DdlLogTest, TellsWhoMadeAnExtraObjectAndWhoChangedItLast) {
  Session& session = Begin("");
  session.Execute("CREATE TABLE t (a int)");
  session.Execute("CREATE INDEX i ON t (a)");
  session.Execute("ALTER TABLE t ENABLE ROW LEVEL SECURITY");
  session.Execute("CREATE FUNCTION f(x text, y int[]) RETURNS int LANGUAGE sql AS 'SELECT 1'");
  session.Execute("CREATE TYPE mood AS ENUM ('glad')");
  session.Execute("ALTER TYPE mood ADD VALUE 'sad'");
  session.Execute("CREATE POLICY p ON t USING (true)");
  EXPECT_EQ(Statement(ChangeType::kExtra, Table("t")), "CREATE TABLE t (a int)");
  EXPECT_EQ(Statement(ChangeType::kChanged, Table("t"), "row security"),
            "ALTER TABLE t ENABLE ROW LEVEL SECURITY");
  EXPECT_EQ(Statement(ChangeType::kExtra, {Kind::kIndex, "public", "t", "i", {}}),
            "CREATE INDEX i ON t (a)");
  EXPECT_THAT(
      Statement(ChangeType::kExtra, {Kind::kFunction, "public", {}, "f", "text, integer[]"}),
      HasSubstr("CREATE FUNCTION f"));
  EXPECT_EQ(Statement(ChangeType::kChanged, {Kind::kEnum, "public", {}, "mood", {}}, "labels"),
            "ALTER TYPE mood ADD VALUE 'sad'");
  EXPECT_EQ(Statement(ChangeType::kExtra, {Kind::kPolicy, "public", "t", "p", {}}),
            "CREATE POLICY p ON t USING (true)");
}

TEST_F(DdlLogTest, TellsOneOverloadFromAnotherAmongThoseDropped) {
  Session& session = Begin(
      "CREATE FUNCTION f(x text) RETURNS int LANGUAGE sql AS 'SELECT 1';"
      "CREATE FUNCTION f(x int) RETURNS int LANGUAGE sql AS 'SELECT 1'");
  session.Execute("DROP FUNCTION f(text)");
  session.Execute("DROP FUNCTION f(integer)");
  EXPECT_EQ(Statement(ChangeType::kMissing, {Kind::kFunction, "public", {}, "f", "text"}),
            "DROP FUNCTION f(text)");
}

TEST_F(DdlLogTest, BlamesNobodyForWhatIsOlder) {
  Session& session = Begin("CREATE TABLE t (a int, b int)");
  session.Execute("ALTER TABLE t ADD COLUMN c int");
  EXPECT_EQ(Made(ChangeType::kExtra, Column("t", "a")), std::nullopt);
  EXPECT_EQ(Made(ChangeType::kExtra, Table("t")), std::nullopt);
  EXPECT_EQ(Made(ChangeType::kMissing, Column("t", "never")), std::nullopt);
  session.Execute("GRANT SELECT ON t TO PUBLIC");
  EXPECT_EQ(Made(ChangeType::kChanged, Table("t"), "privileges"), std::nullopt);
}

TEST_F(DdlLogTest, TellsRoleClientAndApplication) {
  Session& session = Begin("");
  session.Execute("SET application_name = 'nightly job'; CREATE TABLE t (a int)");
  const auto made = Made(ChangeType::kExtra, Table("t"));
  ASSERT_TRUE(made);
  EXPECT_EQ(made->role, "postgres");
  EXPECT_EQ(made->client, "local");
  EXPECT_EQ(made->application, "nightly job");
  EXPECT_EQ(made->command, "CREATE TABLE");
  EXPECT_THAT(TextOf(*made), HasSubstr("postgres, 20"));
}

TEST_F(DdlLogTest, KeepsNoTextThatMayHoldASecret) {
  Session& session = Begin("CREATE EXTENSION postgres_fdw");
  session.Execute(
      "CREATE SERVER s FOREIGN DATA WRAPPER postgres_fdw;"
      "CREATE USER MAPPING FOR PUBLIC SERVER s OPTIONS (password 'hush'); CREATE TABLE t (a int)");
  const auto made = Made(ChangeType::kExtra, Table("t"));
  ASSERT_TRUE(made);
  EXPECT_EQ(made->statement, "");
  EXPECT_EQ(session.Query("SELECT 1 FROM pgorigin.ddl_log l WHERE l::text LIKE '%hush%'").size(),
            0);
}

// Whoever executes DDL must not notice.
TEST_F(DdlLogTest, AFailureOfTheLogIsAWarning) {
  Session& session = Begin("");
  session.Execute("ALTER TABLE pgorigin.ddl_log ADD CONSTRAINT full_disk CHECK (false) NOT VALID");
  session.KeepNotices("warning");
  session.Execute("CREATE TABLE t (a int)");
  EXPECT_THAT(session.TakeNotices(), testing::Contains(HasSubstr("does not log this statement")));
  EXPECT_EQ(session.Query("SELECT 1 FROM t").size(), 0);
}

TEST_F(DdlLogTest, IsNoDriftAndCanBeRemoved) {
  Session& session = Begin("CREATE TABLE t (a int)");
  EXPECT_EQ(FindDdlLog(session), DdlLog::kReadable);
  const auto source = ParseSources({conninfo_});
  Compared compared = Compare(source, ParseSources({"empty"}), {});
  ASSERT_EQ(compared.comparison.changes.size(), 1u);
  EXPECT_EQ(compared.comparison.changes[0].from_id, Table("t"));
  session.Execute(RemoveDdlLogSql());
  EXPECT_EQ(FindDdlLog(session), DdlLog::kAbsent);
  EXPECT_EQ(session.Query("SELECT 1 FROM pg_catalog.pg_event_trigger").size(), 0);
}

TEST_F(DdlLogTest, ARoleThatMayNotReadItIsTold) {
  Session& session = Begin("");
  session.Execute("DROP ROLE IF EXISTS auditor; CREATE ROLE auditor; SET ROLE auditor");
  EXPECT_EQ(FindDdlLog(session), DdlLog::kUnreadable);
}

TEST_F(DdlLogTest, AnotherSessionHearsOfIt) {
  Session& session = Begin("");
  Session other(ConnectionOptions{.conninfo = conninfo_});
  other.Execute(std::string("LISTEN ") + kDdlChannel);
  EXPECT_FALSE(other.AwaitNotification(std::chrono::milliseconds(1)));
  session.Execute("CREATE TABLE t (a int)");
  EXPECT_TRUE(other.AwaitNotification(std::chrono::seconds(10)));
}

}  // namespace
}  // namespace pgorigin
