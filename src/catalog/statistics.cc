// Extended statistics.
#include <algorithm>

#include "catalog/reader.h"

namespace pgorigin {
namespace {

// From 17 on, a target that is not set is null.
constexpr std::string_view kStatisticsSql = R"(
SELECT s.oid, s.stxname, s.stxnamespace, s.stxowner, s.stxrelid, s.stxkeys, s.stxkind,
  coalesce(s.stxstattarget, -1), {stxexprs}
FROM pg_catalog.pg_statistic_ext AS s
WHERE s.stxnamespace = ANY ({schemas}))";
enum class StatisticsColumn {
  kOid,
  kName,
  kSchema,
  kOwner,
  kRelation,
  kKeys,
  kKinds,
  kTarget,
  kExpressions,
  kCount
};

// 'e' says that there are expressions.
constexpr std::pair<char, std::string_view> kKinds[] = {
    {'f', "dependencies"}, {'m', "mcv"}, {'d', "ndistinct"}};

std::vector<Name> KindsOf(std::string_view array) {
  std::vector<Name> kinds;
  for (const std::string& letter : ParseTextArray(array)) {
    if (letter != "e") kinds.push_back(WordOf(kKinds, letter[0]));
  }
  std::ranges::sort(kinds);
  return kinds;
}

void ReadStatistics(Reading& reading, const ResultSet& rows) {
  using C = StatisticsColumn;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    const Oid relation = row.AsOid(C::kRelation);
    // On a temporary table of some session: it goes with that.
    if (reading.Relation(relation) == nullptr) return;
    StatisticsObject statistics;
    statistics.kinds = KindsOf(row.Text(C::kKinds));
    statistics.on = {reading.RelationName(relation),
                     reading.Columns(relation, ParseNumbers(row.Text(C::kKeys)))};
    std::ranges::sort(statistics.on.names);  // their order says nothing
    for (std::string& expression : ParseTextArray(row.Text(C::kExpressions))) {
      statistics.expressions.push_back(Expression{{std::move(expression), {}}});
    }
    statistics.target = row.Int(C::kTarget);
    Object* object = reading.Add({Catalog::kStatistics, row.AsOid(C::kOid)},
                                 Kind::kStatisticsObject, row.AsOid(C::kSchema), row.Text(C::kName),
                                 Box<StatisticsObject>(std::move(statistics)));
    reading.SetOwner(object, row.AsOid(C::kOwner));
  });
}

}  // namespace

const CatalogReader kStatisticsReader = {"statistics objects", kStatisticsSql, ReadStatistics};

}  // namespace pgorigin
