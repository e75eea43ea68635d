// Operators, as the server keeps them.
#include <pg_query/pg_query.pb-c.h>

#include <algorithm>
#include <iterator>

#include "ast/coercion.h"
#include "ast/operators.h"
#include "ast/term_builder.h"
#include "pgorigin/ast/type_name.h"

namespace pgorigin {
namespace {

using Form = Term::Form;

bool HasSubQuery(const Term& term) {
  return term.label.starts_with("sub-query") || std::ranges::any_of(term.args, HasSubQuery);
}

bool NamesAColumn(const Term& term) {
  return term.form == Form::kColumn || term.form == Form::kUnread ||
         std::ranges::any_of(term.args, NamesAColumn);
}

// ROW(t.*) has as many columns as t.
bool HasStar(const Term& row) {
  return std::ranges::any_of(row.args, [](const Term& item) {
    return item.form == Form::kColumn && item.label.ends_with("*");
  });
}

// `(a, b) = (c, d)` is kept as `a = c AND b = d`, `<>` as OR; orders of rows are an
// operation of their own.  (make_row_comparison_op)
bool ComparesRows(const std::string& symbol, const Term& left, const Term& right) {
  return (symbol == "=" || symbol == "<>") && left.label == "row" && right.label == "row" &&
         left.args.size() == right.args.size() && left.args.size() > 1;
}

}  // namespace

// Operators of pg_catalog go by their symbol; the grammar's LIKE is the operator ~~.
std::string TermBuilder::OperatorName(std::span<PgQuery__Node*> names) const {
  std::string symbol = FieldText(*names.back());
  if (symbol == "!=") symbol = "<>";
  if (names.size() < 2) return symbol;
  std::string schema = FieldText(*names.front());
  return schema == "pg_catalog" ? symbol : schema + "." + symbol;
}

Term TermBuilder::Compare(const std::string& symbol, Term left, Term right) {
  const bool rows = left.label == "row" && right.label == "row";
  if (rows && (HasStar(left) || HasStar(right))) return {Form::kUnread, "rows", "boolean", {}};
  if (!ComparesRows(symbol, left, right)) return Binary(symbol, std::move(left), std::move(right));
  std::vector<Term> parts;
  for (std::size_t i = 0; i < left.args.size(); ++i)
    parts.push_back(Binary(symbol, std::move(left.args[i]), std::move(right.args[i])));
  return Node(symbol == "=" ? "and" : "or", std::move(parts), "boolean");
}

// What is written once and kept in two places: sub-queries are counted in each.
Term TermBuilder::Again(const PgQuery__Node* node, const Term& built) const {
  return HasSubQuery(built) ? Build(node) : built;
}

// `x IN (1, 2)` is stored as `x = ANY (ARRAY[1, 2])`, `x IN (1)` as `x = 1`; items
// that name columns become comparisons of their own.  (transformAExprIn)
Term TermBuilder::In(const PgQuery__AExpr& expr) const {
  bool negated = FieldText(*expr.name[0]) == "<>";
  std::string symbol = negated ? "<>" : "=";
  if (expr.rexpr->node_case != PG_QUERY__NODE__NODE_LIST)
    return Join("op in", Build(expr.lexpr), Build(expr.rexpr));
  auto items = PGORIGIN_NODES(*expr.rexpr->list, items);
  Term left = Build(expr.lexpr);
  std::vector<Term> single, constants, parts;
  for (const PgQuery__Node* item : items) {
    Term term = Build(item);
    bool apart = NamesAColumn(term) || left.label == "row";
    if (HasSubQuery(term)) state_.certain = false;  // it may be one of either
    (apart ? single : constants).push_back(std::move(term));
  }
  if (constants.size() == 1) {  // the items stay in their order
    single.clear(), constants.clear();
    for (const PgQuery__Node* item : items) single.push_back(Build(item));
  }
  if (!constants.empty()) {
    const std::string type = CommonType(CommonType(constants), left.type);
    for (Term& item : constants) Coerce(item, type);
    Term element{Form::kColumn, "", type, {}};
    CoerceOperands("=", left, element);
    Term array = Node("array", std::move(constants));
    parts.push_back(Join(negated ? "<> all" : "= any", left, std::move(array)));
  }
  for (Term& item : single) {
    Term again = parts.empty() ? left : Again(expr.lexpr, left);
    parts.push_back(Compare(symbol, std::move(again), std::move(item)));
  }
  if (parts.size() == 1) return std::move(parts[0]);
  return Node(negated ? "and" : "or", std::move(parts), "boolean");
}

// SYMMETRIC asks for the bounds in either order.
Term TermBuilder::Between(const PgQuery__AExpr& expr) const {
  const auto bounds = PGORIGIN_NODES(*expr.rexpr->list, items);
  bool negated = expr.kind == PG_QUERY__A__EXPR__KIND__AEXPR_NOT_BETWEEN ||
                 expr.kind == PG_QUERY__A__EXPR__KIND__AEXPR_NOT_BETWEEN_SYM;
  bool symmetric = expr.kind == PG_QUERY__A__EXPR__KIND__AEXPR_BETWEEN_SYM ||
                   expr.kind == PG_QUERY__A__EXPR__KIND__AEXPR_NOT_BETWEEN_SYM;
  const Term left = Build(expr.lexpr), first = Build(bounds[0]);
  Term low = Binary(negated ? "<" : ">=", left, first);
  Term again = Again(expr.lexpr, left);
  const Term second = Build(bounds[1]);
  Term high = Binary(negated ? ">" : "<=", std::move(again), second);
  Term term = Join(negated ? "or" : "and", std::move(low), std::move(high));
  if (!symmetric) return term;
  low = Binary(negated ? "<" : ">=", left, second);
  high = Binary(negated ? ">" : "<=", left, first);
  return Join(negated ? "and" : "or", std::move(term),
              Join(negated ? "or" : "and", std::move(low), std::move(high)));
}

// Of rows that are written, column by column.  (make_row_distinct_op)
Term TermBuilder::DistinctRows(Term left, Term right) {
  const bool rows =
      left.label == "row" && right.label == "row" && left.args.size() == right.args.size();
  if (rows && (HasStar(left) || HasStar(right))) return {Form::kUnread, "rows", "boolean", {}};
  if (!rows || left.args.empty()) {
    CoerceOperands("=", left, right);
    return Join("distinct", std::move(left), std::move(right));
  }
  std::vector<Term> parts;
  for (std::size_t i = 0; i < left.args.size(); ++i)
    parts.push_back(DistinctRows(std::move(left.args[i]), std::move(right.args[i])));
  return parts.size() == 1 ? std::move(parts[0]) : Node("or", std::move(parts), "boolean");
}

// `IS DISTINCT FROM NULL` is IS NOT NULL.  (transformAExprDistinct)
Term TermBuilder::Distinct(const PgQuery__AExpr& expr) const {
  Term left = Build(expr.lexpr), right = Build(expr.rexpr);
  bool negated = expr.kind == PG_QUERY__A__EXPR__KIND__AEXPR_NOT_DISTINCT;
  auto null = [](const PgQuery__Node& node) {
    return node.node_case == PG_QUERY__NODE__NODE_A_CONST && node.a_const->isnull;
  };
  if (null(*expr.lexpr) || null(*expr.rexpr)) {
    return Unary(negated ? "is null" : "is not null",
                 null(*expr.rexpr) ? std::move(left) : std::move(right), "boolean");
  }
  Term distinct = DistinctRows(std::move(left), std::move(right));
  return negated ? Negate(std::move(distinct)) : distinct;
}

Term TermBuilder::AnyOrAll(const PgQuery__AExpr& expr, bool any) const {
  Term left = Build(expr.lexpr);
  Term right = Build(expr.rexpr);
  std::string symbol = OperatorName(PGORIGIN_NODES(expr, name));
  const std::string element_type = IsTextFamily(left.type) ? "text" : left.type;
  if (IsUntyped(right) && !element_type.empty()) Coerce(right, element_type + "[]");
  if (right.label == "array") Coerce(right, CommonType(left.type + "[]", right.type));
  if (right.type.ends_with("[]")) {
    Term element{Form::kColumn, "", right.type.substr(0, right.type.size() - 2), {}};
    CoerceOperands(symbol, left, element);
  }
  return Join(symbol + (any ? " any" : " all"), std::move(left), std::move(right));
}

Term TermBuilder::Operation(const PgQuery__AExpr& expr) const {
  auto name = [&] { return OperatorName(PGORIGIN_NODES(expr, name)); };
  switch (expr.kind) {
    case PG_QUERY__A__EXPR__KIND__AEXPR_OP:
    case PG_QUERY__A__EXPR__KIND__AEXPR_LIKE:
    case PG_QUERY__A__EXPR__KIND__AEXPR_ILIKE:
    case PG_QUERY__A__EXPR__KIND__AEXPR_SIMILAR: {
      std::string symbol = name();
      if (expr.kind == PG_QUERY__A__EXPR__KIND__AEXPR_SIMILAR) symbol = symbol == "~" ? "~" : "!~";
      if (expr.lexpr != nullptr) return Compare(symbol, Build(expr.lexpr), Build(expr.rexpr));
      Term operand = Build(expr.rexpr);
      std::string type = operand.type;
      return Unary("prefix " + symbol, std::move(operand), type);
    }
    case PG_QUERY__A__EXPR__KIND__AEXPR_OP_ANY:
      return AnyOrAll(expr, true);
    case PG_QUERY__A__EXPR__KIND__AEXPR_OP_ALL:
      return AnyOrAll(expr, false);
    case PG_QUERY__A__EXPR__KIND__AEXPR_DISTINCT:
    case PG_QUERY__A__EXPR__KIND__AEXPR_NOT_DISTINCT:
      return Distinct(expr);
    case PG_QUERY__A__EXPR__KIND__AEXPR_NULLIF: {
      Term left = Build(expr.lexpr), right = Build(expr.rexpr);
      CoerceOperands("=", left, right);
      std::string type = left.type;
      Term term = Join("nullif", std::move(left), std::move(right));
      term.type = type;
      return term;
    }
    case PG_QUERY__A__EXPR__KIND__AEXPR_IN:
      return In(expr);
    default:
      return Between(expr);
  }
}

// `(a AND b) AND c` is one list of three, `a AND (b AND c)` is not: as the server
// keeps them. (makeAndExpr)
Term TermBuilder::Boolean(const PgQuery__BoolExpr& expr) const {
  auto args = PGORIGIN_NODES(expr, args);
  if (expr.boolop == PG_QUERY__BOOL_EXPR_TYPE__NOT_EXPR) return Negate(Build(args[0]));
  std::string label = expr.boolop == PG_QUERY__BOOL_EXPR_TYPE__AND_EXPR ? "and" : "or";
  std::vector<Term> terms;
  for (const PgQuery__Node* arg : args) terms.push_back(Build(arg));
  if (terms[0].label == label) {
    std::vector<Term> first = std::move(terms[0].args);
    terms.erase(terms.begin());
    terms.insert(terms.begin(), std::make_move_iterator(first.begin()),
                 std::make_move_iterator(first.end()));
  }
  return Node(label, std::move(terms), "boolean");
}

}  // namespace pgorigin
