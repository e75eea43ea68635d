#include "ast/build_term.h"

#include <pg_query/pg_query.pb-c.h>

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <string_view>
#include <utility>

#include "ast/implied_casts.h"
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

Term Node(std::string label, std::vector<Term> args, std::string type = "") {
  return {Form::kNode, std::move(label), std::move(type), std::move(args)};
}
Term Word(std::string word) { return {Form::kWord, std::move(word), "", {}}; }

// Each of the terms takes the type of the others: operands of a comparison,
// branches of a CASE.
void Unify(std::vector<Term*> terms) {
  std::string wanted;
  auto take = [&](bool literals) {
    for (const Term* term : terms) {
      bool literal = term->form == Form::kString || term->form == Form::kNumber;
      if (wanted.empty() && literal == literals && term->form != Form::kCast) wanted = term->type;
    }
  };
  take(false);
  take(true);
  // Casts alone: they agree among themselves.
  for (const Term* term : terms) {
    if (wanted.empty()) wanted = term->type;
  }
  // `x > 1.5` with an integer x compares numerics.
  for (const Term* term : terms) {
    bool integral = wanted == "integer" || wanted == "bigint" || wanted == "smallint";
    if (integral && term->form == Form::kNumber && term->type == "numeric") wanted = "numeric";
  }
  for (Term* term : terms) DropImpliedCasts(*term, wanted);
}

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

std::string ResultType(std::string_view symbol, const Term& left, const Term& right) {
  static constexpr auto kBoolean = std::to_array<std::string_view>(
      {"=",  "<>", "<",   ">",  "<=", ">=", "~~", "!~~", "~~*", "!~~*", "~",
       "~*", "!~", "!~*", "@>", "<@", "&&", "?",  "?|",  "?&",  "@@",   "-|-"});
  if (std::ranges::find(kBoolean, symbol) != kBoolean.end()) return "boolean";
  if (symbol == "||" && (IsTextFamily(left.type) || IsTextFamily(right.type))) return "text";
  if (symbol == "->>" || symbol == "#>>") return "text";
  if (symbol == "->" || symbol == "#>") return left.type;
  return left.type == right.type ? left.type : "";
}

// Operators whose unknown operand takes the type of the other.
bool OperandsAgree(std::string_view symbol, const Term& left, const Term& right) {
  static constexpr auto kOwnTypes = std::to_array<std::string_view>(
      {"->", "->>", "#>", "#>>", "?", "?|", "?&", "@@", "||", "#-"});
  if (std::ranges::find(kOwnTypes, symbol) != kOwnTypes.end()) return false;
  auto temporal = [](const Term& t) {
    return t.type.starts_with("timestamp") || t.type == "date" || t.type.starts_with("time ");
  };
  return !((symbol == "+" || symbol == "-") && (temporal(left) || temporal(right)));
}

Term Binary(std::string symbol, Term left, Term right) {
  if (OperandsAgree(symbol, left, right)) {
    Unify({&left, &right});
  } else {
    // `now() - '1 day'` subtracts an interval.
    bool temporal = symbol == "+" || symbol == "-";
    DropImpliedCasts(left, "");
    DropImpliedCasts(right, temporal ? "interval" : "");
  }
  std::string type = ResultType(symbol, left, right);
  std::vector<Term> args;
  args.push_back(std::move(left));
  args.push_back(std::move(right));
  return Node("op " + symbol, std::move(args), std::move(type));
}

Term Join(std::string label, Term a, Term b) {
  std::vector<Term> args;
  args.push_back(std::move(a));
  args.push_back(std::move(b));
  return Node(std::move(label), std::move(args), "boolean");
}

Term Negate(Term term) {
  std::vector<Term> args;
  args.push_back(std::move(term));
  return Node("not", std::move(args), "boolean");
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
      std::vector<Term> args;
      args.push_back(Build(expr.rexpr));
      std::string type = args[0].type;
      return Node("prefix " + symbol, std::move(args), type);
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

// What unknown literals become as arguments, for the functions in daily use of
// which that is not text; and what the functions return.
struct Routine {
  std::string_view name;
  std::string_view returns;
  std::string_view literal = "text";
};
constexpr auto kRoutines = std::to_array<Routine>({
    {"nextval", "bigint", "regclass"},
    {"currval", "bigint", "regclass"},
    {"setval", "bigint", "regclass"},
    {"to_tsvector", "tsvector", "regconfig"},
    {"to_tsquery", "tsquery", "regconfig"},
    {"plainto_tsquery", "tsquery", "regconfig"},
    {"websearch_to_tsquery", "tsquery", "regconfig"},
    {"now", "timestamp with time zone"},
    {"clock_timestamp", "timestamp with time zone"},
    {"statement_timestamp", "timestamp with time zone"},
    {"transaction_timestamp", "timestamp with time zone"},
    {"gen_random_uuid", "uuid"},
    {"lower", "text"},
    {"upper", "text"},
    {"btrim", "text"},
    {"ltrim", "text"},
    {"rtrim", "text"},
    {"replace", "text"},
    {"concat", "text"},
    {"md5", "text"},
    {"left", "text"},
    {"right", "text"},
    {"current_setting", "text"},
    {"regexp_replace", "text"},
    {"to_char", "text"},
    {"length", "integer"},
    {"char_length", "integer"},
    {"character_length", "integer"},
    {"octet_length", "integer"},
    {"cardinality", "integer"},
    {"jsonb_typeof", "text"},
    {"jsonb_array_length", "integer"},
});

const Routine* FindRoutine(const std::string& name) {
  auto found = std::ranges::find(kRoutines, name, &Routine::name);
  return found == kRoutines.end() ? nullptr : &*found;
}

// The sequence of nextval('s') is a name: qualify it and follow its renames.
void ReadRelationLiteral(Term& literal, const ExpressionScope& scope) {
  if (literal.form != Form::kString) return;
  std::size_t dot = literal.label.find('.');
  for (const std::string& schema : SplitSearchPath(scope.names.search_path)) {
    if (dot != std::string::npos || scope.names.model == nullptr) break;
    if (scope.names.model->Find({Kind::kSequence, schema, {}, literal.label, {}}) == nullptr)
      continue;
    dot = schema.size();
    literal.label = schema + "." + literal.label;
  }
  if (dot == std::string::npos || scope.renames == nullptr) return;
  QualifiedName name =
      scope.renames->Relation({literal.label.substr(0, dot), literal.label.substr(dot + 1)});
  literal.label = name.schema.str() + "." + name.name.str();
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

std::string_view ValueWord(int op) {
  static constexpr auto kWords = std::to_array<std::string_view>(
      {"", "current_date", "current_time", "current_time_n", "current_timestamp",
       "current_timestamp_n", "localtime", "localtime_n", "localtimestamp", "localtimestamp_n",
       "current_role", "current_user", "user", "session_user", "current_catalog",
       "current_schema"});
  return kWords[static_cast<std::size_t>(op)];
}

std::string_view ValueType(std::string_view word) {
  if (word.starts_with("current_timestamp")) return "timestamp with time zone";
  if (word.starts_with("localtimestamp")) return "timestamp without time zone";
  return word == "current_date" ? "date" : "";
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
      std::vector<Term> args;
      args.push_back(Build(node->null_test->arg));
      return Node(is_null ? "is null" : "is not null", std::move(args), "boolean");
    }
    case PG_QUERY__NODE__NODE_BOOLEAN_TEST: {
      std::vector<Term> args;
      args.push_back(Build(node->boolean_test->arg));
      return Node("boolean test " + std::to_string(node->boolean_test->booltesttype),
                  std::move(args), "boolean");
    }
    case PG_QUERY__NODE__NODE_COLLATE_CLAUSE: {
      std::vector<Term> args;
      args.push_back(Build(node->collate_clause->arg));
      std::string type = args[0].type;
      auto names = Items(node->collate_clause->collname, node->collate_clause->n_collname);
      return Node("collate " + RoutineName(names), std::move(args), type);
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
