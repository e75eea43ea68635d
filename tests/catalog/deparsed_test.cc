// Parts of the server's texts are found whatever they quote.
#include "catalog/deparsed.h"

#include <gtest/gtest.h>

#include "catalog/rows.h"
#include "pgorigin/catalog/read_catalog.h"

namespace pgorigin {
namespace {

using Texts = std::vector<std::string>;

TEST(DeparsedTest, AListIsSplitAtItsOwnCommas) {
  EXPECT_EQ(SplitList("lower(a), (b + 1)"), (Texts{"lower(a)", "(b + 1)"}));
  EXPECT_EQ(SplitList("f(a, b), ARRAY[1, 2]"), (Texts{"f(a, b)", "ARRAY[1, 2]"}));
  EXPECT_EQ(SplitList("(a || ', (it''s'::text), \"x, \"\"(\""),
            (Texts{"(a || ', (it''s'::text)", "\"x, \"\"(\""}));
  EXPECT_EQ(SplitList("(a || E'\\\\'::text), b"), (Texts{"(a || E'\\\\'::text)", "b"}));
}

TEST(DeparsedTest, AConditionIsFoundAfterItsKeyword) {
  EXPECT_EQ(
      BracketAfter("CREATE TRIGGER t FOR EACH ROW WHEN ((a > ') WHEN (')) EXECUTE FUNCTION f()",
                   "WHEN"),
      "(a > ') WHEN (')");
  EXPECT_EQ(BracketAfter("CREATE TRIGGER \"x WHEN (y)\" FOR EACH ROW WHEN (b) EXECUTE FUNCTION f()",
                         "WHEN"),
            "b");
  EXPECT_EQ(BracketAfter("CREATE TRIGGER t FOR EACH ROW EXECUTE FUNCTION f(' WHEN (1)')", "WHEN"),
            "");
}

TEST(DeparsedTest, ACollateClauseBelongsToItsOwnKey) {
  Texts keys = KeyList(
      "CREATE INDEX \"i (\" ON public.t USING btree (lower(a), lower(a) COLLATE \"C\" "
      "DESC, ((b || c)) COLLATE \"C\", ((d COLLATE \"C\")))");
  ASSERT_EQ(keys.size(), 4u);
  EXPECT_FALSE(HasCollateClause(keys[0], "lower(a)"));
  EXPECT_TRUE(HasCollateClause(keys[1], "lower(a)"));
  EXPECT_TRUE(HasCollateClause(keys[2], "(b || c)"));
  EXPECT_FALSE(HasCollateClause(keys[3], "(d COLLATE \"C\")"));
}

TEST(DeparsedTest, OnlyTheFinalSemicolonGoes) {
  EXPECT_EQ(WithoutSemicolon(" SELECT ';'::text;"), "SELECT ';'::text");
  EXPECT_EQ(WithoutSemicolon("SELECT 1"), "SELECT 1");
}

TEST(RowsTest, ArraysAreParsed) {
  using Element = std::optional<std::string>;
  EXPECT_EQ(ParseArray("{}"), std::vector<Element>{});
  EXPECT_EQ(ParseArray(R"({a,"b,c","d\"e\\f",NULL,"NULL",""})"),
            (std::vector<Element>{"a", "b,c", "d\"e\\f", std::nullopt, "NULL", ""}));
  EXPECT_EQ(ParseTextArray("{a,NULL,b}"), (Texts{"a", "b"}));
  EXPECT_EQ(ParseNumbers("{1,-2,30}"), (std::vector<std::int64_t>{1, -2, 30}));
  EXPECT_EQ(ParseOids("10 4294967295"), (std::vector<Oid>{10, 4294967295}));
  EXPECT_EQ(ParseHex("6100c3A4"), std::string("a\0\xC3\xA4", 4));
}

TEST(SchemaFilterTest, GlobsAreMatched) {
  EXPECT_TRUE(SchemaFilter{}.Matches("public"));
  EXPECT_TRUE((SchemaFilter{{"app_*"}, {}}.Matches("app_one")));
  EXPECT_FALSE((SchemaFilter{{"app_*"}, {}}.Matches("app")));
  EXPECT_FALSE((SchemaFilter{{"app*"}, {"*_old"}}.Matches("app_old")));
  EXPECT_TRUE((SchemaFilter{{"a?c"}, {}}.Matches("aßc")));
  EXPECT_FALSE((SchemaFilter{{"a?c"}, {}}.Matches("ac")));
  EXPECT_TRUE((SchemaFilter{{"*a*b*"}, {}}.Matches("xxaxxabxx")));
  EXPECT_FALSE((SchemaFilter{{"APP"}, {}}.Matches("app")));
  EXPECT_FALSE((SchemaFilter{{}, {"*"}}.Matches("public")));
}

}  // namespace
}  // namespace pgorigin
