// Extended statistics.
#include "spec/statistics.h"

#include <algorithm>

#include "spec/definitions.h"

namespace pgorigin {
namespace {

// `(a)` is the column.
std::string ColumnOf(const PgQuery__StatsElem& element) {
  if (element.expr == nullptr) return element.name;
  const bool column = element.expr->node_case == PG_QUERY__NODE__NODE_COLUMN_REF &&
                      element.expr->column_ref->n_fields == 1;
  return column ? StringOf(*element.expr->column_ref->fields[0]) : "";
}

// A call stands by itself, all else in brackets.
std::string TextOf(const ParsedStatement& parsed, const PgQuery__Node* expression) {
  switch (expression->node_case) {
    case PG_QUERY__NODE__NODE_FUNC_CALL:
    case PG_QUERY__NODE__NODE_COALESCE_EXPR:
    case PG_QUERY__NODE__NODE_MIN_MAX_EXPR:
      return parsed.TextOf(expression);
    case PG_QUERY__NODE__NODE_TYPE_CAST: {  // CAST (…), or `::`
      const auto at = static_cast<std::size_t>(expression->type_cast->location);
      return parsed.text().compare(at, 2, "::") == 0 ? parsed.InParentheses(expression)
                                                     : parsed.TextOf(expression);
    }
    default:
      return parsed.InParentheses(expression);
  }
}

void AddKeys(Fold& fold, const PgQuery__CreateStatsStmt& stmt, StatisticsObject& statistics) {
  for (const PgQuery__Node* node : PGORIGIN_LIST(stmt, exprs)) {
    const PgQuery__StatsElem& element = *node->stats_elem;
    if (const std::string column = ColumnOf(element); !column.empty()) {
      statistics.on.names.emplace_back(column);
    } else {
      statistics.expressions.push_back(fold.MakeExpression(TextOf(fold.parsed(), element.expr)));
    }
  }
}

// All kinds, but for a single expression, which has none.
std::vector<Name> KindsOf(const PgQuery__CreateStatsStmt& stmt,
                          const StatisticsObject& statistics) {
  const bool alone = statistics.on.names.empty() && statistics.expressions.size() == 1;
  if (alone) return {};
  if (stmt.n_stat_types == 0) return {"dependencies", "mcv", "ndistinct"};
  std::vector<Name> kinds;
  for (const std::string& kind : Strings(PGORIGIN_LIST(stmt, stat_types))) kinds.emplace_back(kind);
  std::ranges::sort(kinds);
  kinds.erase(std::unique(kinds.begin(), kinds.end()), kinds.end());
  return kinds;
}

}  // namespace

void CreateStatistics(Fold& fold, const PgQuery__CreateStatsStmt& stmt) {
  auto relations = PGORIGIN_LIST(stmt, relations);
  if (relations.empty() || relations[0]->node_case != PG_QUERY__NODE__NODE_RANGE_VAR) {
    return fold.Opaque("CREATE STATISTICS of something that is no table");
  }
  const QualifiedName name = fold.NewName(PGORIGIN_LIST(stmt, defnames));
  const ObjectId id{Kind::kStatisticsObject, name.schema, {}, name.name, {}};
  if (stmt.if_not_exists && fold.model.Find(id) != nullptr) return fold.Touched(id, false);
  StatisticsObject statistics;
  statistics.on.relation = fold.Resolve(*relations[0]->range_var);
  AddKeys(fold, stmt, statistics);
  statistics.kinds = KindsOf(stmt, statistics);
  std::ranges::sort(statistics.on.names);
  fold.Add(id, Box<StatisticsObject>(std::move(statistics)));
}

void AlterStatistics(Fold& fold, const PgQuery__AlterStatsStmt& stmt) {
  Object* object = fold.FindNamed(PGORIGIN_LIST(stmt, defnames), {Kind::kStatisticsObject});
  if (object == nullptr) {
    if (!stmt.missing_ok) fold.Error(0, "ALTER STATISTICS names an object that does not exist");
    return;
  }
  As<StatisticsObject>(object)->target = stmt.stxstattarget;
  fold.Touched(object->id, false);
}

void DropStatisticsOf(Fold& fold, const QualifiedName& table, std::optional<Name> column) {
  std::vector<ObjectId> gone;
  for (auto it = fold.model.objects.lower_bound({Kind::kStatisticsObject, {}, {}, {}, {}});
       it != fold.model.objects.end() && it->first.kind == Kind::kStatisticsObject; ++it) {
    auto& [id, object] = *it;
    const StatisticsObject* statistics = As<StatisticsObject>(&object);
    if (statistics->on.relation != table) continue;
    const bool named =
        !column || std::ranges::find(statistics->on.names, *column) != statistics->on.names.end();
    if (named) {
      gone.push_back(id);
    } else if (!statistics->expressions.empty()) {
      fold.Uncertain(object, "a column that its expressions may name was dropped");
    }
  }
  for (const ObjectId& id : gone) fold.Erase(id);
}

}  // namespace pgorigin
