// types.* and search.*: SQL in, findings out.
#include "policy/house_rules.h"

namespace pgorigin {
namespace {

TEST(CheckForEnumRule, KnowsEverySpellingOfASet) {
  const std::string sql =
      "CREATE TABLE a (a varchar(20) CHECK (a IN ('x', 'y')), b text CHECK (b = ANY (ARRAY['x', "
      "'y'])),"
      " c text CHECK (c = 'x' OR c = 'y'), d text CHECK (d::text = ANY "
      "(ARRAY['x'::varchar]::text[])),"
      " e text CHECK (length(e) > 3), f text CHECK (f IN ('x') AND f <> 'z'), g int CHECK (g IN "
      "(1, 2)),"
      " h text CHECK (h NOT IN ('x')), i text CHECK (i = 'x' OR g = 1));";
  const Lint lint("types.check-for-enum", sql);
  EXPECT_THAT(lint.Objects(), ElementsAre("public.a.a", "public.a.b", "public.a.c", "public.a.d"));
  EXPECT_EQ(lint.Sentences()[0],
            "Column public.a.a is character varying(20) with a check (a_a_check) on a closed set: "
            "x, y.");
  EXPECT_THAT(Lint("types.check-for-enum", sql, Including("public.a.b")).Objects(),
              ElementsAre("public.a.b"));
}

Facts Statistics(const char* column, double distinct, double rows) {
  Facts facts;
  ColumnStatistics& known = facts.statistics[{Kind::kColumn, "public", "a", column, {}}];
  known.known = true;
  known.distinct = distinct;
  known.rows = rows;
  known.frequent = {"x", "y"};
  return facts;
}

TEST(FewValuesRule, AsksTheStatistics) {
  const std::string sql = "CREATE TABLE a (status text, n int);";
  EXPECT_THAT(Lint("types.few-values", sql, {}, Statistics("status", 2, 5000)).Sentences(),
              ElementsAre("Column public.a.status is text and has 2 values in about 5000 rows: x, "
                          "y."));
  EXPECT_THAT(Lint("types.few-values", sql, {}, Statistics("status", 13, 5000)).Objects(),
              IsEmpty());
  EXPECT_THAT(Lint("types.few-values", sql, {}, Statistics("status", -0.5, 5000)).Objects(),
              IsEmpty());
  EXPECT_THAT(Lint("types.few-values", sql, {}, Statistics("status", 2, 50)).Objects(), IsEmpty());
  EXPECT_THAT(Lint("types.few-values", sql, With({{"rows", {"10"}}}), Statistics("status", 2, 50))
                  .Objects(),
              ElementsAre("public.a.status"));
}

TEST(FewValuesRule, IsSilentOfProseAndOfASingleValue) {
  const std::string sql = "CREATE TABLE a (status text);";
  Facts prose = Statistics("status", 2, 5000);
  prose.statistics.begin()->second.frequent = {"x", "a whole sentence"};
  EXPECT_THAT(Lint("types.few-values", sql, {}, prose).Objects(), IsEmpty());
  EXPECT_THAT(Lint("types.few-values", sql, {}, Statistics("status", 1, 5000)).Objects(),
              IsEmpty());
}

TEST(FewValuesRule, SaysWhatItCannotTell) {
  const std::string sql = "CREATE TABLE a (status text);";
  EXPECT_THAT(Lint("types.few-values", sql).Reasons(),
              ElementsAre("no statistics of public.a (ANALYZE makes them)"));
  Facts unreadable;
  unreadable.statistics[{Kind::kColumn, "public", "a", "status", {}}].readable = false;
  EXPECT_THAT(Lint("types.few-values", sql, {}, unreadable).Reasons(),
              ElementsAre("no right to read public.a"));
  Facts missing;
  missing.missing[Fact::kStatistics] = "only a server has statistics";
  EXPECT_THAT(Lint("types.few-values", sql, {}, missing).Reasons(),
              ElementsAre("only a server has statistics"));
}

const std::string kTypes =
    "CREATE TABLE a (j json, jb jsonb, c char(3), b bpchar, v varchar(3), u varchar, t text,"
    " o \"char\", m money, n numeric);";

TEST(JsonRule, FindsJson) {
  EXPECT_THAT(Lint("types.json", kTypes).Sentences(), ElementsAre("Column public.a.j is json."));
  EXPECT_THAT(Lint("types.json", kTypes, Excluding("public.a.j")).Objects(), IsEmpty());
}

TEST(CharRule, FindsWhatIsPadded) {
  EXPECT_THAT(Lint("types.char", kTypes).Objects(), ElementsAre("public.a.b", "public.a.c"));
  EXPECT_THAT(Lint("types.char", kTypes, Including("public.a.c")).Objects(),
              ElementsAre("public.a.c"));
}

TEST(MoneyRule, FindsMoney) {
  EXPECT_THAT(Lint("types.money", kTypes).Sentences(), ElementsAre("Column public.a.m is money."));
  EXPECT_THAT(Lint("types.money", kTypes, Excluding("*.a")).Objects(), IsEmpty());
}

TEST(UnboundedVarcharRule, FindsVarcharWithoutALength) {
  EXPECT_THAT(Lint("types.unbounded-varchar", kTypes).Objects(), ElementsAre("public.a.u"));
  EXPECT_THAT(Lint("types.unbounded-varchar", kTypes, Excluding("*.a")).Objects(), IsEmpty());
}

TEST(TokenRule, GoesByTheName) {
  const std::string sql =
      "CREATE TABLE a (token uuid, reset_token varchar(255), password_hash char(60), file_hash "
      "bytea,"
      " hashes int, key int);";
  EXPECT_THAT(
      Lint("types.token", sql).Sentences(),
      ElementsAre("Column public.a.password_hash holds a token or hash by its name and is "
                  "character(60), not character varying, text or bytea.",
                  "Column public.a.token holds a token or hash by its name and is uuid, not "
                  "character varying, text or bytea."));
  EXPECT_THAT(Lint("types.token", sql, With({{"columns", {"key"}}, {"types", {"uuid"}}})).Objects(),
              ElementsAre("public.a.key"));
}

TEST(SearchUniqueRule, WantsAUniqueIndexOnTheColumnAlone) {
  const std::string sql =
      "CREATE TABLE a (email text UNIQUE); CREATE TABLE b (email text, slug text, x int);"
      "CREATE UNIQUE INDEX ON b (lower(email)); CREATE UNIQUE INDEX ON b (slug, x);"
      "CREATE TABLE c (username text, deleted_at date);"
      "CREATE UNIQUE INDEX ON c (username) WHERE deleted_at IS NULL;"
      "CREATE TABLE d (email text); CREATE INDEX ON d (email);";
  EXPECT_THAT(Lint("search.unique", sql).Sentences(),
              ElementsAre("Column public.b.slug has no unique index.",
                          "Column public.d.email has no unique index."));
  EXPECT_THAT(Lint("search.unique", sql, With({{"columns", {"x"}}})).Objects(),
              ElementsAre("public.b.x"));
}

TEST(FeedIndexRule, WantsADescendingKey) {
  const std::string sql =
      "CREATE TABLE a (created_at date, u int); CREATE INDEX ON a (u, created_at DESC);"
      "CREATE TABLE b (created_at date); CREATE INDEX ON b (created_at);"
      "CREATE TABLE c (created_at date);";
  EXPECT_THAT(
      Lint("search.feed-index", sql, With({{"feeds", {"public.a", "public.b"}}})).Sentences(),
      ElementsAre("Table public.b is a feed and has no index on created_at DESC."));
  EXPECT_THAT(Lint("search.feed-index", sql).Reasons(),
              ElementsAre("feeds does not say which tables are read newest first"));
}

}  // namespace
}  // namespace pgorigin
