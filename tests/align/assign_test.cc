#include "align/assign.h"

#include <gtest/gtest.h>

namespace pgorigin {
namespace {

std::vector<std::pair<int, int>> Accepted(const std::vector<ScoredPair>& pairs) {
  std::vector<std::pair<int, int>> accepted;
  for (const ScoredPair& pair : Assign(pairs).accepted) accepted.emplace_back(pair.from, pair.to);
  return accepted;
}
using Pairs = std::vector<std::pair<int, int>>;

TEST(Assign, AcceptsAPairOverTheThreshold) {
  EXPECT_EQ(Accepted({{0, 0, 0.6, {}}}), (Pairs{{0, 0}}));
  EXPECT_EQ(Accepted({{0, 0, 0.59, {}}}), Pairs());
}

TEST(Assign, RefusesAPairWithACloseRival) {
  EXPECT_EQ(Accepted({{0, 0, 0.8, {}}, {0, 1, 0.75, {}}}), Pairs());
  EXPECT_EQ(Accepted({{0, 0, 0.8, {}}, {1, 0, 0.75, {}}}), Pairs());
  EXPECT_EQ(Accepted({{0, 0, 0.8, {}}, {0, 1, 0.7, {}}}), (Pairs{{0, 0}}));
}

TEST(Assign, AnAcceptedPairMakesAnotherOneClear) {
  EXPECT_EQ(Accepted({{0, 0, 0.8, {}}, {0, 1, 0.75, {}}, {1, 1, 0.9, {}}}),
            (Pairs{{1, 1}, {0, 0}}));
}

TEST(Assign, ShowsTheBestOfWhatIsLeft) {
  const Assignment assignment =
      Assign({{0, 0, 0.9, {}}, {0, 1, 0.5, {}}, {1, 1, 0.4, {}}, {2, 1, 0.5, {}}, {3, 1, 0.2, {}}});
  ASSERT_EQ(assignment.candidates.size(), 2u);
  EXPECT_EQ(assignment.candidates[0].from, 2);
  EXPECT_EQ(assignment.candidates[1].from, 1);
}

}  // namespace
}  // namespace pgorigin
