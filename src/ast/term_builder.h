// Builds terms: expressions in term_builder*.cc, queries in build_query.cc and
// build_from.cc.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "ast/expression_scope.h"
#include "ast/overloads.h"
#include "ast/query_level.h"
#include "ast/term.h"

struct PgQuery__AArrayExpr;
struct PgQuery__AConst;
struct PgQuery__AExpr;
struct PgQuery__AIndirection;
struct PgQuery__BoolExpr;
struct PgQuery__CaseExpr;
struct PgQuery__ColumnRef;
struct PgQuery__FuncCall;
struct PgQuery__Node;
struct PgQuery__SubLink;
struct PgQuery__TypeCast;
struct PgQuery__WindowDef;

namespace pgorigin {

// The nodes of a repeated field.
#define PGORIGIN_NODES(message, field) \
  (std::span<PgQuery__Node*>((message).field, (message).n_##field))

// A name of a list of names; `*` for a star.
std::string FieldText(const PgQuery__Node& field);

class TermBuilder {
 public:
  // `level`: of the query that the expression stands in; null when it is in none.
  TermBuilder(const ExpressionScope& scope, QueryState& state, const Level* level = nullptr)
      : scope_(scope), state_(state), level_(level) {}
  Term Build(const PgQuery__Node* node) const;
  // OVER, or a definition of the WINDOW clause.
  Term Window(const PgQuery__WindowDef& window) const;
  // The routines of a name as a call's label has it: `lower`, `public.f`.
  static Signatures Overloads(const std::string& name, const ExpressionScope& scope);
  // An item of ORDER BY, whose expression is that term.
  static Term SortKey(const PgQuery__Node& sort, Term key);

 private:
  Term Constant(const PgQuery__AConst& constant) const;
  Term Column(const PgQuery__ColumnRef& ref) const;
  Term ColumnOfRelation(const PgQuery__ColumnRef& ref) const;
  bool FindParameter(const PgQuery__ColumnRef& ref, Term& found) const;
  Term Parameter(std::size_t number) const;
  bool FindInQuery(const PgQuery__ColumnRef& ref, Term& found) const;
  Term Cast(const PgQuery__TypeCast& cast) const;
  Term CastTo(const PgQuery__Node* node, const std::string& target) const;
  Term CastArray(const PgQuery__AArrayExpr& array, const std::string& target) const;
  Term Operation(const PgQuery__AExpr& expr) const;
  static Term Compare(const std::string& symbol, Term left, Term right);
  Term Again(const PgQuery__Node* node, const Term& built) const;
  Term In(const PgQuery__AExpr& expr) const;
  Term Between(const PgQuery__AExpr& expr) const;
  static Term DistinctRows(Term left, Term right);
  Term Distinct(const PgQuery__AExpr& expr) const;
  Term AnyOrAll(const PgQuery__AExpr& expr, bool any) const;
  Term Boolean(const PgQuery__BoolExpr& expr) const;
  Term Call(const PgQuery__FuncCall& call) const;
  Term Aggregate(const PgQuery__FuncCall& call, Term term, std::vector<Term> sorted) const;
  Term SubLink(const PgQuery__SubLink& link) const;
  Term Case(const PgQuery__CaseExpr& expr) const;
  std::optional<Term> ColumnOfRow(const PgQuery__AIndirection& indirection, const Term& row) const;
  std::string FieldType(const std::string& row, const std::string& field) const;
  Term Indirection(const PgQuery__AIndirection& indirection) const;
  Term Alike(std::string label, std::span<PgQuery__Node*> args) const;
  Term Unread(const PgQuery__Node* node) const;
  Term Simple(const PgQuery__Node* node) const;
  std::string RoutineName(std::span<PgQuery__Node*> names) const;
  std::string OperatorName(std::span<PgQuery__Node*> names) const;

  const ExpressionScope& scope_;
  QueryState& state_;
  const Level* level_;
};

}  // namespace pgorigin
