#include "pgorigin/ast/output_name.h"

#include <pg_query/pg_query.pb-c.h>

#include <span>
#include <string_view>

#include "ast/routine_facts.h"
#include "ast/term_builder.h"

namespace pgorigin {
namespace {

// 1: a cast or CASE, which a name inside of it overrules; 2: a name.
struct Figured {
  int strength = 0;
  std::string name;
};

Figured Figure(const PgQuery__Node* node);

Figured OfIndirection(const PgQuery__AIndirection& indirection) {
  auto steps = PGORIGIN_NODES(indirection, indirection);
  for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
    if ((*step)->node_case == PG_QUERY__NODE__NODE_STRING) return {2, (*step)->string->sval};
  }
  return Figure(indirection.arg);
}

Figured OfSubLink(const PgQuery__SubLink& link) {
  switch (link.sub_link_type) {
    case PG_QUERY__SUB_LINK_TYPE__EXISTS_SUBLINK:
      return {2, "exists"};
    case PG_QUERY__SUB_LINK_TYPE__ARRAY_SUBLINK:
      return {2, "array"};
    case PG_QUERY__SUB_LINK_TYPE__EXPR_SUBLINK:
      return {2, FirstOutputName(*link.subselect->select_stmt)};
    default:
      return {};
  }
}

// What a cast or CASE is named after, unless its operand has a name.
Figured Or(const PgQuery__Node* operand, std::string name) {
  Figured inner = Figure(operand);
  return inner.strength > 1 ? inner : Figured{1, std::move(name)};
}

Figured OfValue(int op) {
  std::string word(ValueWord(op));
  if (word.ends_with("_n")) word.resize(word.size() - 2);
  return {2, word};
}

Figured OfXml(const PgQuery__XmlExpr& xml) {
  static constexpr std::string_view kNames[] = {
      "", "xmlconcat", "xmlelement", "xmlforest", "xmlparse", "xmlpi", "xmlroot", "xmlserialize"};
  std::size_t op = static_cast<std::size_t>(xml.op);
  return op > 0 && op < std::size(kNames) ? Figured{2, std::string(kNames[op])} : Figured{};
}

Figured Figure(const PgQuery__Node* node) {
  if (node == nullptr) return {};
  switch (node->node_case) {
    case PG_QUERY__NODE__NODE_COLUMN_REF: {
      auto fields = PGORIGIN_NODES(*node->column_ref, fields);
      for (auto field = fields.rbegin(); field != fields.rend(); ++field) {
        if ((*field)->node_case == PG_QUERY__NODE__NODE_STRING) return {2, FieldText(**field)};
      }
      return {};
    }
    case PG_QUERY__NODE__NODE_A_INDIRECTION:
      return OfIndirection(*node->a_indirection);
    case PG_QUERY__NODE__NODE_FUNC_CALL:
      return {2, FieldText(*PGORIGIN_NODES(*node->func_call, funcname).back())};
    case PG_QUERY__NODE__NODE_A_EXPR:
      return node->a_expr->kind == PG_QUERY__A__EXPR__KIND__AEXPR_NULLIF ? Figured{2, "nullif"}
                                                                         : Figured{};
    case PG_QUERY__NODE__NODE_TYPE_CAST: {
      auto names = PGORIGIN_NODES(*node->type_cast->type_name, names);
      return Or(node->type_cast->arg, names.empty() ? "" : FieldText(*names.back()));
    }
    case PG_QUERY__NODE__NODE_COLLATE_CLAUSE:
      return Figure(node->collate_clause->arg);
    case PG_QUERY__NODE__NODE_GROUPING_FUNC:
      return {2, "grouping"};
    case PG_QUERY__NODE__NODE_SUB_LINK:
      return OfSubLink(*node->sub_link);
    case PG_QUERY__NODE__NODE_CASE_EXPR:
      return Or(node->case_expr->defresult, "case");
    case PG_QUERY__NODE__NODE_A_ARRAY_EXPR:
      return {2, "array"};
    case PG_QUERY__NODE__NODE_ROW_EXPR:
      return {2, "row"};
    case PG_QUERY__NODE__NODE_COALESCE_EXPR:
      return {2, "coalesce"};
    case PG_QUERY__NODE__NODE_MIN_MAX_EXPR:
      return {2, node->min_max_expr->op == PG_QUERY__MIN_MAX_OP__IS_LEAST ? "least" : "greatest"};
    case PG_QUERY__NODE__NODE_XML_EXPR:
      return OfXml(*node->xml_expr);
    case PG_QUERY__NODE__NODE_XML_SERIALIZE:
      return {2, "xmlserialize"};
    case PG_QUERY__NODE__NODE_SQLVALUE_FUNCTION:
      return OfValue(node->sqlvalue_function->op);
    default:
      return {};
  }
}

}  // namespace

std::string OutputName(const PgQuery__Node& expression) {
  Figured figured = Figure(&expression);
  return figured.strength > 0 ? figured.name : std::string(kNoOutputName);
}

std::string FirstOutputName(const PgQuery__SelectStmt& select) {
  const PgQuery__SelectStmt* first = &select;
  while (first->larg != nullptr) first = first->larg;
  if (first->n_values_lists > 0) return "column1";
  if (first->n_target_list == 0) return "?column?";
  const PgQuery__ResTarget& target = *first->target_list[0]->res_target;
  return *target.name != '\0' ? target.name : OutputName(*target.val);
}

}  // namespace pgorigin
