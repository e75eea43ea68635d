#include "ast/build_query.h"

#include <pg_query/pg_query.pb-c.h>

#include <algorithm>
#include <iterator>

#include "ast/from_clause.h"
#include "ast/implied_casts.h"
#include "ast/operators.h"
#include "ast/output_name.h"
#include "ast/shapes.h"
#include "ast/term_builder.h"

namespace pgorigin {
namespace {

using Form = Term::Form;

// A column of what a query returns.  Its type belongs to it: `'x'` and
// `'x'::varchar` make columns of different types.
struct Target {
  std::string name;
  Term term;
};

Term OutputTerm(const Target& target) {
  std::vector<Term> cast_args, args;
  cast_args.push_back(target.term);
  args.push_back(
      {Form::kCast, "output " + target.term.type, target.term.type, std::move(cast_args)});
  return Node("as " + target.name, std::move(args));
}

bool IsUnknown(const Term& term) {
  bool null = term.form == Form::kWord && term.label == "null";
  return (null || term.form == Form::kString) && term.type.empty();
}

class SelectBuilder {
 public:
  SelectBuilder(const ExpressionScope& scope, QueryState& state, const Level* outer)
      : scope_(scope), state_(state) {
    level_.outer = outer;
  }

  BuiltQuery Build(const PgQuery__SelectStmt& select, bool resolve);

 private:
  // The targets of a query without set operations; of VALUES, those of each row.
  struct Body {
    Term term;
    std::vector<Target> targets;
  };

  TermBuilder Terms() const { return TermBuilder(scope_, state_, &level_); }
  Term With(const PgQuery__WithClause& with);
  Term CommonTableTerm(const PgQuery__CommonTableExpr& table, bool recursive);
  void ReadTargets(const PgQuery__SelectStmt& select);
  void ReadStar(const PgQuery__ColumnRef& ref);
  BuiltQuery Values(const PgQuery__SelectStmt& select, bool resolve);
  BuiltQuery SetOperation(const PgQuery__SelectStmt& select);
  BuiltQuery Plain(const PgQuery__SelectStmt& select, bool resolve);
  Term DistinctOf(const PgQuery__SelectStmt& select, const std::vector<Term>& order);
  Term Group(const PgQuery__SelectStmt& select);
  Term GroupItem(const PgQuery__Node& item);
  void AppendGroup(const PgQuery__Node& item, std::vector<Term>& terms);
  std::vector<Term> Order(const PgQuery__SelectStmt& select);
  Term Rest(const PgQuery__SelectStmt& select, std::vector<Term> order);
  // What ORDER BY, DISTINCT ON and GROUP BY may call a target by: its name, its place.
  const Term* NamedTarget(const PgQuery__Node& node, bool input_first);

  const ExpressionScope& scope_;
  QueryState& state_;
  Level level_;
  std::vector<Target> targets_;
  CommonTable* pending_ = nullptr;  // recursive: takes its columns from the first branch
  friend class RecursiveQuery;
};

Term SelectBuilder::With(const PgQuery__WithClause& with) {
  std::vector<Term> tables;
  // Of WITH RECURSIVE all are seen by all: forward references are not looked into.
  for (const PgQuery__Node* node : PGORIGIN_NODES(with, ctes))
    tables.push_back(CommonTableTerm(*node->common_table_expr, with.recursive));
  return Node(with.recursive ? "with recursive" : "with", std::move(tables));
}

std::vector<OutputColumn> Named(std::vector<OutputColumn> columns,
                                std::span<PgQuery__Node*> names) {
  for (std::size_t i = 0; i < names.size() && i < columns.size(); ++i)
    columns[i].name = FieldText(*names[i]);
  return columns;
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

void SelectBuilder::ReadTargets(const PgQuery__SelectStmt& select) {
  for (const PgQuery__Node* node : PGORIGIN_NODES(select, target_list)) {
    const PgQuery__ResTarget& target = *node->res_target;
    bool column = target.val->node_case == PG_QUERY__NODE__NODE_COLUMN_REF;
    if (column && FieldText(*PGORIGIN_NODES(*target.val->column_ref, fields).back()) == "*") {
      ReadStar(*target.val->column_ref);
      continue;
    }
    std::string name = *target.name != '\0' ? target.name : OutputName(*target.val);
    Term term = Terms().Build(target.val);
    DropImpliedCasts(term, "");
    targets_.push_back({std::move(name), std::move(term)});
  }
}

const Term* SelectBuilder::NamedTarget(const PgQuery__Node& node, bool input_first) {
  if (node.node_case == PG_QUERY__NODE__NODE_A_CONST &&
      node.a_const->val_case == PG_QUERY__A__CONST__VAL_IVAL) {
    std::size_t place = static_cast<std::size_t>(node.a_const->ival->ival);
    return place >= 1 && place <= targets_.size() ? &targets_[place - 1].term : nullptr;
  }
  bool name = node.node_case == PG_QUERY__NODE__NODE_COLUMN_REF && node.column_ref->n_fields == 1;
  if (!name) return nullptr;
  std::string word = FieldText(*node.column_ref->fields[0]);
  QueryState trial = state_;
  Level here;
  here.items = level_.items;
  if (input_first && FindColumn(&here, word, trial)) return nullptr;
  auto found = std::ranges::find(targets_, word, &Target::name);
  return found == targets_.end() ? nullptr : &found->term;
}

void AppendOnce(std::vector<Term>& terms, Term term) {
  auto same = [&](const Term& other) { return CompareTerms(other, term) == Verdict::kEqual; };
  if (std::ranges::none_of(terms, same)) terms.push_back(std::move(term));
}

std::vector<Term> SelectBuilder::Order(const PgQuery__SelectStmt& select) {
  std::vector<Term> order;
  for (const PgQuery__Node* sort : PGORIGIN_NODES(select, sort_clause)) {
    const PgQuery__Node& key = *sort->sort_by->node;
    const Term* target = NamedTarget(key, false);
    AppendOnce(order, TermBuilder::SortKey(*sort, target ? *target : Terms().Build(&key)));
  }
  return order;
}

// DISTINCT ON is kept in the order of ORDER BY.  (transformDistinctOnClause)
Term SelectBuilder::DistinctOf(const PgQuery__SelectStmt& select, const std::vector<Term>& order) {
  if (select.n_distinct_clause == 0) return Word("");
  std::vector<Term> items, sorted;
  for (const PgQuery__Node* node : PGORIGIN_NODES(select, distinct_clause)) {
    if (node == nullptr || node->node_case == PG_QUERY__NODE__NODE__NOT_SET)
      return Word("distinct");
    const Term* target = NamedTarget(*node, false);
    AppendOnce(items, target ? *target : Terms().Build(node));
  }
  for (const Term& key : order) {
    auto same = [&](const Term& item) {
      return CompareTerms(item, key.args[0]) == Verdict::kEqual;
    };
    auto found = std::ranges::find_if(items, same);
    if (found == items.end()) break;
    sorted.push_back(std::move(*found));
    items.erase(found);
  }
  std::ranges::move(items, std::back_inserter(sorted));
  return Node("distinct on", std::move(sorted));
}

Term SelectBuilder::GroupItem(const PgQuery__Node& item) {
  const Term* target = NamedTarget(item, true);
  return target ? *target : Terms().Build(&item);
}

// `GROUP BY (a, b)` is `GROUP BY a, b`.
void SelectBuilder::AppendGroup(const PgQuery__Node& item, std::vector<Term>& terms) {
  bool list = item.node_case == PG_QUERY__NODE__NODE_ROW_EXPR &&
              item.row_expr->row_format == PG_QUERY__COERCION_FORM__COERCE_IMPLICIT_CAST;
  if (list) {
    for (const PgQuery__Node* part : PGORIGIN_NODES(*item.row_expr, args))
      AppendOnce(terms, GroupItem(*part));
    return;
  }
  if (item.node_case != PG_QUERY__NODE__NODE_GROUPING_SET)
    return AppendOnce(terms, GroupItem(item));
  std::vector<Term> content;
  for (const PgQuery__Node* part : PGORIGIN_NODES(*item.grouping_set, content)) {
    std::vector<Term> parts;
    AppendGroup(*part, parts);
    content.push_back(Node("set", std::move(parts)));
  }
  terms.push_back(Node("grouping " + std::to_string(item.grouping_set->kind), std::move(content)));
}

Term SelectBuilder::Group(const PgQuery__SelectStmt& select) {
  std::vector<Term> terms;
  for (const PgQuery__Node* item : PGORIGIN_NODES(select, group_clause)) AppendGroup(*item, terms);
  return Node(select.group_distinct ? "group distinct" : "group", std::move(terms));
}

// ORDER BY, LIMIT and locks: what every kind of query has behind it.
Term SelectBuilder::Rest(const PgQuery__SelectStmt& select, std::vector<Term> order) {
  std::vector<Term> args;
  args.push_back(Node("order", std::move(order)));
  auto number = [&](const PgQuery__Node* node) {
    Term term = Terms().Build(node);
    DropImpliedCasts(term, "bigint");
    return term.form == Form::kWord && term.label == "null" ? Word("") : term;
  };
  args.push_back(number(select.limit_count));
  args.push_back(number(select.limit_offset));
  bool ties = select.limit_option == PG_QUERY__LIMIT_OPTION__LIMIT_OPTION_WITH_TIES;
  args.push_back(Word(ties ? "with ties" : ""));
  if (select.n_locking_clause > 0) args.push_back({Form::kUnread, "locks", "", {}});
  return Node("rest", std::move(args));
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
    if (resolve && IsUnknown(target.term)) target.term.type = "text";
    outputs.push_back(OutputTerm(target));
    built.columns.push_back({target.name, target.term.type});
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
      if (resolve && IsUnknown(*term)) term->type = "text";
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
    if (!IsUnknown(output.args[0])) continue;
    DropImpliedCasts(output.args[0], columns[i].type);
    output.args[0].type = output.type = columns[i].type;
    output.label = "output " + columns[i].type;
  }
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

}  // namespace

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
