#include "pgorigin/model/object_id.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace pgorigin {
namespace {

TEST(Kind, WordsLeadBackToTheKind) {
  for (int i = 0; i < kKindCount; ++i) {
    const Kind kind = static_cast<Kind>(i);
    EXPECT_EQ(KindOfWord(WordFor(kind)), kind);
    EXPECT_FALSE(InfoOf(kind).plural.empty());
  }
  EXPECT_THROW(KindOfWord("tabel"), std::invalid_argument);
}

struct QuoteCase {
  std::string name, quoted;
};
class QuoteIdentifierTest : public testing::TestWithParam<QuoteCase> {};

// The right column is what quote_ident() of PostgreSQL 15 prints.
TEST_P(QuoteIdentifierTest, QuotesAsTheServerDoes) {
  EXPECT_EQ(QuoteIdentifier(GetParam().name), GetParam().quoted);
}
INSTANTIATE_TEST_SUITE_P(
    Names, QuoteIdentifierTest,
    testing::Values(QuoteCase{"users", "users"}, QuoteCase{"_x9", "_x9"},
                    QuoteCase{"Users", "\"Users\""}, QuoteCase{"9x", "\"9x\""},
                    QuoteCase{"a$b", "\"a$b\""}, QuoteCase{"user", "\"user\""},
                    QuoteCase{"order", "\"order\""}, QuoteCase{"between", "\"between\""},
                    QuoteCase{"name", "name"}, QuoteCase{"a b", "\"a b\""},
                    QuoteCase{"a\"b", "\"a\"\"b\""}, QuoteCase{"a--b", "\"a--b\""},
                    QuoteCase{"a\nb", "\"a\nb\""}, QuoteCase{"é", "\"é\""}, QuoteCase{"", "\"\""}));

struct PrintableCase {
  std::string text, printed;
};
class PrintableTest : public testing::TestWithParam<PrintableCase> {};

TEST_P(PrintableTest, EscapesWhatATerminalWouldObey) {
  EXPECT_EQ(Printable(GetParam().text), GetParam().printed);
}
INSTANTIATE_TEST_SUITE_P(
    Texts, PrintableTest,
    testing::Values(PrintableCase{"plain `x` | <script>", "plain `x` | <script>"},
                    PrintableCase{"\x1b[31mred", "\\x1b[31mred"},
                    PrintableCase{"a\nb\tc", "a\\x0ab\\x09c"}, PrintableCase{"\x7f", "\\x7f"},
                    PrintableCase{"\xc2\x9b", "\\x9b"},  // CSI, as a C1 control
                    PrintableCase{"\xe2\x80\xae", "\\u202e"}, PrintableCase{"日本語é", "日本語é"},
                    PrintableCase{"\xff", "\\xff"}, PrintableCase{"ab\xe2\x80", "ab\\xe2\\x80"},
                    PrintableCase{std::string("a\0b", 3), "a\\x00b"}));

TEST(ObjectId, PrintsWithItsParentAndArguments) {
  EXPECT_EQ(Describe({Kind::kColumn, "public", "users", "email", {}}), "column public.users.email");
  EXPECT_EQ(Describe({Kind::kFunction, "public", {}, "f", "integer, text"}),
            "function public.f(integer, text)");
  EXPECT_EQ(Describe({Kind::kSchema, {}, {}, "My Schema", {}}), "schema \"My Schema\"");
  EXPECT_EQ(ToString(ObjectId{Kind::kTable, "a.b", {}, "c\x1b", {}}), "\"a.b\".\"c\\x1b\"");
}

TEST(ObjectId, BelongsToItsRelation) {
  EXPECT_EQ(RelationOf({Kind::kIndex, "s", "t", "i", {}}), (QualifiedName{"s", "t"}));
  EXPECT_EQ(RelationOf({Kind::kTable, "s", {}, "t", {}}), (QualifiedName{"s", "t"}));
}

TEST(QualifiedName, PrintsQuotedWhereNeeded) {
  EXPECT_EQ(ToString(QualifiedName{"public", "User"}), "public.\"User\"");
  EXPECT_EQ(ToString(QualifiedName{{}, "t"}), "t");
}

}  // namespace
}  // namespace pgorigin
