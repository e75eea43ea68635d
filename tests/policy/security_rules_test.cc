// security.*: SQL in, findings out.
#include "policy/house_rules.h"

namespace pgorigin {
namespace {

TEST(PublicCreateRule, KnowsWhatEachVersionGrants) {
  const std::string sql = "CREATE SCHEMA s; CREATE TABLE a (x int); CREATE TABLE s.b (x int);";
  EXPECT_THAT(Lint("security.public-create", ReadSql(sql, 140000)).Sentences(),
              ElementsAre("Everybody may create objects in schema public."));
  EXPECT_THAT(Lint("security.public-create", ReadSql(sql, 150000)).Objects(), IsEmpty());
  const std::string grants =
      sql + "GRANT CREATE ON SCHEMA s TO PUBLIC; REVOKE CREATE ON SCHEMA public FROM PUBLIC;";
  const Lint lint("security.public-create", ReadSql(grants, 140000));
  EXPECT_THAT(lint.Objects(), ElementsAre("s"));
  EXPECT_EQ(lint.verdict.findings[0].advice, "REVOKE CREATE ON SCHEMA s FROM PUBLIC.");
  EXPECT_THAT(Lint("security.public-create", ReadSql(grants, 140000), Excluding("s")).Objects(),
              IsEmpty());
}

TEST(DefinerSearchPathRule, WantsItFixed) {
  const std::string sql =
      "CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1';"
      "CREATE FUNCTION g() RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = '' AS "
      "'SELECT 1';"
      "CREATE FUNCTION h() RETURNS int LANGUAGE sql AS 'SELECT 1';";
  EXPECT_THAT(Lint("security.definer-search-path", sql).Sentences(),
              ElementsAre("Function public.f() is SECURITY DEFINER and does not set search_path."));
  EXPECT_THAT(Lint("security.definer-search-path", sql, Excluding("public.f")).Objects(),
              IsEmpty());
}

TEST(LoginOwnerRule, CountsWhatEachRoleOwns) {
  const std::string sql =
      "CREATE TABLE a (x int); CREATE TABLE b (x int); CREATE VIEW v AS SELECT 1 AS x;"
      "CREATE TABLE c (x int); ALTER TABLE a OWNER TO app; ALTER TABLE b OWNER TO app;"
      "ALTER VIEW v OWNER TO app; ALTER TABLE c OWNER TO nobody;";
  Facts facts;
  facts.login_roles = {"app", "other"};
  const Lint lint("security.login-owner", sql, {}, facts);
  EXPECT_THAT(lint.Sentences(),
              ElementsAre("In schema public, role app, which may log in, owns 2 tables, 1 view."));
  EXPECT_THAT(Lint("security.login-owner", sql, With({{"allowed", {"app"}}}), facts).Objects(),
              IsEmpty());
  EXPECT_THAT(Lint("security.login-owner", sql, Including("public.v"), facts).Sentences(),
              ElementsAre("In schema public, role app, which may log in, owns 1 view."));
  facts.missing[Fact::kLoginRoles] = "a snapshot does not know who may log in";
  EXPECT_THAT(Lint("security.login-owner", sql, {}, facts).Reasons(),
              ElementsAre("a snapshot does not know who may log in"));
}

TEST(LoginOwnerRule, TakesTheAccessThatWasReadApart) {
  Facts facts;
  facts.login_roles = {"app"};
  facts.access[{Kind::kTable, "public", {}, "a", {}}] = {{Name("app")}, {}};
  EXPECT_THAT(Lint("security.login-owner", "CREATE TABLE a (x int);", {}, facts).Objects(),
              ElementsAre("public"));
}

TEST(IdlePolicyRule, WantsRowSecurity) {
  const std::string sql =
      "CREATE TABLE a (x int); CREATE POLICY p ON a USING (x > 0); CREATE POLICY q ON a USING (x > "
      "1);"
      "CREATE TABLE b (x int); CREATE POLICY p ON b USING (x > 0);"
      "ALTER TABLE b ENABLE ROW LEVEL SECURITY;";
  EXPECT_THAT(Lint("security.idle-policy", sql).Sentences(),
              ElementsAre("Row security of public.a is off, so that policies do nothing: p, q."));
  EXPECT_THAT(Lint("security.idle-policy", sql, Excluding("public.a")).Objects(), IsEmpty());
}

}  // namespace
}  // namespace pgorigin
