// Calls of functions and aggregates, windows, sub-queries inside of expressions.
#include <pg_query/pg_query.pb-c.h>

#include <iterator>

#include "ast/build_query.h"
#include "ast/coercion.h"
#include "ast/operators.h"
#include "ast/overloads.h"
#include "ast/routine_facts.h"
#include "ast/term_builder.h"

namespace pgorigin {

std::string TermBuilder::RoutineName(std::span<PgQuery__Node*> names) const {
  std::string name = FieldText(*names.back());
  if (names.size() > 1) {
    std::string schema = FieldText(*names[names.size() - 2]);
    return schema == "pg_catalog" ? name : schema + "." + name;
  }
  for (const std::string& schema : SplitSearchPath(scope_.names.search_path)) {
    if (scope_.names.model == nullptr) break;
    auto& objects = scope_.names.model->objects;
    for (Kind kind : {Kind::kFunction, Kind::kAggregate}) {
      auto found = objects.lower_bound({kind, schema, {}, name, {}});
      bool here = found != objects.end() && found->first.kind == kind &&
                  found->first.schema == schema && found->first.name == name;
      if (here) return schema + "." + name;
    }
  }
  return name;
}

// f(VARIADIC ARRAY[a, b]) is f(a, b).
bool SpreadVariadic(std::vector<Term>& args) {
  if (args.empty() || args.back().label != "array") return false;
  std::vector<Term> items = std::move(args.back().args);
  args.pop_back();
  args.insert(args.end(), std::make_move_iterator(items.begin()),
              std::make_move_iterator(items.end()));
  return true;
}

Signatures TermBuilder::Overloads(const std::string& name, const ExpressionScope& scope) {
  if (const Signatures* builtin = FindBuiltin(name)) return *builtin;
  std::size_t dot = name.find('.');
  if (scope.names.model == nullptr || dot == std::string::npos) return {};
  return RoutinesOf(*scope.names.model, name.substr(0, dot), name.substr(dot + 1));
}

// SUBSTRING(x FROM pattern) has no syntax of its own when it is printed.
bool IsRegexSubstring(std::string_view name, const std::vector<Term>& args) {
  return name == "substring" && args.size() == 2 &&
         (IsUntyped(args[1]) || IsTextFamily(args[1].type));
}

Term TermBuilder::Call(const PgQuery__FuncCall& call) const {
  std::string name = RoutineName(PGORIGIN_NODES(call, funcname));
  if (name == "extract" && state_.calls_are_plain) name = "date_part";
  std::vector<Term> args;
  for (const PgQuery__Node* arg : PGORIGIN_NODES(call, args)) args.push_back(Build(arg));
  bool variadic = call.func_variadic && !SpreadVariadic(args);
  std::size_t direct = args.size();
  if (call.agg_within_group) {  // what is sorted are arguments, too
    for (const PgQuery__Node* sort : PGORIGIN_NODES(call, agg_order))
      args.push_back(Build(sort->sort_by->node));
  }
  const Signatures overloads = Overloads(name, scope_);
  const Signature* signature = variadic ? nullptr : Choose(overloads, args);
  std::string type;
  if (signature != nullptr) {
    const std::vector<Term> given = args;
    for (std::size_t i = 0; i < args.size(); ++i) {
      Coerce(args[i], WantedBy(*signature, i, given));
      if (args[i].type == "regclass") ReadRelationLiteral(args[i], scope_);
    }
    type = ReturnedBy(*signature, given);
  }
  std::vector<Term> sorted(std::make_move_iterator(args.begin() + static_cast<long>(direct)),
                           std::make_move_iterator(args.end()));
  args.resize(direct);
  if (call.agg_star) args.push_back(Word("*"));
  // `x AT TIME ZONE y` is printed as such, and so is timezone(y, x).
  const bool by_syntax = call.funcformat == PG_QUERY__COERCION_FORM__COERCE_SQL_SYNTAX &&
                         !state_.calls_are_plain && !IsRegexSubstring(name, args);
  std::string label =
      "call " + name + (by_syntax ? " by syntax" : "") + (variadic ? " variadic" : "");
  return Aggregate(call, Node(label, std::move(args), type), std::move(sorted));
}

// What only calls of aggregates and window functions have.
// `sorted`: the keys of WITHIN GROUP.
Term TermBuilder::Aggregate(const PgQuery__FuncCall& call, Term term,
                            std::vector<Term> sorted) const {
  std::string type = term.type;
  bool plain = call.n_agg_order == 0 && call.agg_filter == nullptr && call.over == nullptr &&
               !call.agg_distinct && !call.agg_within_group;
  if (plain) return term;
  std::string label = std::string("aggregate") + (call.agg_distinct ? " distinct" : "") +
                      (call.agg_within_group ? " within group" : "");
  std::vector<Term> args, order;
  args.push_back(std::move(term));
  auto sorts = PGORIGIN_NODES(call, agg_order);
  for (std::size_t i = 0; i < sorts.size(); ++i) {
    Term key = i < sorted.size() ? std::move(sorted[i]) : Build(sorts[i]->sort_by->node);
    order.push_back(SortKey(*sorts[i], std::move(key)));
  }
  args.push_back(Node("order", std::move(order)));
  args.push_back(Build(call.agg_filter));
  args.push_back(call.over == nullptr ? Word("") : Window(*call.over));
  return Node(std::move(label), std::move(args), type);
}

// NULLS LAST is the default of ASC, NULLS FIRST that of DESC.
Term TermBuilder::SortKey(const PgQuery__Node& node, Term key) {
  const PgQuery__SortBy& sort = *node.sort_by;
  std::string symbol = sort.n_use_op == 0 ? "" : FieldText(*sort.use_op[sort.n_use_op - 1]);
  bool descending = sort.sortby_dir == PG_QUERY__SORT_BY_DIR__SORTBY_DESC || symbol == ">";
  bool first = sort.sortby_nulls == PG_QUERY__SORT_BY_NULLS__SORTBY_NULLS_DEFAULT
                   ? descending
                   : sort.sortby_nulls == PG_QUERY__SORT_BY_NULLS__SORTBY_NULLS_FIRST;
  std::string label = std::string("key") + (descending ? " desc" : "") + (first ? " first" : "");
  std::vector<Term> args;
  args.push_back(std::move(key));
  if (!symbol.empty() && symbol != ">" && symbol != "<")
    args.push_back({Term::Form::kUnread, symbol, "", {}});
  return Node(std::move(label), std::move(args));
}

// `OVER w` has a name and nothing else, `OVER (w …)` takes the rest from w.
Term TermBuilder::Window(const PgQuery__WindowDef& window) const {
  std::vector<Term> partition, order, args;
  for (const PgQuery__Node* item : PGORIGIN_NODES(window, partition_clause))
    partition.push_back(Build(item));
  for (const PgQuery__Node* sort : PGORIGIN_NODES(window, order_clause))
    order.push_back(SortKey(*sort, Build(sort->sort_by->node)));
  args.push_back(Node("partition", std::move(partition)));
  args.push_back(Node("order", std::move(order)));
  args.push_back(Build(window.start_offset));
  args.push_back(Build(window.end_offset));
  std::string name = std::string(window.name) + " " + window.refname;
  return Node("window " + std::to_string(window.frame_options) + " " + name, std::move(args));
}

// `x = ANY (SELECT …)` is `x IN (SELECT …)`.
Term TermBuilder::SubLink(const PgQuery__SubLink& link) const {
  if (link.subselect->node_case != PG_QUERY__NODE__NODE_SELECT_STMT) {
    return {Term::Form::kUnread, "sub-query", "", {}};
  }
  std::vector<Term> args;
  Term test = Build(link.testexpr);
  BuiltQuery query = BuildQuery(*link.subselect->select_stmt, scope_, state_, level_);
  std::string first = query.columns.empty() ? "" : query.columns[0].type;
  std::string type = "boolean";
  if (link.sub_link_type == PG_QUERY__SUB_LINK_TYPE__EXPR_SUBLINK) type = first;
  if (link.sub_link_type == PG_QUERY__SUB_LINK_TYPE__ARRAY_SUBLINK)
    type = first.empty() ? "" : first + "[]";
  std::string symbol = link.n_oper_name == 0 ? "=" : OperatorName(PGORIGIN_NODES(link, oper_name));
  if (link.testexpr == nullptr) symbol.clear();
  auto unify = [&](Term& operand, std::size_t column) {
    if (column >= query.columns.size() || symbol.empty()) return;
    Term other{Term::Form::kColumn, "", query.columns[column].type, {}};
    CoerceOperands(symbol, operand, other);
  };
  bool row = test.label == "row";
  for (std::size_t i = 0; row && i < test.args.size(); ++i) unify(test.args[i], i);
  if (!row) unify(test, 0);
  args.push_back(std::move(test));
  args.push_back(std::move(query.term));
  std::string label = "sub-query " + std::to_string(link.sub_link_type) + " " + symbol;
  return Node(std::move(label), std::move(args), std::move(type));
}

}  // namespace pgorigin
