// One SELECT, VALUES or set operation: build_query.cc has its parts, query_clauses.cc
// what stands behind them.
#pragma once

#include <string>
#include <vector>

#include "ast/build_query.h"
#include "ast/term_builder.h"

struct PgQuery__ColumnRef;
struct PgQuery__CommonTableExpr;
struct PgQuery__Node;
struct PgQuery__SelectStmt;
struct PgQuery__WithClause;

namespace pgorigin {

// A column of what a query returns.  Its type belongs to it: `'x'` and
// `'x'::varchar` make columns of different types.
struct Target {
  std::string name;
  Term term;
};

class SelectBuilder {
 public:
  SelectBuilder(const ExpressionScope& scope, QueryState& state, const Level* outer)
      : scope_(scope), state_(state) {
    level_.outer = outer;
  }

  BuiltQuery Build(const PgQuery__SelectStmt& select, bool resolve);

 private:
  TermBuilder Terms() const { return TermBuilder(scope_, state_, &level_); }
  Term With(const PgQuery__WithClause& with);
  Term CommonTableTerm(const PgQuery__CommonTableExpr& table, bool recursive);
  void ReadTargets(const PgQuery__SelectStmt& select);
  void ReadStar(const PgQuery__ColumnRef& ref);
  bool ReadRowStar(const PgQuery__Node& node);
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
};

}  // namespace pgorigin
