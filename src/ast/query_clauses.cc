// ORDER BY, DISTINCT, GROUP BY, LIMIT: what names targets by their name or place.
#include <pg_query/pg_query.pb-c.h>

#include <algorithm>
#include <iterator>

#include "ast/operators.h"
#include "ast/select_builder.h"

namespace pgorigin {
namespace {

using Form = Term::Form;

void AppendOnce(std::vector<Term>& terms, Term term) {
  auto same = [&](const Term& other) { return CompareTerms(other, term) == Verdict::kEqual; };
  if (std::ranges::none_of(terms, same)) terms.push_back(std::move(term));
}

}  // namespace

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
    return term.form == Form::kWord && term.label == "null" ? Word("") : term;
  };
  args.push_back(number(select.limit_count));
  args.push_back(number(select.limit_offset));
  bool ties = select.limit_option == PG_QUERY__LIMIT_OPTION__LIMIT_OPTION_WITH_TIES;
  args.push_back(Word(ties ? "with ties" : ""));
  if (select.n_locking_clause > 0) args.push_back({Form::kUnread, "locks", "", {}});
  return Node("rest", std::move(args));
}

}  // namespace pgorigin
