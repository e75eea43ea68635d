#include "ast/build_query.h"

#include <pg_query/pg_query.pb-c.h>

#include <algorithm>
#include <iterator>

#include "ast/coercion.h"
#include "ast/from_clause.h"
#include "ast/operators.h"
#include "ast/select_builder.h"
#include "ast/shapes.h"
#include "ast/term_builder.h"
#include "pgorigin/ast/output_name.h"

namespace pgorigin {
namespace {

using Form = Term::Form;

Term OutputTerm(const Target& target) {
  std::vector<Term> cast_args, args;
  cast_args.push_back(target.term);
  const std::string type = target.term.type + (IsDomain(target.term) ? target.term.declared : "");
  args.push_back({Form::kCast, "output " + type, target.term.type, std::move(cast_args)});
  return Node("as " + target.name, std::move(args));
}

std::vector<OutputColumn> Named(std::vector<OutputColumn> columns,
                                std::span<PgQuery__Node*> names) {
  for (std::size_t i = 0; i < names.size() && i < columns.size(); ++i)
    columns[i].name = FieldText(*names[i]);
  return columns;
}

// A literal of one branch takes the type that the column has in the other.
void ResolveLiterals(Term& term, const std::vector<OutputColumn>& columns) {
  if (term.label == "values query") return;
  if (term.label != "select" || term.args.empty()) {
    for (Term& arg : term.args) {
      if (arg.label == "select" || arg.label.starts_with("set ")) ResolveLiterals(arg, columns);
    }
    return;
  }
  std::vector<Term>& targets = term.args[0].args;
  for (std::size_t i = 0; i < targets.size() && i < columns.size(); ++i) {
    Term& output = targets[i].args[0];
    if (!IsUntyped(output.args[0])) continue;
    Coerce(output.args[0], columns[i].type);
    output.type = columns[i].type;
    output.label = "output " + columns[i].type;
  }
}

}  // namespace

Term SelectBuilder::With(const PgQuery__WithClause& with) {
  std::vector<Term> tables;
  // Of WITH RECURSIVE all are seen by all: forward references are not looked into.
  for (const PgQuery__Node* node : PGORIGIN_NODES(with, ctes))
    tables.push_back(CommonTableTerm(*node->common_table_expr, with.recursive));
  return Node(with.recursive ? "with recursive" : "with", std::move(tables));
}

Term SelectBuilder::CommonTableTerm(const PgQuery__CommonTableExpr& table, bool recursive) {
  const PgQuery__Node& query = *table.ctequery;
  bool plain = query.node_case == PG_QUERY__NODE__NODE_SELECT_STMT &&
               table.search_clause == nullptr && table.cycle_clause == nullptr;
  if (!plain) {
    level_.common_tables.push_back({table.ctename, ++state_.common_tables, true, {}});
    return {Form::kUnread, "common table", "", {}};
  }
  auto names = PGORIGIN_NODES(table, aliascolnames);
  const PgQuery__SelectStmt& select = *query.select_stmt;
  CommonTable common{table.ctename, ++state_.common_tables, false, {}};
  Term term;
  if (recursive && select.larg != nullptr) {
    // The first branch says what columns the second one sees.
    QueryState trial = state_;
    common.columns = Named(BuildQuery(*select.larg, scope_, trial, &level_).columns, names);
    state_.nodes = trial.nodes;
    level_.common_tables.push_back(common);
    term = BuildQuery(select, scope_, state_, &level_).term;
  } else {
    BuiltQuery built = BuildQuery(select, scope_, state_, &level_);
    common.columns = Named(std::move(built.columns), names);
    level_.common_tables.push_back(common);
    term = std::move(built.term);
  }
  std::string label =
      std::string("common table ") + table.ctename + " " + std::to_string(table.ctematerialized);
  for (const OutputColumn& column : common.columns) label += " " + QuoteIdentifier(column.name);
  return Unary(std::move(label), std::move(term), "");
}

void SelectBuilder::ReadStar(const PgQuery__ColumnRef& ref) {
  auto fields = PGORIGIN_NODES(ref, fields);
  std::string alias = fields.size() > 1 ? FieldText(*fields[fields.size() - 2]) : "";
  bool found = false;
  auto expand = [&](const RangeItem& item) {
    found = true;
    if (item.open) targets_.push_back({"*", {Form::kUnread, "*", "", {}}});
    for (const RangeColumn& column : item.columns) targets_.push_back({column.name, column.term});
  };
  for (const VisibleItem& visible : level_.items) {
    if (alias.empty() && visible.by_column) expand(*visible.item);
    if (!alias.empty() && visible.by_name && visible.item->alias == alias) expand(*visible.item);
  }
  if (found) return;
  const RangeItem* outer = alias.empty() ? nullptr : FindItem(level_.outer, alias);
  if (outer != nullptr) return expand(*outer);
  targets_.push_back({"*", {Form::kUnread, "*", "", {}}});
}

// `(row).*`: every column of the row.
bool SelectBuilder::ReadRowStar(const PgQuery__Node& node) {
  if (node.node_case != PG_QUERY__NODE__NODE_A_INDIRECTION) return false;
  auto steps = PGORIGIN_NODES(*node.a_indirection, indirection);
  if (steps.back()->node_case != PG_QUERY__NODE__NODE_A_STAR) return false;
  Term row = Terms().Build(node.a_indirection->arg);
  std::vector<OutputColumn> columns;
  bool simple = steps.size() == 1 && row.form == Form::kColumn && scope_.names.model != nullptr;
  if (simple) columns = ColumnsOfType(row.type, *scope_.names.model, state_.shapes);
  if (columns.empty() || row.label.ends_with(".*")) columns = {{"*", ""}};
  for (const OutputColumn& column : columns) {
    Term term = Unary("path ." + column.name, row, column.type);
    if (column.name == "*") term.form = Form::kUnread;
    targets_.push_back({column.name, std::move(term)});
  }
  return true;
}

void SelectBuilder::ReadTargets(const PgQuery__SelectStmt& select) {
  for (const PgQuery__Node* node : PGORIGIN_NODES(select, target_list)) {
    const PgQuery__ResTarget& target = *node->res_target;
    bool column = target.val->node_case == PG_QUERY__NODE__NODE_COLUMN_REF;
    if (column && FieldText(*PGORIGIN_NODES(*target.val->column_ref, fields).back()) == "*") {
      ReadStar(*target.val->column_ref);
      continue;
    }
    if (ReadRowStar(*target.val)) continue;
    std::string name = *target.name != '\0' ? target.name : OutputName(*target.val);
    if (name == "extract" && state_.calls_are_plain) name = "date_part";
    Term term = Terms().Build(target.val);
    targets_.push_back({std::move(name), std::move(term)});
  }
}

BuiltQuery SelectBuilder::Plain(const PgQuery__SelectStmt& select, bool resolve) {
  std::vector<Term> args;
  args.push_back(FromClause(scope_, state_).Read(PGORIGIN_NODES(select, from_clause), level_));
  ReadTargets(select);
  args.push_back(Terms().Build(select.where_clause));
  args.push_back(Group(select));
  args.push_back(Terms().Build(select.having_clause));
  std::vector<Term> windows;
  for (const PgQuery__Node* window : PGORIGIN_NODES(select, window_clause))
    windows.push_back(Terms().Window(*window->window_def));
  args.push_back(Node("windows", std::move(windows)));
  std::vector<Term> order = Order(select);
  args.push_back(DistinctOf(select, order));
  args.push_back(Rest(select, std::move(order)));
  BuiltQuery built;
  std::vector<Term> outputs;
  for (Target& target : targets_) {
    if (resolve && IsUntyped(target.term)) target.term.type = "text";
    outputs.push_back(OutputTerm(target));
    built.columns.push_back({target.name, target.term.type, target.term.declared});
  }
  args.insert(args.begin(), Node("targets", std::move(outputs)));
  built.term = Node("select", std::move(args));
  return built;
}

// The literals of a column take the type of the others.
BuiltQuery SelectBuilder::Values(const PgQuery__SelectStmt& select, bool resolve) {
  std::vector<std::vector<Term>> rows;
  for (const PgQuery__Node* row : PGORIGIN_NODES(select, values_lists)) {
    rows.emplace_back();
    for (const PgQuery__Node* item : PGORIGIN_NODES(*row->list, items))
      rows.back().push_back(Terms().Build(item));
  }
  BuiltQuery built;
  for (std::size_t i = 0; i < rows[0].size(); ++i) {
    std::vector<Term*> column;
    for (auto& row : rows) {
      if (i < row.size()) column.push_back(&row[i]);
    }
    Unify(column);
    std::string type;
    for (Term* term : column) {
      if (resolve && IsUntyped(*term)) term->type = "text";
      if (type.empty()) type = term->type;
    }
    built.columns.push_back({"column" + std::to_string(i + 1), type});
  }
  std::vector<Term> terms;
  for (auto& row : rows) terms.push_back(Node("row", std::move(row)));
  std::vector<Term> args;
  args.push_back(Node("values", std::move(terms)));
  args.push_back(Rest(select, Order(select)));
  built.term = Node("values query", std::move(args));
  return built;
}

BuiltQuery SelectBuilder::SetOperation(const PgQuery__SelectStmt& select) {
  BuiltQuery left = BuildQuery(*select.larg, scope_, state_, &level_, false);
  BuiltQuery right = BuildQuery(*select.rarg, scope_, state_, &level_, false);
  std::vector<OutputColumn> columns = left.columns;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    std::string other = i < right.columns.size() ? right.columns[i].type : "";
    columns[i].type = CommonType(columns[i].type, other);
    if (columns[i].type.empty()) columns[i].type = "text";
  }
  ResolveLiterals(left.term, columns);
  ResolveLiterals(right.term, columns);
  for (std::size_t i = 0; i < columns.size(); ++i)  // ORDER BY knows them by name and place
    targets_.push_back({columns[i].name, {Form::kWord, "output " + std::to_string(i + 1), "", {}}});
  BuiltQuery built;
  std::vector<Term> args;
  args.push_back(std::move(left.term));
  args.push_back(std::move(right.term));
  args.push_back(Rest(select, Order(select)));
  std::string label = "set " + std::to_string(select.op) + (select.all ? " all" : "");
  built.term = Node(std::move(label), std::move(args));
  built.columns = std::move(columns);
  return built;
}

BuiltQuery SelectBuilder::Build(const PgQuery__SelectStmt& select, bool resolve) {
  Term with = select.with_clause == nullptr ? Word("") : With(*select.with_clause);
  BuiltQuery built = select.larg != nullptr      ? SetOperation(select)
                     : select.n_values_lists > 0 ? Values(select, resolve)
                                                 : Plain(select, resolve);
  if (select.into_clause != nullptr) built.term = {Form::kUnread, "into", "", {}};
  built.term.args.push_back(std::move(with));
  return built;
}

BuiltQuery BuildQuery(const PgQuery__SelectStmt& select, const ExpressionScope& scope,
                      QueryState& state, const Level* outer, bool resolve) {
  return SelectBuilder(scope, state, outer).Build(select, resolve);
}

std::optional<std::vector<OutputColumn>> ColumnsOfQuery(const PgQuery__Node& query,
                                                        const Model& model, Name search_path,
                                                        Shapes& shapes) {
  if (query.node_case != PG_QUERY__NODE__NODE_SELECT_STMT) return std::nullopt;
  ExpressionScope scope;
  scope.names = {&model, search_path};
  QueryState state;
  state.shapes = &shapes;
  std::vector<OutputColumn> columns = BuildQuery(*query.select_stmt, scope, state, nullptr).columns;
  auto star = [](const OutputColumn& column) { return column.name == "*"; };
  if (std::ranges::any_of(columns, star)) return std::nullopt;
  return columns;
}

}  // namespace pgorigin
