// Functions in FROM.
#include <pg_query/pg_query.pb-c.h>

#include "ast/from_clause.h"
#include "ast/operators.h"
#include "ast/overloads.h"
#include "ast/shapes.h"
#include "ast/term_builder.h"
#include "pgorigin/ast/output_name.h"
#include "pgorigin/ast/type_name.h"

namespace pgorigin {
namespace {

using Form = Term::Form;

}  // namespace

std::vector<OutputColumn> ColumnsOfType(const std::string& type, const Model& model,
                                        Shapes* shapes) {
  std::vector<OutputColumn> columns;
  std::size_t dot = type.find('.');
  if (dot == std::string::npos) return columns;
  const QualifiedName name{type.substr(0, dot), type.substr(dot + 1)};
  const Object* relation = FindRelation(model, name);
  if (relation != nullptr && shapes != nullptr)
    return shapes->ColumnsOf(*relation).value_or(std::vector<OutputColumn>());
  const Composite* composite =
      As<Composite>(model.Find({Kind::kComposite, name.schema, {}, name.name, {}}));
  if (composite == nullptr) return columns;
  for (const Attribute& attribute : composite->attributes)
    columns.push_back({attribute.name.str(), BaseType(attribute.type.view(), model)});
  return columns;
}

// What the columns of `f(…) AS alias` are: those of its row, its only OUT argument, or
// one that is called by the alias.  Nothing when the function is not known.
std::vector<OutputColumn> FromClause::FunctionColumns(const Term& call, const std::string& alias) {
  const std::string prefix = "call ";
  if (!call.label.starts_with(prefix)) return {{alias, call.type}};
  const Signatures overloads = TermBuilder::Overloads(call.label.substr(prefix.size()), scope_);
  const Signature* signature = Choose(overloads, call.args);
  if (signature == nullptr) return {};
  if (!signature->columns.empty()) {
    std::vector<OutputColumn> columns = signature->columns;
    if (columns.size() == 1 && columns[0].name.empty()) columns[0].name = alias;
    return columns;
  }
  if (scope_.names.model != nullptr) {
    auto columns = ColumnsOfType(signature->returns, *scope_.names.model, state_.shapes);
    if (!columns.empty()) return columns;
  }
  bool row = signature->returns == "record";
  if (row) return {};
  return {{alias, ReturnedBy(*signature, call.args)}};
}

// `AS t(a integer, b text)` lists the columns.
std::vector<OutputColumn> FromClause::ListedColumns(std::span<PgQuery__Node*> definitions) {
  std::vector<OutputColumn> columns;
  for (const PgQuery__Node* node : definitions) {
    const PgQuery__ColumnDef& column = *node->column_def;
    std::string type = CanonicalType(*column.type_name, scope_.names).text;
    std::string base = scope_.names.model == nullptr ? type : BaseType(type, *scope_.names.model);
    columns.push_back({column.colname, base, base == type ? "" : type});
  }
  return columns;
}

// Those of all functions; a scalar among several goes by its own name.
bool FromClause::AppendColumns(const PgQuery__RangeFunction& function,
                               const std::vector<Term>& calls, const std::string& alias,
                               std::vector<OutputColumn>& columns) {
  for (std::size_t i = 0; i < calls.size(); ++i) {
    std::string own = OutputName(*function.functions[i]->list->items[0]);
    auto more = FunctionColumns(calls[i], calls.size() == 1 ? alias : own);
    if (more.empty()) return false;
    columns.insert(columns.end(), more.begin(), more.end());
  }
  return true;
}

FromClause::Joined FromClause::Function(const PgQuery__RangeFunction& function,
                                        const Level& lateral) {
  std::vector<Term> calls;
  std::string name;
  bool listed = false;
  for (const PgQuery__Node* node : PGORIGIN_NODES(function, functions)) {
    const PgQuery__Node& call = *node->list->items[0];
    calls.push_back(TermBuilder(scope_, state_, &lateral).Build(&call));
    if (name.empty()) name = OutputName(call);
    listed |= node->list->n_items > 1 && node->list->items[1] != nullptr &&
              node->list->items[1]->node_case != PG_QUERY__NODE__NODE__NOT_SET;
  }
  RangeItem item = NewItem(name);
  const std::string alias = function.alias == nullptr ? name : function.alias->aliasname;
  std::vector<OutputColumn> columns = ListedColumns(PGORIGIN_NODES(function, coldeflist));
  std::string label = function.ordinality ? "functions with ordinality" : "functions";
  for (const OutputColumn& column : columns)
    label += " " + (column.declared.empty() ? column.type : column.declared);
  item.open = listed;
  if (columns.empty()) item.open |= !AppendColumns(function, calls, alias, columns);
  state_.certain &= !item.open;
  item.scalar = columns.size() == 1 && !function.ordinality && function.n_coldeflist == 0;
  if (function.ordinality) columns.push_back({"ordinality", "bigint"});
  if (!item.open) NumberColumns(item, columns);
  if (listed) calls.push_back({Form::kUnread, "columns", "", {}});
  return Finish(Node(std::move(label), std::move(calls)), std::move(item), function.alias, true);
}

}  // namespace pgorigin
