#include "plan/writer.h"

#include <gtest/gtest.h>

namespace pgorigin::plan {
namespace {

template <class T>
concept Writable = requires(Sql sql, const T& value) {
  sql << value;
};

// A text can only be written as something: a bare one does not compile.
static_assert(Writable<Identifier> && Writable<QualifiedName> && Writable<Literal>);
static_assert(!Writable<std::string> && !Writable<std::string_view> && !Writable<Name>);
static_assert(!Writable<bool> && !Writable<char>);

template <class... Items>
std::string Written(const Items&... items) {
  Sql sql;
  (sql << ... << items);
  return sql.text();
}

TEST(Writer, QuotesNamesWhereSqlNeedsIt) {
  EXPECT_EQ(Written(Identifier("users")), "users");
  EXPECT_EQ(Written(Identifier("a\"; DROP TABLE x; --")), "\"a\"\"; DROP TABLE x; --\"");
  EXPECT_EQ(Written(QualifiedName{"My Schema", "select"}), "\"My Schema\".\"select\"");
  EXPECT_EQ(Written(QualifiedName{{}, "t"}), "t");
  EXPECT_EQ(Written(ColumnNames{{"a", "B"}}), "(a, \"B\")");
}

TEST(Writer, QuotesLiterals) {
  EXPECT_EQ(Written(Literal("it's")), "'it''s'");
  EXPECT_EQ(Written(Literal("")), "''");
  EXPECT_EQ(Written(Literal("a\\'b\n--")), "E'a\\\\''b\n--'");
}

struct BodyCase {
  std::string body, written;
};
class DollarQuotedTest : public testing::TestWithParam<BodyCase> {};
TEST_P(DollarQuotedTest, HasADelimiterThatTheBodyDoesNotHold) {
  EXPECT_EQ(Written(DollarQuoted(GetParam().body)), GetParam().written);
}
INSTANTIATE_TEST_SUITE_P(
    Bodies, DollarQuotedTest,
    testing::Values(BodyCase{"", "$$$$"}, BodyCase{"select 1", "$$select 1$$"},
                    BodyCase{"select $1", "$body$select $1$body$"},
                    BodyCase{"$$", "$body$$$$body$"},
                    // `$body` alone: with the delimiter behind it, it would be one.
                    BodyCase{"x $body", "$body_$x $body$body_$"},
                    BodyCase{"$body$ $body_$", "$body__$$body$ $body_$$body__$"}));

TEST(Writer, SeparatesWordsAndNothingElse) {
  Sql sql;
  sql << "SELECT";
  sql << Identifier("f");
  sql.Glue() << "(";
  sql.List(std::vector<std::int64_t>{1, 2}, [&](std::int64_t number) { sql << number; });
  (sql << ")").End();
  EXPECT_EQ(sql.text(), "SELECT f(1, 2);\n");
}

}  // namespace
}  // namespace pgorigin::plan
