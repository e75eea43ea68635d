// Statistics and roles of a live server.
#include "pgorigin/catalog/read_facts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/live_server.h"

namespace pgorigin {
namespace {

using testing::ElementsAre;

class ReadFactsTest : public testing::Test {
 protected:
  Facts Read(const std::string& sql, const std::set<Fact>& wanted) {
    ConnectionOptions options;
    options.conninfo = live_.Database(sql);
    return ReadServerFacts(options, wanted);
  }
  static ObjectId Column(const char* table, const char* column) {
    return {Kind::kColumn, "public", table, column, {}};
  }

  LiveServer live_;
};

TEST_F(ReadFactsTest, KnowsValuesOfColumnsOfText) {
  const Facts facts = Read(
      "CREATE TABLE a (x text, y varchar(9), n int);"
      "INSERT INTO a SELECT 'v' || i % 3, i::text, i FROM generate_series(1, 300) AS i; ANALYZE a;"
      "CREATE TABLE b (x text);",
      {Fact::kStatistics});
  const ColumnStatistics& x = facts.statistics.at(Column("a", "x"));
  EXPECT_TRUE(x.known);
  EXPECT_TRUE(x.readable);
  EXPECT_EQ(x.distinct, 3);
  EXPECT_EQ(x.rows, 300);
  EXPECT_EQ(x.frequent.size(), 3u);
  EXPECT_LT(facts.statistics.at(Column("a", "y")).distinct, 0);
  EXPECT_FALSE(facts.statistics.contains(Column("a", "n")));
  EXPECT_FALSE(facts.statistics.at(Column("b", "x")).known);
}

TEST_F(ReadFactsTest, KnowsValuesOfAllPartitions) {
  const Facts facts = Read(
      "CREATE TABLE p (x text, n int) PARTITION BY LIST (n);"
      "CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);"
      "INSERT INTO p SELECT 'v' || i % 2, 1 FROM generate_series(1, 100) AS i; ANALYZE p;",
      {Fact::kStatistics});
  EXPECT_EQ(facts.statistics.at(Column("p", "x")).distinct, 2);
}

TEST_F(ReadFactsTest, SaysWhatTheRoleMayNotRead) {
  const std::string url = live_.Database(
      "CREATE TABLE a (x text); INSERT INTO a VALUES ('v'), ('v'); ANALYZE a;"
      "CREATE ROLE reader LOGIN; GRANT USAGE ON SCHEMA public TO reader;");
  ConnectionOptions options;
  options.conninfo = url;
  Session session(options);
  session.Execute("ALTER ROLE CURRENT_USER SET role = 'reader'");
  const Facts facts = ReadServerFacts(options, {Fact::kStatistics});
  EXPECT_FALSE(facts.statistics.at(Column("a", "x")).readable);
  EXPECT_FALSE(facts.statistics.at(Column("a", "x")).known);
  session.Execute("ALTER ROLE CURRENT_USER RESET role");
}

TEST_F(ReadFactsTest, KnowsWhoMayLogIn) {
  const Facts facts =
      Read("CREATE ROLE may_login LOGIN; CREATE ROLE may_not;", {Fact::kLoginRoles});
  EXPECT_TRUE(facts.login_roles.contains("may_login"));
  EXPECT_FALSE(facts.login_roles.contains("may_not"));
  EXPECT_TRUE(facts.statistics.empty());
}

}  // namespace
}  // namespace pgorigin
