#include "pgorigin/ast/same_columns.h"

#include <pg_query/pg_query.pb-c.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <optional>
#include <set>
#include <string_view>

#include "ast/equal_trees.h"
#include "pgorigin/ast/parse.h"
#include "pgorigin/ast/walk.h"

namespace pgorigin {
namespace {

using Tables = std::map<std::string, const PgQuery__RangeVar*>;

// Tables by the names that columns are qualified with; of joins both sides.
void Collect(const PgQuery__Node& from, Tables& tables) {
  if (from.node_case == PG_QUERY__NODE__NODE_JOIN_EXPR) {
    Collect(*from.join_expr->larg, tables);
    Collect(*from.join_expr->rarg, tables);
  }
  if (from.node_case != PG_QUERY__NODE__NODE_RANGE_VAR) return;
  const PgQuery__RangeVar& table = *from.range_var;
  tables.emplace(table.alias == nullptr ? table.relname : table.alias->aliasname, &table);
}

// Nothing for a set of queries, or with queries of WITH, whose names look like tables.
std::optional<Tables> TablesOf(const PgQuery__SelectStmt& select) {
  const bool plain = select.op == PG_QUERY__SET_OPERATION__SETOP_NONE &&
                     select.with_clause == nullptr && select.n_values_lists == 0;
  if (!plain) return std::nullopt;
  Tables tables;
  for (std::size_t i = 0; i < select.n_from_clause; ++i) Collect(*select.from_clause[i], tables);
  return tables;
}

// The tables whose columns it names, the only one as "".  False where it holds a query.
bool QualifiersOf(const PgQuery__Node& node, std::set<std::string>& qualifiers) {
  if (node.node_case == PG_QUERY__NODE__NODE_SUB_LINK) return false;
  if (node.node_case == PG_QUERY__NODE__NODE_COLUMN_REF) {
    const PgQuery__ColumnRef& ref = *node.column_ref;
    // From 16 on a server qualifies no column where there is one table alone.
    const bool qualified =
        ref.n_fields == 2 && ref.fields[0]->node_case == PG_QUERY__NODE__NODE_STRING;
    qualifiers.insert(qualified ? ref.fields[0]->string->sval : "");
    return qualified || ref.n_fields == 1;
  }
  bool readable = true;
  ForEachChildNode(node,
                   [&](PgQuery__Node* child) { readable &= QualifiersOf(*child, qualifiers); });
  return readable;
}

class Comparer {
 public:
  Comparer(const PgQuery__SelectStmt& before, const PgQuery__SelectStmt& after)
      : before_(before), after_(after), from_(TablesOf(before)), to_(TablesOf(after)) {}

  bool HasSameColumnsFirst() const {
    if (!from_ || !to_ || before_.n_target_list > after_.n_target_list) return false;
    for (std::size_t i = 0; i < before_.n_target_list; ++i) {
      if (!IsSame(*before_.target_list[i], *after_.target_list[i])) return false;
    }
    return true;
  }

 private:
  bool IsSame(const PgQuery__Node& from, const PgQuery__Node& to) const {
    std::set<std::string> qualifiers;
    return EqualTrees(from.base, to.base) && QualifiersOf(from, qualifiers) &&
           std::ranges::all_of(qualifiers, [&](const std::string& name) {
             const auto a = TableOf(name, before_, *from_), b = TableOf(name, after_, *to_);
             return a != nullptr && b != nullptr && EqualTrees(a->base, b->base);
           });
  }
  static const PgQuery__RangeVar* TableOf(const std::string& name,
                                          const PgQuery__SelectStmt& select, const Tables& tables) {
    const bool only = select.n_from_clause == 1 &&
                      select.from_clause[0]->node_case == PG_QUERY__NODE__NODE_RANGE_VAR;
    if (name.empty()) return only ? tables.begin()->second : nullptr;
    auto found = tables.find(name);
    return found == tables.end() ? nullptr : found->second;
  }

  const PgQuery__SelectStmt& before_;
  const PgQuery__SelectStmt& after_;
  std::optional<Tables> from_, to_;
};

const PgQuery__SelectStmt* SelectOf(const ParseOutcome& outcome) {
  const PgQuery__Node* node = outcome.statement.node();
  const bool select = node != nullptr && node->node_case == PG_QUERY__NODE__NODE_SELECT_STMT;
  return select ? node->select_stmt : nullptr;
}

}  // namespace

bool HasSameColumnsFirst(const std::string& before, const std::string& after) {
  const ParseOutcome from = Parse(before), to = Parse(after);
  const PgQuery__SelectStmt *a = SelectOf(from), *b = SelectOf(to);
  return a != nullptr && b != nullptr && Comparer(*a, *b).HasSameColumnsFirst();
}

}  // namespace pgorigin
