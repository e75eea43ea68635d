// What no statement of PostgreSQL can bring about is left out of a plan, which says why.
#include <gmock/gmock.h>

#include "migration/converge.h"

namespace pgorigin {
namespace {

using testing::ElementsAre;

std::vector<std::string> LeftOutOf(const std::string& live, const std::string& due) {
  std::vector<std::string> lines;
  for (const LeftOut& left : PlanFor(live, due, {}).left_out) {
    lines.push_back(left.what + " " + Describe(left.object) + ": " + left.reason);
  }
  return lines;
}

constexpr std::string_view kTwo = "CREATE TABLE p (a int); ";

TEST(LeftOuts, AColumnThatIsInheritedAndOnlyThatOnOneSide) {
  const std::string own =
      Server().Database(std::string(kTwo) + "CREATE TABLE c (a int) INHERITS (p)");
  const std::string inherited =
      Server().Database(std::string(kTwo) + "CREATE TABLE c () INHERITS (p)");
  EXPECT_THAT(LeftOutOf(own, inherited),
              ElementsAre("alter inherited of column public.c.a: no statement turns a column that "
                          "the table defines itself into one that it only inherits"));
  EXPECT_THAT(LeftOutOf(inherited, own),
              ElementsAre("alter inherited of column public.c.a: no statement makes the table "
                          "define a column that it only inherits"));
}

TEST(LeftOuts, AColumnThatATableNeedsToJoinItsParent) {
  const std::string live = Server().Database(std::string(kTwo) + "CREATE TABLE c (b int)");
  const std::string due =
      Server().Database(std::string(kTwo) + "CREATE TABLE c (b int) INHERITS (p)");
  EXPECT_THAT(LeftOutOf(live, due),
              ElementsAre("alter inherited of column public.c.a: no statement turns a column that "
                          "the table defines itself into one that it only inherits"));
}

TEST(LeftOuts, NotAColumnThatAParentLetsGoOf) {
  const std::string inherited = "CREATE TABLE c (b int) INHERITS (p)";
  ExpectConverges(Server().Database(std::string(kTwo) + inherited),
                  Server().Database(std::string(kTwo) + "CREATE TABLE c (a int, b int)"), false);
  ExpectConverges(
      Server().Database(std::string(kTwo) + inherited),
      Server().Database("CREATE TABLE p (); CREATE TABLE c (a int, b int) INHERITS (p)"), false);
}

constexpr std::string_view kUnproven =
    "CREATE TABLE p (a int) PARTITION BY LIST (a);"
    "CREATE TABLE one PARTITION OF p FOR VALUES IN (1);"
    "ALTER TABLE p ADD CONSTRAINT positive CHECK (a > 0) NOT VALID;";

TEST(LeftOuts, ACheckThatIsValidInAPartitionAlone) {
  const std::string proven = "ALTER TABLE one VALIDATE CONSTRAINT positive;";
  const std::string unproven = Server().Database(std::string(kUnproven));
  const std::string live = Server().Database(std::string(kUnproven) + proven);
  EXPECT_THAT(LeftOutOf(live, unproven),
              ElementsAre("alter validated of constraint public.one.positive: no statement makes a "
                          "constraint NOT VALID that is valid"));
  ExpectConverges(unproven, live, false);
}

TEST(LeftOuts, NotACheckThatBecomesValidEverywhere) {
  const std::string proven = "ALTER TABLE one VALIDATE CONSTRAINT positive;";
  const std::string due = std::string(kUnproven) + "ALTER TABLE p VALIDATE CONSTRAINT positive";
  ExpectConverges(Server().Database(std::string(kUnproven) + proven), Server().Database(due),
                  false);
}

}  // namespace
}  // namespace pgorigin
