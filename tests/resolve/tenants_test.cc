// Two tenants that are one but for the name of their schema.
#include "pgorigin/resolve/tenants.h"

#include <gtest/gtest.h>

#include "support/live_server.h"

namespace pgorigin {
namespace {

TEST(WithSchemaAs, ReplacesTheNameWhereItQualifiesAnother) {
  struct {
    const char* sql;
    const char* expected;
  } const cases[] = {
      {"t_1.f(x)", "@.f(x)"},
      {"\"t_1\".f(t_1.g())", "@.f(@.g())"},
      {"'sad'::t_1.mood", "'sad'::@.mood"},
      {"nextval('t_1.s'::regclass)", "nextval('@.s'::regclass)"},
      {"t_1", "t_1"},                                // a name by itself
      {"x <> 't_1.s'", "x <> 't_1.s'"},              // a value
      {"x <> 't_1.s'::text", "x <> 't_1.s'::text"},  // a value, too
      {"t_11.f(at_1.g)", "t_11.f(at_1.g)"},          // other names
      {"'t_11.s'::regclass", "'t_11.s'::regclass"},
  };
  for (const auto& one : cases) EXPECT_EQ(WithSchemaAs(one.sql, "t_1", "@"), one.expected);
  EXPECT_EQ(WithSchemaAs("'\"T 1\".s'::regclass", "T 1", "@"), "'@.s'::regclass");
}

constexpr char kTenant[] = R"(
CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE TABLE users (id serial PRIMARY KEY, email text NOT NULL, feels mood DEFAULT 'sad');
CREATE TABLE notes (id bigserial PRIMARY KEY, author integer REFERENCES users);
CREATE FUNCTION feel(mood) RETURNS mood LANGUAGE sql IMMUTABLE AS 'SELECT $1';
CREATE VIEW happy AS SELECT id, feel(feels) FROM users WHERE feels = 'happy';
CREATE INDEX ON users (feel(feels)) WHERE feels <> 'sad';
)";

class TenantsTest : public testing::Test {
 protected:
  // Whether t_2 is as t_1 is, when `sql` has changed it.
  bool AreAlike(const std::string& sql) {
    std::string all;
    for (const char* name : {"t_1", "t_2"}) {
      all += std::string("CREATE SCHEMA ") + name + "; SET search_path TO " + name + ";" + kTenant;
    }
    ConnectionOptions connection;
    connection.conninfo = live_.Database(all + sql);
    TenantCatalog tenants(connection, {});
    const std::string one = tenants.LikenessOf("t_1");
    EXPECT_NE(one, "");
    return tenants.LikenessOf("t_2") == one;
  }
  LiveServer live_;
};

TEST_F(TenantsTest, AreAlikeWhenOneStatementMadeThem) { EXPECT_TRUE(AreAlike("")); }

TEST_F(TenantsTest, AreNotAlikeWhateverIsChanged) {
  for (const char* sql : {
           "ALTER TABLE users ADD x integer",
           "ALTER TABLE users ALTER email DROP NOT NULL",
           "ALTER TABLE users ALTER email TYPE varchar",
           "ALTER TABLE users RENAME email TO mail",
           "ALTER TABLE users ALTER feels SET DEFAULT 'happy'",
           "ALTER TABLE users ALTER feels TYPE t_1.mood USING NULL",
           "ALTER TABLE users ALTER id SET DEFAULT nextval('t_1.users_id_seq')",
           "ALTER TABLE notes DROP CONSTRAINT notes_author_fkey, ADD CONSTRAINT notes_author_fkey "
           "FOREIGN KEY (author) REFERENCES t_1.users",
           "ALTER TYPE mood ADD VALUE 'calm'",
           "CREATE OR REPLACE VIEW happy AS SELECT id, feel(feels) FROM users",
           "COMMENT ON TABLE users IS 'x'",
           "GRANT SELECT ON users TO PUBLIC",
           "CREATE INDEX ON notes (author)",
           "DROP INDEX users_feel_idx",
       }) {
    EXPECT_FALSE(AreAlike(std::string(sql).starts_with("ALTER TABLE users ALTER feels TYPE")
                              ? std::string("DROP VIEW happy; DROP INDEX users_feel_idx; ALTER "
                                            "TABLE users ALTER feels DROP DEFAULT; ") +
                                    sql
                              : sql))
        << sql;
  }
}

// What says the name in its own words is compared by itself.
TEST_F(TenantsTest, AreNotAlikeByCommentsThatNameThem) {
  EXPECT_FALSE(
      AreAlike("COMMENT ON TABLE t_1.users IS 't_1.x'; COMMENT ON TABLE users IS 't_2.x'"));
}

}  // namespace
}  // namespace pgorigin
