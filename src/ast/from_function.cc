// Functions in FROM.
#include <pg_query/pg_query.pb-c.h>

#include <iterator>

#include "ast/from_clause.h"
#include "ast/operators.h"
#include "ast/routine_facts.h"
#include "ast/term_builder.h"

namespace pgorigin {
namespace {

using Form = Term::Form;

}  // namespace

// A function without a list of columns: what it returns, its facts tell; a scalar
// goes by the alias or the name of the function.
FromClause::Joined FromClause::Function(const PgQuery__RangeFunction& function,
                                        const Level& lateral) {
  std::vector<Term> calls;
  TermBuilder terms(scope_, state_, &lateral);
  std::string name;
  bool listed = function.n_coldeflist > 0;
  for (const PgQuery__Node* node : PGORIGIN_NODES(function, functions)) {
    const PgQuery__Node& call = *node->list->items[0];
    calls.push_back(terms.Build(&call));
    bool routine = call.node_case == PG_QUERY__NODE__NODE_FUNC_CALL;
    if (name.empty() && routine)
      name = FieldText(*PGORIGIN_NODES(*call.func_call, funcname).back());
    listed |= node->list->n_items > 1 && node->list->items[1] != nullptr &&
              node->list->items[1]->node_case != PG_QUERY__NODE__NODE__NOT_SET;
  }
  if (name.empty() && !calls.empty() && calls[0].form == Form::kWord) name = calls[0].label;
  RangeItem item = NewItem(name);
  std::string alias = function.alias == nullptr ? name : function.alias->aliasname;
  item.open = listed || calls.size() != 1;
  if (!item.open) {
    std::string type = calls[0].type;
    item.columns.push_back(
        {alias, {Form::kColumn, std::to_string(item.number) + ":0", std::move(type), {}}});
  }
  if (function.ordinality && !item.open) {
    item.columns.push_back(
        {"ordinality", {Form::kColumn, std::to_string(item.number) + ":1", "bigint", {}}});
  }
  if (listed) calls.push_back({Form::kUnread, "columns", "", {}});
  Term term =
      Node(function.ordinality ? "functions with ordinality" : "functions", std::move(calls));
  return Finish(std::move(term), std::move(item), function.alias, true);
}

}  // namespace pgorigin
