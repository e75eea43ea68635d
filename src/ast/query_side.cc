#include "ast/query_side.h"

#include <pg_query/pg_query.pb-c.h>

#include <algorithm>
#include <string>

namespace pgorigin {
namespace {

// A server prints the columns of a view under their names in all branches of its query.
void NameOutputs(Term& term, const std::vector<OutputColumn>& columns) {
  if (term.label.starts_with("set ")) {
    NameOutputs(term.args[0], columns);
    NameOutputs(term.args[1], columns);
  }
  if (term.label != "select") return;
  std::vector<Term>& targets = term.args[0].args;
  for (std::size_t i = 0; i < targets.size() && i < columns.size(); ++i)
    targets[i].label = "as " + columns[i].name;
}

// The names of a view's columns stand beside its query, where they are known.
void NameAsStated(BuiltQuery& query, const View* view, bool& certain) {
  if (view != nullptr && view->columns.value) {
    const std::vector<Name>& names = *view->columns.value;
    bool values = query.term.label == "values query";
    for (std::size_t i = 0; i < query.columns.size() && i < names.size(); ++i) {
      certain &= !values || query.columns[i].name == names[i].view();
      query.columns[i].name = names[i].str();
    }
  }
  NameOutputs(query.term, query.columns);
}

BuiltQuery Build(const PgQuery__Node& node, const QuerySide& side, const ObjectId& id,
                 bool& certain) {
  ExpressionScope scope;
  scope.names = {&side.model, side.search_path};
  scope.renames = side.renames;
  QueryState state;
  state.shapes = &side.shapes;
  state.holder = id;
  state.extract_is_date_part = side.extract_is_date_part;
  BuiltQuery query = BuildQuery(*node.select_stmt, scope, state, nullptr);
  certain &= state.certain;
  NameAsStated(query, As<View>(side.model.Find(id)), certain);
  return query;
}

}  // namespace

bool HasUnread(const Term& term) {
  return term.form == Term::Form::kUnread || std::ranges::any_of(term.args, HasUnread);
}

Verdict CompareUnderstood(const Term& a, const Term& b, bool certain) {
  if (HasUnread(a) || HasUnread(b)) return Verdict::kUncertain;
  Verdict verdict = CompareTerms(a, b);
  return verdict == Verdict::kDifferent && !certain ? Verdict::kUncertain : verdict;
}

Verdict CompareQueries(const PgQuery__Node& from, const QuerySide& from_side,
                       const PgQuery__Node& to, const QuerySide& to_side, const ObjectId& id) {
  bool selects = from.node_case == PG_QUERY__NODE__NODE_SELECT_STMT &&
                 to.node_case == PG_QUERY__NODE__NODE_SELECT_STMT;
  if (!selects) return Verdict::kUncertain;
  bool certain = true;
  BuiltQuery a = Build(from, from_side, id, certain);
  BuiltQuery b = Build(to, to_side, id, certain);
  // Columns that are called other than `column1` make a sub-query of VALUES.
  certain &= (a.term.label == "values query") == (b.term.label == "values query");
  return CompareUnderstood(a.term, b.term, certain);
}

}  // namespace pgorigin
