// naming.*: SQL in, findings out.
#include "policy/house_rules.h"

namespace pgorigin {
namespace {

TEST(IndexNameRule, WantsTableAndColumns) {
  const std::string sql =
      "CREATE TABLE users (email text, role text, created_at date);"
      "CREATE INDEX idx_users_email ON users (email); CREATE INDEX users_role_idx ON users (role);"
      "CREATE INDEX idx_users_role_created_at ON users (role, created_at DESC);"
      "CREATE INDEX idx_users_lower_email ON users (lower(email));"
      "CREATE INDEX ix ON users (lower(role));";
  const Lint lint("naming.index", sql);
  EXPECT_THAT(lint.Sentences(),
              ElementsAre("Index ix of public.users is due as idx_users_*.",
                          "Index users_role_idx of public.users is due as idx_users_role."));
  EXPECT_EQ(lint.verdict.findings[1].advice,
            "ALTER INDEX public.users_role_idx RENAME TO idx_users_role.");
  EXPECT_EQ(lint.verdict.findings[0].advice, "Rename the index.");  // what to, is open
  EXPECT_THAT(
      Lint("naming.index", sql, With({{"patterns", {"idx_{table}_{columns}", "{table}_*", "ix"}}}))
          .Objects(),
      IsEmpty());
}

TEST(IndexNameRule, CutsAsPostgresqlDoes) {
  const std::string table(40, 't'), column(40, 'c');
  const std::string sql = "CREATE TABLE " + table + " (" + column + " int); CREATE INDEX idx_" +
                          table + "_" + column.substr(0, 18) + " ON " + table + " (" + column +
                          ");";
  EXPECT_THAT(Lint("naming.index", sql).Objects(), IsEmpty());
}

TEST(ConstraintNameRule, WantsWhatTheServerWouldChoose) {
  const std::string sql =
      "CREATE TABLE users (id uuid PRIMARY KEY, name text UNIQUE, age int CHECK (age > 0));"
      "CREATE TABLE posts (id uuid CONSTRAINT pk PRIMARY KEY, u uuid CONSTRAINT fk REFERENCES "
      "users,"
      " v uuid REFERENCES users, CONSTRAINT uq UNIQUE (u, v), CONSTRAINT ck CHECK (u <> v));";
  EXPECT_THAT(Lint("naming.constraint", sql).Sentences(),
              ElementsAre("Constraint ck of public.posts is due as posts_*.",
                          "Constraint fk of public.posts is due as posts_u_fkey.",
                          "Constraint pk of public.posts is due as posts_pkey.",
                          "Constraint uq of public.posts is due as posts_u_v_key."));
  EXPECT_THAT(
      Lint(
          "naming.constraint", sql,
          With({{"primary_key", {"pk"}}, {"foreign_key", {}}, {"unique", {"uq"}}, {"check", {""}}}))
          .Objects(),
      ElementsAre("public.users.users_name_key", "public.users.users_pkey"));
}

TEST(TriggerNameRule, WantsTheTable) {
  const std::string sql =
      "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';"
      "CREATE TABLE users (x int);"
      "CREATE TRIGGER update_users_x BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION f();"
      "CREATE TRIGGER touch BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION f();";
  EXPECT_THAT(Lint("naming.trigger", sql).Sentences(),
              ElementsAre("Trigger touch of public.users is not named *users*."));
  EXPECT_THAT(Lint("naming.trigger", sql, With({{"pattern", {"update_{table}_*"}}})).Objects(),
              ElementsAre("public.users.touch"));
  EXPECT_THAT(Lint("naming.trigger", sql, With({{"pattern", {"*"}}})).Objects(), IsEmpty());
}

TEST(SequenceNameRule, WantsTableAndColumn) {
  const std::string sql =
      "CREATE TABLE users (id serial, n int); CREATE SEQUENCE counter OWNED BY users.n;"
      "CREATE SEQUENCE free;";
  EXPECT_THAT(Lint("naming.sequence", sql).Sentences(),
              ElementsAre("Sequence public.counter of public.users.n is due as users_n_seq."));
  EXPECT_THAT(Lint("naming.sequence", sql, With({{"pattern", {"counter"}}})).Objects(),
              ElementsAre("public.users_id_seq"));
}

TEST(SnakeCaseRule, FindsWhatHasToBeQuoted) {
  const std::string sql =
      "CREATE TABLE \"Users\" (\"createdAt\" date, x int, \"a-b\" int, \"1st\" int);"
      "CREATE TYPE mood AS ENUM ('Happy');";
  EXPECT_THAT(Lint("naming.snake-case", sql).Sentences(),
              ElementsAre("Table public.\"Users\" is not in snake_case.",
                          "Column public.\"Users\".\"1st\" is not in snake_case.",
                          "Column public.\"Users\".\"a-b\" is not in snake_case.",
                          "Column public.\"Users\".\"createdAt\" is not in snake_case."));
  EXPECT_THAT(Lint("naming.snake-case", sql, Excluding("public.Users")).Objects(), IsEmpty());
}

TEST(NameLengthRule, FindsWhatFillsAnIdentifier) {
  const std::string sql = "CREATE TABLE " + std::string(63, 'a') + " (x int); CREATE TABLE " +
                          std::string(62, 'b') + " (x int);";
  EXPECT_THAT(Lint("naming.length", sql).Objects(), ElementsAre("public." + std::string(63, 'a')));
  EXPECT_THAT(Lint("naming.length", sql, With({{"longest", {"61"}}})).Objects().size(), 2u);
}

TEST(ReservedWordRule, FindsKeyWords) {
  const std::string sql =
      "CREATE TABLE \"user\" (\"order\" int, name text, \"Order\" int, \"position\" int);"
      "CREATE FUNCTION \"position\"() RETURNS int LANGUAGE sql AS 'SELECT 1';";
  EXPECT_THAT(Lint("naming.reserved-word", sql).Sentences(),
              ElementsAre("Function public.\"position\"() is named by a key word of SQL.",
                          "Table public.\"user\" is named by a key word of SQL.",
                          "Column public.\"user\".\"order\" is named by a key word of SQL."));
  EXPECT_THAT(Lint("naming.reserved-word", sql, Including("public.user.order")).Objects(),
              ElementsAre("public.\"user\".\"order\""));
}

}  // namespace
}  // namespace pgorigin
