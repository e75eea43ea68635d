#include "ast/term_builder.h"

#include <pg_query/pg_query.pb-c.h>

#include <algorithm>

#include "ast/build_term.h"
#include "ast/coercion.h"
#include "ast/from_clause.h"
#include "ast/literal_value.h"
#include "ast/operators.h"
#include "ast/routine_facts.h"
#include "ast/serialize.h"

namespace pgorigin {
namespace {

using Form = Term::Form;

std::string IntegerType(long long value) {
  return value >= -2147483648LL && value <= 2147483647LL ? "integer" : "bigint";
}

// `b101`, as the grammar has it, is printed without its letter.
std::string BitText(std::string_view text) {
  return std::string(text.starts_with('b') ? text.substr(1) : text);
}

// Steps from a value to a part of it: `[]`, `.field`.
constexpr std::string_view kPath = "path ";

// More than a text of some megabytes has: what is kept in several places (nested
// sub-queries beside IN) may grow without end.
constexpr int kMostNodes = 4'000'000;

bool IsStar(const PgQuery__Node& field) { return field.node_case != PG_QUERY__NODE__NODE_STRING; }

bool IsRow(std::string_view name) { return name == "new" || name == "old"; }

}  // namespace

std::string FieldText(const PgQuery__Node& field) {
  return IsStar(field) ? "*" : field.string->sval;
}

Term TermBuilder::Constant(const PgQuery__AConst& constant) const {
  if (constant.isnull) return Word("null");
  switch (constant.val_case) {
    case PG_QUERY__A__CONST__VAL_IVAL:
      return {
          Form::kNumber, std::to_string(constant.ival->ival), IntegerType(constant.ival->ival), {}};
    case PG_QUERY__A__CONST__VAL_FVAL: {
      std::string digits = PlainNumber(constant.fval->fval);
      bool integral =
          std::string_view(constant.fval->fval).find_first_of(".eE") == std::string_view::npos &&
          digits.size() < 19;
      return {Form::kNumber, digits, integral ? "bigint" : "numeric", {}};
    }
    case PG_QUERY__A__CONST__VAL_BOOLVAL:
      return {Form::kWord, constant.boolval->boolval ? "true" : "false", "boolean", {}};
    case PG_QUERY__A__CONST__VAL_SVAL:
      return {Form::kString, constant.sval->sval, "", {}};
    case PG_QUERY__A__CONST__VAL_BSVAL:
      return {Form::kString, BitText(constant.bsval->bsval), "bit", {}};
    default:
      return Word("null");
  }
}

// `t.a` is `a` where t is the relation that the expression belongs to; NEW and OLD
// stay, for they tell two rows apart.
Term TermBuilder::ColumnOfRelation(const PgQuery__ColumnRef& ref) const {
  auto fields = PGORIGIN_NODES(ref, fields);
  std::string column = FieldText(*fields.back());
  std::string qualifier = fields.size() > 1 ? FieldText(*fields[fields.size() - 2]) : "";
  // The whole row of a trigger is printed with a star.
  if (fields.size() == 1 && IsRow(column) && scope_.TypeOf(column).empty()) {
    qualifier = std::exchange(column, "*");
  }
  bool row = IsRow(qualifier);
  if (!row && !qualifier.empty() && !scope_.IsOwnRelation(qualifier)) {
    std::string path;
    for (const PgQuery__Node* field : fields) path += (path.empty() ? "" : ".") + FieldText(*field);
    return {Form::kColumn, path, "", {}};
  }
  std::string renamed = scope_.Renamed(column);
  Term term{Form::kColumn, row ? qualifier + "." + renamed : renamed, scope_.TypeOf(renamed), {}};
  std::string declared = scope_.DeclaredTypeOf(renamed);
  if (declared != term.type) term.declared = std::move(declared);
  return term;
}

// A column of the queries around, or a whole row of theirs.
bool TermBuilder::FindInQuery(const PgQuery__ColumnRef& ref, Term& found) const {
  auto fields = PGORIGIN_NODES(ref, fields);
  bool row = IsStar(*fields.back());
  std::string last = FieldText(*fields.back());
  std::string alias = fields.size() > 1 ? FieldText(*fields[fields.size() - 2]) : last;
  std::string schema = fields.size() > 2 ? FieldText(*fields[fields.size() - 3]) : "";
  std::optional<Term> column;
  if (!row) {
    column = fields.size() == 1 ? FindColumn(level_, last, state_)
                                : FindColumn(level_, schema, alias, last);
  }
  const RangeItem* item = FindItem(level_, alias);
  if (!column && item != nullptr && (row || fields.size() == 1)) column = WholeRow(*item);
  if (column) found = *column;
  return column.has_value();
}

// By its number, from 1: `$1` and the name of the first parameter are one.
Term TermBuilder::Parameter(std::size_t number) const {
  bool known = number >= 1 && number <= scope_.parameters.size();
  std::string type = known ? scope_.parameters[number - 1].second : "";
  return {Form::kColumn, "$" + std::to_string(number), type, {}};
}

// `name`, or `routine.name`.
bool TermBuilder::FindParameter(const PgQuery__ColumnRef& ref, Term& found) const {
  auto fields = PGORIGIN_NODES(ref, fields);
  bool qualified = fields.size() == 2 && FieldText(*fields[0]) == scope_.routine;
  if (fields.size() > 1 && !qualified) return false;
  const std::string name = FieldText(*fields.back());
  for (std::size_t i = 0; i < scope_.parameters.size(); ++i) {
    if (scope_.parameters[i].first != name) continue;
    found = Parameter(i + 1);
    return true;
  }
  return false;
}

Term TermBuilder::Column(const PgQuery__ColumnRef& ref) const {
  Term found;
  if (level_ != nullptr && FindInQuery(ref, found)) return found;
  if (FindParameter(ref, found)) return found;
  if (level_ == nullptr) return ColumnOfRelation(ref);
  Term outer = ColumnOfRelation(ref);
  if (!outer.type.empty()) return outer;
  state_.certain = false;
  outer.form = Form::kUnread;
  return outer;
}

Term TermBuilder::Cast(const PgQuery__TypeCast& cast) const {
  return CastTo(cast.arg, CanonicalType(*cast.type_name, scope_.names).text);
}

// The cast of ARRAY[…] is one of each of its elements.  (transformArrayExpr)
Term TermBuilder::CastArray(const PgQuery__AArrayExpr& array, const std::string& target) const {
  std::vector<Term> items;
  for (const PgQuery__Node* item : PGORIGIN_NODES(array, elements)) {
    bool nested = item->node_case == PG_QUERY__NODE__NODE_A_ARRAY_EXPR;
    items.push_back(CastTo(item, nested ? target : target.substr(0, target.size() - 2)));
  }
  if (items.empty()) items.push_back(Word(target));
  return Node("array", std::move(items), target);
}

Term TermBuilder::CastTo(const PgQuery__Node* node, const std::string& target) const {
  if (node->node_case == PG_QUERY__NODE__NODE_A_ARRAY_EXPR && target.ends_with("[]"))
    return CastArray(*node->a_array_expr, target);
  std::string type = scope_.names.model == nullptr ? target : BaseType(target, *scope_.names.model);
  std::vector<Term> args;
  args.push_back(Build(node));
  Term term{Form::kCast, target, std::move(type), std::move(args)};
  SettleCast(term);
  if (term.type == "regclass") ReadRelationLiteral(term, scope_);
  return term;
}

// Arguments of one type: COALESCE, GREATEST, elements of an array.
Term TermBuilder::Alike(std::string label, std::span<PgQuery__Node*> items) const {
  std::vector<Term> args;
  for (const PgQuery__Node* item : items) args.push_back(Build(item));
  std::vector<Term*> all;
  for (Term& arg : args) all.push_back(&arg);
  Unify(all);
  std::string type = CommonType(args);
  if (label == "array" && !type.empty()) type += "[]";
  return Node(std::move(label), std::move(args), type);
}

// The server writes the missing ELSE as ELSE NULL.
Term TermBuilder::Case(const PgQuery__CaseExpr& expr) const {
  std::vector<Term> tests, results;
  Term subject = expr.arg == nullptr ? Word("") : Build(expr.arg);
  for (const PgQuery__Node* branch : PGORIGIN_NODES(expr, args)) {
    tests.push_back(Build(branch->case_when->expr));
    if (expr.arg != nullptr) CoerceOperands("=", subject, tests.back());
    results.push_back(Build(branch->case_when->result));
  }
  results.push_back(expr.defresult == nullptr ? Word("null") : Build(expr.defresult));
  std::vector<Term*> all;
  for (Term& result : results) all.push_back(&result);
  Unify(all);
  std::string type = CommonType(results);
  std::vector<Term> args;
  args.push_back(std::move(subject));
  for (Term& test : tests) args.push_back(std::move(test));
  for (Term& result : results) args.push_back(std::move(result));
  return Node("case", std::move(args), type);
}

// `(t).a` is `t.a`.
std::optional<Term> TermBuilder::ColumnOfRow(const PgQuery__AIndirection& indirection,
                                             const Term& row) const {
  bool column = indirection.arg->node_case == PG_QUERY__NODE__NODE_COLUMN_REF &&
                indirection.n_indirection == 1 &&
                indirection.indirection[0]->node_case == PG_QUERY__NODE__NODE_STRING;
  if (!column) return std::nullopt;
  auto fields = PGORIGIN_NODES(*indirection.arg->column_ref, fields);
  const RangeItem* item =
      FindItem(level_, FieldText(*fields[fields.size() == 1 ? 0 : fields.size() - 2]));
  if (item == nullptr || row.label != WholeRow(*item).label) return std::nullopt;
  return ColumnOf(*item, FieldText(*indirection.indirection[0]));
}

// The type of a field of a composite type.
std::string TermBuilder::FieldType(const std::string& row, const std::string& field) const {
  if (scope_.names.model == nullptr) return "";
  for (const OutputColumn& column : ColumnsOfType(row, *scope_.names.model, state_.shapes)) {
    if (column.name == field) return column.type;
  }
  return "";
}

// `(a[1]).b` is `a[1].b`.
Term TermBuilder::Indirection(const PgQuery__AIndirection& indirection) const {
  Term row = Build(indirection.arg);
  if (auto column = ColumnOfRow(indirection, row)) return *column;
  std::string type = row.type;
  std::string path;
  std::vector<Term> args;
  if (row.form == Form::kNode && row.label.starts_with(kPath)) {
    path = row.label.substr(kPath.size());
    args = std::move(row.args);
  } else {
    args.push_back(std::move(row));
  }
  for (const PgQuery__Node* step : PGORIGIN_NODES(indirection, indirection)) {
    if (step->node_case == PG_QUERY__NODE__NODE_A_INDICES) {
      args.push_back(Build(step->a_indices->lidx));
      args.push_back(Build(step->a_indices->uidx));
      path += step->a_indices->is_slice ? "[:]" : "[]";
      bool element = !step->a_indices->is_slice && type.ends_with("[]");
      if (element) type.resize(type.size() - 2);
    } else {
      path += "." + FieldText(*step);
      type = FieldType(type, FieldText(*step));
    }
  }
  return Node(std::string(kPath) + path, std::move(args), type);
}

Term TermBuilder::Unread(const PgQuery__Node* node) const {
  return {Form::kUnread, Serialize(node), "", {}};
}

Term TermBuilder::Build(const PgQuery__Node* node) const {
  if (node == nullptr) return Word("");
  if (++state_.nodes > kMostNodes) return {Form::kUnread, "too long", "", {}};
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
    case PG_QUERY__NODE__NODE_SUB_LINK:
      return SubLink(*node->sub_link);
    case PG_QUERY__NODE__NODE_COALESCE_EXPR:
      return Alike("coalesce", PGORIGIN_NODES(*node->coalesce_expr, args));
    case PG_QUERY__NODE__NODE_MIN_MAX_EXPR:
      return Alike(node->min_max_expr->op == PG_QUERY__MIN_MAX_OP__IS_LEAST ? "least" : "greatest",
                   PGORIGIN_NODES(*node->min_max_expr, args));
    case PG_QUERY__NODE__NODE_A_ARRAY_EXPR:
      return Alike("array", PGORIGIN_NODES(*node->a_array_expr, elements));
    default:
      return Simple(node);
  }
}

Term TermBuilder::Simple(const PgQuery__Node* node) const {
  switch (node->node_case) {
    case PG_QUERY__NODE__NODE_ROW_EXPR: {
      std::vector<Term> args;
      for (const PgQuery__Node* arg : PGORIGIN_NODES(*node->row_expr, args))
        args.push_back(Build(arg));
      return Node("row", std::move(args));
    }
    case PG_QUERY__NODE__NODE_GROUPING_FUNC: {
      std::vector<Term> args;
      for (const PgQuery__Node* arg : PGORIGIN_NODES(*node->grouping_func, args))
        args.push_back(Build(arg));
      return Node("grouping", std::move(args), "integer");
    }
    case PG_QUERY__NODE__NODE_PARAM_REF:
      return Parameter(static_cast<std::size_t>(node->param_ref->number));
    case PG_QUERY__NODE__NODE_NAMED_ARG_EXPR:
      return Unary(std::string("named ") + node->named_arg_expr->name,
                   Build(node->named_arg_expr->arg), "");
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
      return Unary("collate " + RoutineName(PGORIGIN_NODES(*node->collate_clause, collname)),
                   std::move(arg), type);
    }
    case PG_QUERY__NODE__NODE_SQLVALUE_FUNCTION: {
      std::string word(ValueWord(node->sqlvalue_function->op));
      std::string type(ValueType(word));
      int precision = node->sqlvalue_function->typmod;
      if (word.ends_with("_n")) word += std::to_string(precision);
      return {Form::kWord, word, type, {}};
    }
    case PG_QUERY__NODE__NODE_A_INDIRECTION:
      return Indirection(*node->a_indirection);
    default:
      return Unread(node);
  }
}

Term BuildTerm(const PgQuery__Node* node, const ExpressionScope& scope, QueryState& state,
               const std::string& wanted) {
  Term term = TermBuilder(scope, state).Build(node);
  Coerce(term, wanted);
  return term;
}

}  // namespace pgorigin
