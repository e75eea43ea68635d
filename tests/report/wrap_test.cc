#include "report/wrap.h"

#include <gtest/gtest.h>

namespace pgorigin {
namespace {

struct Width {
  const char* text;
  int columns;
};

class DisplayWidthOf : public testing::TestWithParam<Width> {};

TEST_P(DisplayWidthOf, CountsColumns) {
  EXPECT_EQ(DisplayWidth(GetParam().text), GetParam().columns);
}

INSTANTIATE_TEST_SUITE_P(Texts, DisplayWidthOf,
                         testing::Values(Width{"", 0}, Width{"abc", 3}, Width{"größe", 5},
                                         Width{"live → Origin", 13}, Width{"列名", 4},
                                         Width{"e\xcc\x81", 1}, Width{"가", 2}, Width{"Ａ", 2},
                                         Width{"😀", 2}, Width{"──", 2}, Width{"✓", 1}));

TEST(Wrap, BreaksAtSpaces) {
  EXPECT_EQ(Wrap({{"one two three"}}, {0, 2}, {8, false}), "one two\n  three\n");
}

TEST(Wrap, FillsTheLineToItsLastColumn) {
  EXPECT_EQ(Wrap({{"1234 678 0"}}, {2, 2}, {10, false}), "  1234 678\n  0\n");
}

TEST(Wrap, KeepsALongWordWhole) {
  EXPECT_EQ(Wrap({{"a origin/long/path.sql:12 b"}}, {0, 2}, {10, false}),
            "a\n  origin/long/path.sql:12\n  b\n");
}

TEST(Wrap, KeepsSpansTogetherThatNoSpaceParts) {
  EXPECT_EQ(Wrap({{"aaa"}, {"name", Paint::kStrong}, {": text"}}, {0, 0}, {9, false}),
            "aaaname:\ntext\n");
}

TEST(Wrap, NeverBreaksAWholeSpan) {
  EXPECT_EQ(Wrap({{"aaa "}, {"(line 7)", Paint::kFaint, true}}, {0, 0}, {9, false}),
            "aaa\n(line 7)\n");
}

TEST(Wrap, KeepsSeveralSpacesWithinALine) {
  EXPECT_EQ(Wrap({{"a  b"}}, {0, 0}, {80, false}), "a  b\n");
}

TEST(Wrap, PaintsEachLineByItself) {
  EXPECT_EQ(Wrap({{"one two", Paint::kError}, {" x"}}, {0, 0}, {5, true}),
            "\x1b[1;31mone\x1b[0m\n\x1b[1;31mtwo\x1b[0m x\n");
}

TEST(Wrap, CountsWideLetters) {
  EXPECT_EQ(Wrap({{"列名 列名"}}, {0, 0}, {8, false}), "列名\n列名\n");
}

}  // namespace
}  // namespace pgorigin
