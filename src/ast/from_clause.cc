#include "ast/from_clause.h"

#include <pg_query/pg_query.pb-c.h>

#include <algorithm>
#include <iterator>

#include "ast/build_query.h"
#include "ast/operators.h"
#include "ast/shapes.h"
#include "ast/term_builder.h"

namespace pgorigin {
namespace {

using Form = Term::Form;

// A server that meets a name twice prints `t_1`.
std::string WithoutSuffix(std::string alias) {
  for (;;) {
    std::size_t digits = alias.find_last_not_of("0123456789");
    bool suffix = digits != std::string::npos && digits + 1 < alias.size() && digits > 0 &&
                  alias[digits] == '_';
    if (!suffix) return alias;
    alias.resize(digits);
  }
}

bool Contains(const std::vector<std::string>& names, const std::string& name) {
  return std::ranges::find(names, name) != names.end();
}

std::vector<const RangeColumn*> VisibleColumns(const Items& items) {
  std::vector<const RangeColumn*> columns;
  for (const VisibleItem& visible : items) {
    if (!visible.by_column) continue;
    for (const RangeColumn& column : visible.item->columns) columns.push_back(&column);
  }
  return columns;
}

const RangeColumn* Named(const std::vector<const RangeColumn*>& columns, const std::string& name) {
  auto found = std::ranges::find_if(columns, [&](auto* column) { return column->name == name; });
  return found == columns.end() ? nullptr : *found;
}

bool IsOpen(const Items& items) {
  return std::ranges::any_of(
      items, [](const VisibleItem& visible) { return visible.by_column && visible.item->open; });
}

}  // namespace

void NumberColumns(RangeItem& item, const std::vector<OutputColumn>& columns) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    std::string label = std::to_string(item.number) + ":" + std::to_string(i);
    item.columns.push_back(
        {columns[i].name, {Form::kColumn, label, columns[i].type, {}, columns[i].declared}});
  }
}

RangeItem FromClause::NewItem(std::string alias) {
  RangeItem item;
  item.alias = std::move(alias);
  item.number = ++state_.items;
  return item;
}

// Names of tables and columns that a text chose are part of what a server prints of
// it: another alias is no other query, but not the same text either.
FromClause::Joined FromClause::Finish(Term term, RangeItem item, const PgQuery__Alias* alias,
                                      bool names_count) {
  if (alias != nullptr) {
    item.alias = alias->aliasname;
    item.schema.clear();
    for (std::size_t i = 0; i < alias->n_colnames && i < item.columns.size(); ++i)
      item.columns[i].name = FieldText(*alias->colnames[i]);
    names_count |= alias->n_colnames > 0;
  }
  std::string label = "alias " + QuoteIdentifier(WithoutSuffix(item.alias));
  for (const RangeColumn& column : item.columns) {
    if (names_count) label += " " + QuoteIdentifier(column.name);
  }
  std::vector<Term> args;
  args.push_back(std::move(term));
  Joined joined;
  joined.term = {Form::kCast, std::move(label), "", std::move(args)};
  joined.items.push_back({std::make_shared<const RangeItem>(std::move(item))});
  return joined;
}

// `written`: under its old name.  An unqualified name that two schemas of the path
// know may have meant the other when the text was executed.
QualifiedName FromClause::Resolve(const PgQuery__RangeVar& range, QualifiedName& written) {
  auto renamed = [&](const QualifiedName& name) {
    return scope_.renames == nullptr ? name : scope_.renames->Relation(name);
  };
  const Model* model = scope_.names.model;
  written = {range.schemaname, range.relname};
  if (*range.schemaname != '\0') return renamed(written);
  QualifiedName found;
  for (const std::string& schema : SplitSearchPath(scope_.names.search_path)) {
    QualifiedName name{schema, range.relname};
    bool there = model != nullptr && FindRelation(*model, renamed(name)) != nullptr;
    if (!there) continue;
    if (!found.empty()) state_.certain = false;
    if (found.empty()) written = name, found = renamed(name);
  }
  return found.empty() ? written : found;
}

std::string FromClause::OldColumn(const QualifiedName& relation, const std::string& column) const {
  if (scope_.renames == nullptr) return column;
  for (auto it = scope_.renames->columns.lower_bound(
           {Kind::kColumn, relation.schema, relation.name, {}, {}});
       it != scope_.renames->columns.end() && RelationOf(it->first) == relation; ++it) {
    if (it->second == column) return it->first.name.str();
  }
  return column;
}

FromClause::Joined FromClause::CommonTableItem(const CommonTable& table,
                                               const PgQuery__RangeVar& range) {
  RangeItem item = NewItem(range.relname);
  item.open = table.open;
  NumberColumns(item, table.columns);
  return Finish(Node("common table " + std::to_string(table.number), {}), std::move(item),
                range.alias, false);
}

FromClause::Joined FromClause::Relation(const PgQuery__RangeVar& range, const Level& lateral) {
  const CommonTable* common =
      *range.schemaname == '\0' ? FindCommonTable(&lateral, range.relname) : nullptr;
  if (common != nullptr) return CommonTableItem(*common, range);
  QualifiedName written;
  const QualifiedName name = Resolve(range, written);
  const Model* model = scope_.names.model;
  const Object* object = model == nullptr ? nullptr : FindRelation(*model, name);
  RangeItem item = NewItem(name.name.str());
  if (scope_.renames != nullptr) item.alias = range.relname;
  item.schema = written.schema.str();
  item.relation = true;
  item.row_type = ToString(name);
  auto columns = object == nullptr || state_.shapes == nullptr ? std::nullopt
                                                               : state_.shapes->ColumnsOf(*object);
  // A recursive view names itself; its text does not say how.
  state_.certain &= object == nullptr || object->id != state_.holder;
  item.open = !columns || state_.shapes->GrewAfter(state_.holder, name);
  state_.certain &= !item.open;
  for (const OutputColumn& column : columns.value_or(std::vector<OutputColumn>())) {
    std::string label = std::to_string(item.number) + "." + column.name;
    item.columns.push_back({OldColumn(written, column.name),
                            {Form::kColumn, label, column.type, {}, column.declared}});
  }
  Term term = Node((range.inh ? "relation " : "only ") + ToString(name), {});
  Joined joined = Finish(std::move(term), std::move(item), range.alias, false);
  // Without an alias, a relation goes by its name, whatever that is by now.
  if (range.alias == nullptr)
    joined.term.label = "alias " + QuoteIdentifier(WithoutSuffix(name.name.str()));
  return joined;
}

FromClause::Joined FromClause::SubQuery(const PgQuery__RangeSubselect& sub, const Level& lateral) {
  if (sub.subquery->node_case != PG_QUERY__NODE__NODE_SELECT_STMT) {
    state_.certain = false;
    RangeItem item = NewItem("");
    item.open = true;
    return Finish({Form::kUnread, "sub-query", "", {}}, std::move(item), sub.alias, false);
  }
  // Common tables of this query are seen, its other items only by LATERAL.
  Level around;
  around.outer = lateral.outer;
  around.common_tables = lateral.common_tables;
  BuiltQuery query =
      BuildQuery(*sub.subquery->select_stmt, scope_, state_, sub.lateral ? &lateral : &around);
  RangeItem item = NewItem("unnamed_subquery");
  NumberColumns(item, query.columns);
  Term term = Unary(sub.lateral ? "lateral query" : "query", std::move(query.term), "");
  return Finish(std::move(term), std::move(item), sub.alias, true);
}

// The columns of a join with USING: those merged first, then the others.
// (transformFromClauseItem)
Items FromClause::Merged(const Joined& left, const Joined& right,
                         const std::vector<std::string>& names, int type) {
  auto of_left = VisibleColumns(left.items), of_right = VisibleColumns(right.items);
  RangeItem merged;
  merged.open = IsOpen(left.items) || IsOpen(right.items);
  for (const std::string& name : names) {
    const RangeColumn* a = Named(of_left, name);
    const RangeColumn* b = Named(of_right, name);
    if (a == nullptr || b == nullptr) {
      state_.certain = false;
      merged.columns.push_back({name, {Form::kUnread, name, "", {}}});
      continue;
    }
    const std::string common = CommonType(a->term.type, b->term.type);
    bool inner = type == PG_QUERY__JOIN_TYPE__JOIN_INNER;
    bool right_one = inner ? a->term.type != common && b->term.type == common
                           : type == PG_QUERY__JOIN_TYPE__JOIN_RIGHT;
    Term term = right_one ? b->term : a->term;
    if (type == PG_QUERY__JOIN_TYPE__JOIN_FULL || term.type != common) {
      std::vector<Term> both;
      both.push_back(a->term);
      both.push_back(b->term);
      term = Node("merged", std::move(both), common);
    }
    merged.columns.push_back({name, std::move(term)});
  }
  for (const auto& columns : {of_left, of_right}) {
    for (const RangeColumn* column : columns) {
      if (!Contains(names, column->name)) merged.columns.push_back(*column);
    }
  }
  Items items;
  for (const Items& side : {left.items, right.items}) {
    for (VisibleItem visible : side) {
      visible.by_column = false;
      items.push_back(visible);
    }
  }
  items.push_back({std::make_shared<const RangeItem>(std::move(merged)), false, true});
  return items;
}

FromClause::Joined FromClause::Join(const PgQuery__JoinExpr& join, const Level& lateral) {
  Joined left = Item(*join.larg, lateral);
  Level behind = lateral;
  behind.items.insert(behind.items.end(), left.items.begin(), left.items.end());
  Joined right = Item(*join.rarg, behind);
  std::vector<std::string> names;
  for (const PgQuery__Node* name : PGORIGIN_NODES(join, using_clause))
    names.push_back(FieldText(*name));
  if (join.is_natural) {
    state_.certain &= !IsOpen(left.items) && !IsOpen(right.items);
    auto others = VisibleColumns(right.items);
    for (const RangeColumn* column : VisibleColumns(left.items)) {
      if (Named(others, column->name) != nullptr) names.push_back(column->name);
    }
  }
  Joined joined;
  if (names.empty()) {
    joined.items = left.items;
    joined.items.insert(joined.items.end(), right.items.begin(), right.items.end());
  } else {
    joined.items = Merged(left, right, names, join.jointype);
  }
  Level both;
  both.outer = lateral.outer;
  both.common_tables = lateral.common_tables;
  both.items = joined.items;
  std::vector<Term> args;
  args.push_back(std::move(left.term));
  args.push_back(std::move(right.term));
  args.push_back(TermBuilder(scope_, state_, &both).Build(join.quals));
  // Only an inner join may lack a condition.
  if (join.jointype != PG_QUERY__JOIN_TYPE__JOIN_INNER && join.quals == nullptr && names.empty())
    args.back() = {Form::kWord, "true", "boolean", {}};
  std::string label = "join " + std::to_string(join.jointype);
  for (const std::string& name : names) label += " " + QuoteIdentifier(name);
  if (join.join_using_alias != nullptr) {
    RangeItem item;
    auto columns = VisibleColumns(joined.items);
    item.alias = join.join_using_alias->aliasname;
    for (std::size_t i = 0; i < names.size(); ++i) item.columns.push_back(*columns[i]);
    joined.items.push_back({std::make_shared<const RangeItem>(std::move(item)), true, false});
    label += " as " + QuoteIdentifier(join.join_using_alias->aliasname);
  }
  joined.term = Node(std::move(label), std::move(args));
  if (join.alias == nullptr) return joined;
  RangeItem whole;
  whole.open = IsOpen(joined.items);
  for (const RangeColumn* column : VisibleColumns(joined.items)) whole.columns.push_back(*column);
  return Finish(std::move(joined.term), std::move(whole), join.alias, false);
}

FromClause::Joined FromClause::Sample(const PgQuery__RangeTableSample& sample,
                                      const Level& lateral) {
  Joined joined = Item(*sample.relation, lateral);
  TermBuilder terms(scope_, state_, &lateral);
  std::vector<Term> args;
  args.push_back(std::move(joined.term));
  for (const PgQuery__Node* arg : PGORIGIN_NODES(sample, args)) args.push_back(terms.Build(arg));
  args.push_back(terms.Build(sample.repeatable));
  joined.term =
      Node("sample " + FieldText(*PGORIGIN_NODES(sample, method).back()), std::move(args));
  return joined;
}

FromClause::Joined FromClause::Item(const PgQuery__Node& node, const Level& lateral) {
  switch (node.node_case) {
    case PG_QUERY__NODE__NODE_RANGE_VAR:
      return Relation(*node.range_var, lateral);
    case PG_QUERY__NODE__NODE_RANGE_SUBSELECT:
      return SubQuery(*node.range_subselect, lateral);
    case PG_QUERY__NODE__NODE_RANGE_FUNCTION:
      return Function(*node.range_function, lateral);
    case PG_QUERY__NODE__NODE_JOIN_EXPR:
      return Join(*node.join_expr, lateral);
    case PG_QUERY__NODE__NODE_RANGE_TABLE_SAMPLE:
      return Sample(*node.range_table_sample, lateral);
    default: {
      state_.certain = false;
      RangeItem item = NewItem("");
      item.open = true;
      return Finish({Form::kUnread, "item", "", {}}, std::move(item), nullptr, false);
    }
  }
}

Term FromClause::Read(std::span<PgQuery__Node*> items, Level& level) {
  std::vector<Term> terms;
  for (const PgQuery__Node* node : items) {
    Joined joined = Item(*node, level);
    level.items.insert(level.items.end(), std::make_move_iterator(joined.items.begin()),
                       std::make_move_iterator(joined.items.end()));
    terms.push_back(std::move(joined.term));
  }
  return Node("from", std::move(terms));
}

}  // namespace pgorigin
