#include "ast/build_term.h"

#include <pg_query/pg_query.pb-c.h>

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <utility>

#include "ast/implied_casts.h"
#include "ast/operators.h"
#include "ast/routine_facts.h"
#include "ast/serialize.h"

namespace pgorigin {
namespace {

using Form = Term::Form;

std::span<PgQuery__Node*> Items(PgQuery__Node** items, std::size_t count) { return {items, count}; }

class Builder {
 public:
  explicit Builder(const ExpressionScope& scope) : scope_(scope) {}
  Term Build(const PgQuery__Node* node) const;

 private:
  Term Constant(const PgQuery__AConst& constant) const;
  Term Column(const PgQuery__ColumnRef& ref) const;
  Term Cast(const PgQuery__TypeCast& cast) const;
  Term Operation(const PgQuery__AExpr& expr) const;
  Term In(const PgQuery__AExpr& expr) const;
  Term Between(const PgQuery__AExpr& expr) const;
  Term AnyOrAll(const PgQuery__AExpr& expr, bool any) const;
  Term Boolean(const PgQuery__BoolExpr& expr) const;
  Term Call(const PgQuery__FuncCall& call) const;
  Term Case(const PgQuery__CaseExpr& expr) const;
  Term Alike(std::string label, std::span<PgQuery__Node*> args) const;
  Term Unread(const PgQuery__Node* node) const;
  std::string RoutineName(std::span<PgQuery__Node*> names) const;
  std::string OperatorName(std::span<PgQuery__Node*> names) const;

  const ExpressionScope& scope_;
};

std::string IntegerType(long long value) {
  return value >= -2147483648LL && value <= 2147483647LL ? "integer" : "bigint";
}

Term Builder::Constant(const PgQuery__AConst& constant) const {
  if (constant.isnull) return Word("null");
  switch (constant.val_case) {
    case PG_QUERY__A__CONST__VAL_IVAL:
      return {
          Form::kNumber, std::to_string(constant.ival->ival), IntegerType(constant.ival->ival), {}};
    case PG_QUERY__A__CONST__VAL_FVAL: {
      std::string digits = constant.fval->fval;
      bool integral =
          digits.find_first_not_of("-0123456789") == std::string::npos && digits.size() < 19;
      return {Form::kNumber, digits, integral ? "bigint" : "numeric", {}};
    }
    case PG_QUERY__A__CONST__VAL_BOOLVAL:
      return {Form::kWord, constant.boolval->boolval ? "true" : "false", "boolean", {}};
    case PG_QUERY__A__CONST__VAL_SVAL:
      return {Form::kString, constant.sval->sval, "", {}};
    case PG_QUERY__A__CONST__VAL_BSVAL:
      return {Form::kString, constant.bsval->bsval, "bit", {}};
    default:
      return Word("null");
  }
}

std::string FieldText(const PgQuery__Node& field) {
  return field.node_case == PG_QUERY__NODE__NODE_STRING ? field.string->sval : "*";
}

// `t.a` is `a` where t is the relation that the expression belongs to; NEW and OLD
// stay, for they tell two rows apart.
Term Builder::Column(const PgQuery__ColumnRef& ref) const {
  auto fields = Items(ref.fields, ref.n_fields);
  std::string column = FieldText(*fields.back());
  std::string qualifier = fields.size() > 1 ? FieldText(*fields[fields.size() - 2]) : "";
  bool row = qualifier == "new" || qualifier == "old";
  if (!row && !qualifier.empty() && qualifier != scope_.old_relation.name) {
    std::string path;
    for (const PgQuery__Node* field : fields) path += (path.empty() ? "" : ".") + FieldText(*field);
    return {Form::kColumn, path, "", {}};
  }
  std::string renamed = scope_.Renamed(column);
  return {Form::kColumn, row ? qualifier + "." + renamed : renamed, scope_.TypeOf(renamed), {}};
}

Term Builder::Cast(const PgQuery__TypeCast& cast) const {
  Term arg = Build(cast.arg);
  std::string target = CanonicalType(*cast.type_name, scope_.names).text;
  if (arg.form == Form::kWord && arg.type == target) return arg;  // TRUE is a cast in the grammar
  std::string type = scope_.names.model == nullptr ? target : BaseType(target, *scope_.names.model);
  std::vector<Term> args;
  args.push_back(std::move(arg));
  Term term{Form::kCast, std::move(target), std::move(type), std::move(args)};
  DropImpliedCasts(term, "");
  return term;
}

// Operators of pg_catalog go by their symbol; the grammar's LIKE is the operator ~~.
std::string Builder::OperatorName(std::span<PgQuery__Node*> names) const {
  std::string symbol = FieldText(*names.back());
  if (symbol == "!=") symbol = "<>";
  if (names.size() < 2) return symbol;
  std::string schema = FieldText(*names.front());
  return schema == "pg_catalog" ? symbol : schema + "." + symbol;
}

bool NamesAColumn(const Term& term) {
  return term.form == Form::kColumn || term.form == Form::kUnread ||
         std::ranges::any_of(term.args, NamesAColumn);
}

// `x IN (1, 2)` is stored as `x = ANY (ARRAY[1, 2])`, `x IN (1)` as `x = 1`; items
// that name columns become comparisons of their own.  (transformAExprIn)
Term Builder::In(const PgQuery__AExpr& expr) const {
  bool negated = FieldText(*expr.name[0]) == "<>";
  std::string symbol = negated ? "<>" : "=";
  if (expr.rexpr->node_case != PG_QUERY__NODE__NODE_LIST)
    return Join("op in", Build(expr.lexpr), Build(expr.rexpr));
  std::vector<Term> constants, single;
  for (const PgQuery__Node* item : Items(expr.rexpr->list->items, expr.rexpr->list->n_items)) {
    Term term = Build(item);
    (NamesAColumn(term) ? single : constants).push_back(std::move(term));
  }
  if (constants.size() == 1)
    single.insert(single.begin(), std::move(constants[0])), constants.clear();
  std::vector<Term> parts;
  Term left = Build(expr.lexpr);
  if (!constants.empty()) {
    for (Term& item : constants) Unify({&left, &item});
    Term array = Node("array", std::move(constants));
    parts.push_back(Join(negated ? "<> all" : "= any", left, std::move(array)));
  }
  for (Term& item : single) parts.push_back(Binary(symbol, left, std::move(item)));
  if (parts.size() == 1) return std::move(parts[0]);
  return Node(negated ? "and" : "or", std::move(parts), "boolean");
}

Term Builder::Between(const PgQuery__AExpr& expr) const {
  const auto bounds = Items(expr.rexpr->list->items, expr.rexpr->list->n_items);
  bool negated = expr.kind == PG_QUERY__A__EXPR__KIND__AEXPR_NOT_BETWEEN;
  Term low = Binary(negated ? "<" : ">=", Build(expr.lexpr), Build(bounds[0]));
  Term high = Binary(negated ? ">" : "<=", Build(expr.lexpr), Build(bounds[1]));
  return Join(negated ? "or" : "and", std::move(low), std::move(high));
}

Term Builder::AnyOrAll(const PgQuery__AExpr& expr, bool any) const {
  Term left = Build(expr.lexpr);
  Term right = Build(expr.rexpr);
  DropImpliedCasts(right, left.type.empty() ? "" : left.type + "[]");
  if (right.label == "array") {
    for (Term& item : right.args) Unify({&left, &item});
    DropImpliedCasts(left, "");
  }
  std::string symbol = OperatorName(Items(expr.name, expr.n_name));
  return Join(symbol + (any ? " any" : " all"), std::move(left), std::move(right));
}

Term Builder::Operation(const PgQuery__AExpr& expr) const {
  auto name = [&] { return OperatorName(Items(expr.name, expr.n_name)); };
  switch (expr.kind) {
    case PG_QUERY__A__EXPR__KIND__AEXPR_OP:
    case PG_QUERY__A__EXPR__KIND__AEXPR_LIKE:
    case PG_QUERY__A__EXPR__KIND__AEXPR_ILIKE:
    case PG_QUERY__A__EXPR__KIND__AEXPR_SIMILAR: {
      std::string symbol = name();
      if (expr.kind == PG_QUERY__A__EXPR__KIND__AEXPR_SIMILAR) symbol = symbol == "~" ? "~" : "!~";
      if (expr.lexpr != nullptr) return Binary(symbol, Build(expr.lexpr), Build(expr.rexpr));
      Term operand = Build(expr.rexpr);
      std::string type = operand.type;
      return Unary("prefix " + symbol, std::move(operand), type);
    }
    case PG_QUERY__A__EXPR__KIND__AEXPR_OP_ANY:
      return AnyOrAll(expr, true);
    case PG_QUERY__A__EXPR__KIND__AEXPR_OP_ALL:
      return AnyOrAll(expr, false);
    case PG_QUERY__A__EXPR__KIND__AEXPR_DISTINCT:
    case PG_QUERY__A__EXPR__KIND__AEXPR_NOT_DISTINCT: {
      Term left = Build(expr.lexpr), right = Build(expr.rexpr);
      Unify({&left, &right});
      Term distinct = Join("distinct", std::move(left), std::move(right));
      bool negated = expr.kind == PG_QUERY__A__EXPR__KIND__AEXPR_NOT_DISTINCT;
      return negated ? Negate(std::move(distinct)) : distinct;
    }
    case PG_QUERY__A__EXPR__KIND__AEXPR_NULLIF: {
      Term left = Build(expr.lexpr), right = Build(expr.rexpr);
      Unify({&left, &right});
      std::string type = left.type;
      Term term = Join("nullif", std::move(left), std::move(right));
      term.type = type;
      return term;
    }
    case PG_QUERY__A__EXPR__KIND__AEXPR_IN:
      return In(expr);
    case PG_QUERY__A__EXPR__KIND__AEXPR_BETWEEN:
    case PG_QUERY__A__EXPR__KIND__AEXPR_NOT_BETWEEN:
      return Between(expr);
    default:
      return Join("op " + name() + " kind " + std::to_string(expr.kind), Build(expr.lexpr),
                  Build(expr.rexpr));
  }
}

// `(a AND b) AND c` is one list of three, `a AND (b AND c)` is not: as the server
// keeps them. (makeAndExpr)
Term Builder::Boolean(const PgQuery__BoolExpr& expr) const {
  auto args = Items(expr.args, expr.n_args);
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

std::string Builder::RoutineName(std::span<PgQuery__Node*> names) const {
  std::string name = FieldText(*names.back());
  if (names.size() > 1) {
    std::string schema = FieldText(*names[names.size() - 2]);
    return schema == "pg_catalog" ? name : schema + "." + name;
  }
  for (const std::string& schema : SplitSearchPath(scope_.names.search_path)) {
    if (scope_.names.model == nullptr) break;
    auto& objects = scope_.names.model->objects;
    auto found = objects.lower_bound({Kind::kFunction, schema, {}, name, {}});
    bool here = found != objects.end() && found->first.kind == Kind::kFunction &&
                found->first.schema == schema && found->first.name == name;
    if (here) return schema + "." + name;
  }
  return name;
}

Term Builder::Call(const PgQuery__FuncCall& call) const {
  std::string name = RoutineName(Items(call.funcname, call.n_funcname));
  const Routine* routine = FindRoutine(name);
  std::string literal(routine == nullptr ? "" : routine->literal);
  std::vector<Term> args;
  for (const PgQuery__Node* arg : Items(call.args, call.n_args)) {
    args.push_back(Build(arg));
    DropImpliedCasts(args.back(), args.size() == 1 || literal == "text" ? literal : "");
  }
  if (literal == "regclass" && !args.empty()) ReadRelationLiteral(args[0], scope_);
  if (call.agg_star) args.push_back(Word("*"));
  bool variadic = call.func_variadic;
  if (variadic && !args.empty() &&
      args.back().label == "array") {  // f(VARIADIC ARRAY[a, b]) is f(a, b)
    std::vector<Term> items = std::move(args.back().args);
    args.pop_back();
    args.insert(args.end(), std::make_move_iterator(items.begin()),
                std::make_move_iterator(items.end()));
    variadic = false;
  }
  bool plain = call.n_agg_order == 0 && call.agg_filter == nullptr && call.over == nullptr &&
               !call.agg_distinct && !call.agg_within_group;
  if (!plain) {
    PgQuery__Node wrapped = PG_QUERY__NODE__INIT;
    wrapped.node_case = PG_QUERY__NODE__NODE_FUNC_CALL;
    wrapped.func_call = const_cast<PgQuery__FuncCall*>(&call);
    return Unread(&wrapped);
  }
  std::string label = "call " + name + (variadic ? " variadic" : "");
  return Node(label, std::move(args), routine == nullptr ? "" : std::string(routine->returns));
}

// Arguments of one type: COALESCE, GREATEST, elements of an array.
Term Builder::Alike(std::string label, std::span<PgQuery__Node*> items) const {
  std::vector<Term> args;
  for (const PgQuery__Node* item : items) args.push_back(Build(item));
  std::vector<Term*> all;
  for (Term& arg : args) all.push_back(&arg);
  Unify(all);
  std::string type;
  for (const Term& arg : args) {
    if (type.empty()) type = arg.type;
  }
  if (label == "array" && !type.empty()) type += "[]";
  return Node(std::move(label), std::move(args), type);
}

// The server writes the missing ELSE as ELSE NULL.
Term Builder::Case(const PgQuery__CaseExpr& expr) const {
  std::vector<Term> tests, results;
  Term subject = expr.arg == nullptr ? Word("") : Build(expr.arg);
  for (const PgQuery__Node* branch : Items(expr.args, expr.n_args)) {
    tests.push_back(Build(branch->case_when->expr));
    if (expr.arg != nullptr) Unify({&subject, &tests.back()});
    results.push_back(Build(branch->case_when->result));
  }
  results.push_back(expr.defresult == nullptr ? Word("null") : Build(expr.defresult));
  std::vector<Term*> all;
  for (Term& result : results) all.push_back(&result);
  Unify(all);
  std::string type;
  for (const Term& result : results) {
    if (type.empty()) type = result.type;
  }
  std::vector<Term> args;
  args.push_back(std::move(subject));
  for (Term& test : tests) args.push_back(std::move(test));
  for (Term& result : results) args.push_back(std::move(result));
  return Node("case", std::move(args), type);
}

Term Builder::Unread(const PgQuery__Node* node) const {
  return {Form::kUnread, Serialize(node), "", {}};
}

Term Builder::Build(const PgQuery__Node* node) const {
  if (node == nullptr) return Word("");
  switch (node->node_case) {
    case PG_QUERY__NODE__NODE_A_CONST:
      return Constant(*node->a_const);
    case PG_QUERY__NODE__NODE_COLUMN_REF:
      return Column(*node->column_ref);
    case PG_QUERY__NODE__NODE_TYPE_CAST:
      return Cast(*node->type_cast);
    case PG_QUERY__NODE__NODE_A_EXPR:
      return Operation(*node->a_expr);
    case PG_QUERY__NODE__NODE_BOOL_EXPR:
      return Boolean(*node->bool_expr);
    case PG_QUERY__NODE__NODE_FUNC_CALL:
      return Call(*node->func_call);
    case PG_QUERY__NODE__NODE_CASE_EXPR:
      return Case(*node->case_expr);
    case PG_QUERY__NODE__NODE_COALESCE_EXPR:
      return Alike("coalesce", Items(node->coalesce_expr->args, node->coalesce_expr->n_args));
    case PG_QUERY__NODE__NODE_MIN_MAX_EXPR:
      return Alike(node->min_max_expr->op == PG_QUERY__MIN_MAX_OP__IS_LEAST ? "least" : "greatest",
                   Items(node->min_max_expr->args, node->min_max_expr->n_args));
    case PG_QUERY__NODE__NODE_A_ARRAY_EXPR:
      return Alike("array", Items(node->a_array_expr->elements, node->a_array_expr->n_elements));
    case PG_QUERY__NODE__NODE_ROW_EXPR: {
      std::vector<Term> args;
      for (const PgQuery__Node* arg : Items(node->row_expr->args, node->row_expr->n_args))
        args.push_back(Build(arg));
      return Node("row", std::move(args));
    }
    case PG_QUERY__NODE__NODE_NULL_TEST: {
      bool is_null = node->null_test->nulltesttype == PG_QUERY__NULL_TEST_TYPE__IS_NULL;
      return Unary(is_null ? "is null" : "is not null", Build(node->null_test->arg), "boolean");
    }
    case PG_QUERY__NODE__NODE_BOOLEAN_TEST: {
      std::string label = "boolean test " + std::to_string(node->boolean_test->booltesttype);
      return Unary(std::move(label), Build(node->boolean_test->arg), "boolean");
    }
    case PG_QUERY__NODE__NODE_COLLATE_CLAUSE: {
      Term arg = Build(node->collate_clause->arg);
      std::string type = arg.type;
      auto names = Items(node->collate_clause->collname, node->collate_clause->n_collname);
      return Unary("collate " + RoutineName(names), std::move(arg), type);
    }
    case PG_QUERY__NODE__NODE_SQLVALUE_FUNCTION: {
      std::string word(ValueWord(node->sqlvalue_function->op));
      std::string type(ValueType(word));
      int precision = node->sqlvalue_function->typmod;
      if (word.ends_with("_n")) word += std::to_string(precision);
      return {Form::kWord, word, type, {}};
    }
    case PG_QUERY__NODE__NODE_A_INDIRECTION: {
      std::vector<Term> args;
      args.push_back(Build(node->a_indirection->arg));
      std::string path;
      for (const PgQuery__Node* step :
           Items(node->a_indirection->indirection, node->a_indirection->n_indirection)) {
        if (step->node_case == PG_QUERY__NODE__NODE_A_INDICES) {
          args.push_back(Build(step->a_indices->lidx));
          args.push_back(Build(step->a_indices->uidx));
          path += step->a_indices->is_slice ? "[:]" : "[]";
        } else {
          path += "." + FieldText(*step);
        }
      }
      return Node("path " + path, std::move(args));
    }
    default:
      return Unread(node);
  }
}

}  // namespace

Term BuildTerm(const PgQuery__Node* node, const ExpressionScope& scope, const std::string& wanted) {
  Term term = Builder(scope).Build(node);
  DropImpliedCasts(term, wanted);
  return term;
}

}  // namespace pgorigin
