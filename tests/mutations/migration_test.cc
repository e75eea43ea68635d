// Every change of every kind and field can be planned, and taken back: the database is
// the other one then, for the comparison and for pg_dump.
#include "migration/converge.h"
#include "mutations/mutated_database.h"
#include "mutations/oracle.h"
#include "mutations/random_schema.h"

namespace pgorigin {
namespace {

void ExpectMigrates(const MutatedDatabase& from, const MutatedDatabase& to) {
  ASSERT_NO_FATAL_FAILURE(ExpectConverges(from.conninfo, to.conninfo, false));
  const int major = TestServer().major();
  EXPECT_EQ(DifferenceOf(DumpOf(from.conninfo, major), DumpOf(to.conninfo, major)), "");
}

// A plan has no secrets, no way to an older version of an extension or to a column of an
// inherited one, and no publisher to ask for failover.
bool IsReachable(const Cell& cell) {
  static const std::set<std::string> without = {
      "user mapping",    "user mapping.options",    "user mapping.values of options",
      "subscription",    "subscription.connection", "extension.version",
      "column.inherited"};
  const bool failover = Label(cell) == "subscription.options" && cell.since == 17;
  return !failover && !without.contains(Label(cell));
}

void ExpectThereAndBack(const std::vector<Mutation>& mutations) {
  MutatedDatabase live, changed, unchanged;
  for (const Mutation& mutation : mutations) {
    for (MutatedDatabase* database : {&live, &changed, &unchanged}) {
      ASSERT_TRUE(database->Execute(mutation.before, *mutation.cell));
    }
    ASSERT_TRUE(changed.Execute(mutation.after, *mutation.cell));
  }
  ASSERT_NO_FATAL_FAILURE(ExpectMigrates(live, changed));
  ExpectMigrates(live, unchanged);
}

TEST(MutationsMigrate, ThereAndBack) {
  std::mt19937 chance(1);
  std::vector<Mutation> mutations;
  const std::vector<Cell> cells = CellsOfServer(false);
  for (const Cell& cell : cells) {
    if (!IsReachable(cell)) continue;
    mutations.push_back(Mutate(cell, static_cast<int>(mutations.size()), chance));
  }
  ExpectThereAndBack(mutations);
}

TEST(MutationsMigrate, OfTheDatabaseItselfThereAndBack) {
  std::mt19937 chance(1);
  int number = 0;
  const std::vector<Cell> cells = CellsOfServer(true);
  for (const Cell& cell : cells) {
    if (!IsReachable(cell)) continue;
    SCOPED_TRACE(Label(cell));
    ExpectThereAndBack({Mutate(cell, ++number, chance)});
  }
}

}  // namespace
}  // namespace pgorigin
