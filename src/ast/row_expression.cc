#include "pgorigin/ast/row_expression.h"

#include <pg_query/pg_query.pb-c.h>

#include "ast/expression_text.h"
#include "pgorigin/ast/walk.h"

namespace pgorigin {
namespace {

void Collect(const PgQuery__Node& node, RowExpression& row) {
  if (node.node_case == PG_QUERY__NODE__NODE_SUB_LINK) row.problem = "it holds a query";
  if (node.node_case == PG_QUERY__NODE__NODE_COLUMN_REF) {
    const PgQuery__ColumnRef& ref = *node.column_ref;
    const PgQuery__Node& last = *ref.fields[ref.n_fields - 1];
    if (last.node_case == PG_QUERY__NODE__NODE_STRING) {
      row.columns.insert(last.string->sval);
    } else {
      row.problem = "it names all columns at once";
    }
    return;
  }
  ForEachChildNode(node, [&](PgQuery__Node* child) { Collect(*child, row); });
}

}  // namespace

RowExpression ReadRowExpression(const std::string& text) {
  RowExpression row;
  // In parentheses, so that nothing follows it; a comment ends with its line.
  const ParseOutcome parsed = ParseExpression("(" + text + "\n)");
  const PgQuery__Node* node = OnlyTarget(parsed);
  if (node == nullptr || node->node_case == PG_QUERY__NODE__NODE_ROW_EXPR) {
    row.problem = "it is not one expression";
  } else {
    Collect(*node, row);
  }
  return row;
}

}  // namespace pgorigin
