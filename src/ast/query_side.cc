#include "ast/query_side.h"

#include <pg_query/pg_query.pb-c.h>

#include <algorithm>
#include <string>
#include <utility>

#include "ast/build_term.h"
#include "ast/operators.h"
#include "ast/term_builder.h"
#include "pgorigin/ast/type_name.h"

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

// A column without a name is printed without one: it is not called by the type that the
// server has given a literal.
void ForgetCastNames(const PgQuery__SelectStmt& select, Term& term) {
  if (select.larg != nullptr && term.args.size() > 1) {
    ForgetCastNames(*select.larg, term.args[0]);
    return ForgetCastNames(*select.rarg, term.args[1]);
  }
  auto targets = PGORIGIN_NODES(select, target_list);
  if (term.label != "select" || term.args[0].args.size() != targets.size()) return;
  for (std::size_t i = 0; i < targets.size(); ++i) {
    const PgQuery__ResTarget& target = *targets[i]->res_target;
    const bool cast = target.val->node_case == PG_QUERY__NODE__NODE_TYPE_CAST;
    if (cast && *target.name == '\0') term.args[0].args[i].label = "as ?column?";
  }
}

// RETURN and the statements of BEGIN ATOMIC: queries have a normal form, other
// statements have none.
Term BuildStatement(const PgQuery__Node& node, const ExpressionScope& scope, QueryState& state) {
  switch (node.node_case) {
    case PG_QUERY__NODE__NODE_SELECT_STMT: {
      Term term = BuildQuery(*node.select_stmt, scope, state, nullptr).term;
      if (scope.names.model->from_server) ForgetCastNames(*node.select_stmt, term);
      return term;
    }
    case PG_QUERY__NODE__NODE_RETURN_STMT:
      return Unary("return", BuildTerm(node.return_stmt->returnval, scope, state), "");
    case PG_QUERY__NODE__NODE_LIST: {
      Term list = Node("statements", {});
      for (const PgQuery__Node* item : PGORIGIN_NODES(*node.list, items))
        list.args.push_back(BuildStatement(*item, scope, state));
      return list;
    }
    default:
      return {Term::Form::kUnread, "statement", "", {}};
  }
}

// What the names of a routine's parameters stand for.
void ReadParameters(const ObjectId& id, const Model& model, ExpressionScope& scope) {
  const Function* function = As<Function>(model.Find(id));
  if (function == nullptr) return;
  scope.routine = id.name.str();
  for (const Argument& argument : function->arguments) {
    bool input = argument.mode != "out" && argument.mode != "table";
    std::string type = BaseType(argument.type.view(), model);
    if (input) scope.parameters.emplace_back(argument.name.str(), std::move(type));
  }
}

BuiltQuery Build(const PgQuery__Node& node, const QuerySide& side, const ObjectId& id,
                 bool& certain) {
  ExpressionScope scope;
  scope.names = {&side.model, side.search_path};
  scope.renames = side.renames;
  QueryState state;
  state.shapes = &side.shapes;
  state.holder = id;
  state.calls_are_plain = side.calls_are_plain;
  BuiltQuery query;
  if (node.node_case == PG_QUERY__NODE__NODE_CREATE_FUNCTION_STMT) {
    ReadParameters(id, side.model, scope);
    query.term = BuildStatement(*node.create_function_stmt->sql_body, scope, state);
  } else {
    query = BuildQuery(*node.select_stmt, scope, state, nullptr);
    NameAsStated(query, As<View>(side.model.Find(id)), certain);
  }
  certain &= state.certain;
  return query;
}

bool IsComparable(const PgQuery__Node& node) {
  bool body = node.node_case == PG_QUERY__NODE__NODE_CREATE_FUNCTION_STMT;
  return (body && node.create_function_stmt->sql_body != nullptr) ||
         node.node_case == PG_QUERY__NODE__NODE_SELECT_STMT;
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
  if (from.node_case != to.node_case || !IsComparable(from) || !IsComparable(to))
    return Verdict::kUncertain;
  bool certain = true;
  BuiltQuery a = Build(from, from_side, id, certain);
  BuiltQuery b = Build(to, to_side, id, certain);
  // Columns that are called other than `column1` make a sub-query of VALUES.
  certain &= (a.term.label == "values query") == (b.term.label == "values query");
  return CompareUnderstood(a.term, b.term, certain);
}

}  // namespace pgorigin
