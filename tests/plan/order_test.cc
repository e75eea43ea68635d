#include "plan/order.h"

#include <gtest/gtest.h>

namespace pgorigin::plan {
namespace {

StepId Id(const char* name) { return {{Kind::kTable, "public", {}, name, {}}, Part::kCreate}; }

Step Make(const char* name, std::vector<const char*> needs, int weight = 0) {
  Step step;
  step.id = Id(name);
  step.weight = weight;
  for (const char* need : needs) step.needs.push_back(Id(need));
  return step;
}

std::string Names(const std::vector<Step>& steps) {
  std::string names;
  for (const Step& step : steps) names += step.id.object.name.str() + " ";
  return names;
}

TEST(Order, PutsNeedsFirst) {
  const Order order = InOrder({Make("a", {"b"}), Make("b", {"c"}), Make("c", {})});
  EXPECT_EQ(Names(order.steps), "c b a ");
  EXPECT_TRUE(order.blocked.empty());
}

TEST(Order, BreaksTiesByWeightAndThenByName) {
  const Order order =
      InOrder({Make("z", {}, 1), Make("c", {}, 2), Make("b", {}, 2), Make("a", {}, 3)});
  EXPECT_EQ(Names(order.steps), "z b c a ");
}

TEST(Order, IgnoresWhatIsNotInThePlanAndItself) {
  EXPECT_EQ(Names(InOrder({Make("a", {"gone", "a"})}).steps), "a ");
}

TEST(Order, CountsANeedThatIsListedTwice) {
  EXPECT_EQ(Names(InOrder({Make("a", {"b", "b"}), Make("b", {})}).steps), "b a ");
}

TEST(Order, NamesTheMembersOfACycleAndWhatIsBehindIt) {
  const Order order = InOrder({Make("free", {}), Make("a", {"b"}), Make("b", {"a", "free"}),
                               Make("behind", {"a"}), Make("farther", {"behind"})});
  EXPECT_EQ(Names(order.steps), "free ");
  EXPECT_EQ(Names(order.blocked), "a b behind farther ");
  EXPECT_EQ(OnCycle(order.blocked), (std::vector{Id("a"), Id("b")}));
}

}  // namespace
}  // namespace pgorigin::plan
