// FROM: which relations, functions and sub-queries a query reads, and how it joins them.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "ast/expression_scope.h"
#include "ast/query_level.h"
#include "ast/term.h"

struct PgQuery__Alias;
struct PgQuery__JoinExpr;
struct PgQuery__Node;
struct PgQuery__RangeFunction;
struct PgQuery__RangeSubselect;
struct PgQuery__RangeTableSample;
struct PgQuery__RangeVar;

namespace pgorigin {

// The columns of a composite type, or of the rows of a relation; none when it is neither.
std::vector<OutputColumn> ColumnsOfType(const std::string& type, const Model& model,
                                        Shapes* shapes);
// Columns of an item that is no relation go by their place.
void NumberColumns(RangeItem& item, const std::vector<OutputColumn>& columns);

class FromClause {
 public:
  FromClause(const ExpressionScope& scope, QueryState& state) : scope_(scope), state_(state) {}

  // Adds to `level` what the clause makes visible.
  Term Read(std::span<PgQuery__Node*> items, Level& level);

 private:
  struct Joined {
    Term term;
    Items items;
  };
  // `lateral`: what stands before it in the clause.
  Joined Item(const PgQuery__Node& node, const Level& lateral);
  Joined Relation(const PgQuery__RangeVar& range, const Level& lateral);
  Joined CommonTableItem(const CommonTable& table, const PgQuery__RangeVar& range);
  Joined SubQuery(const PgQuery__RangeSubselect& sub, const Level& lateral);
  Joined Function(const PgQuery__RangeFunction& function, const Level& lateral);
  std::vector<OutputColumn> FunctionColumns(const Term& call, const std::string& alias);
  bool AppendColumns(const PgQuery__RangeFunction& function, const std::vector<Term>& calls,
                     const std::string& alias, std::vector<OutputColumn>& columns);
  std::vector<OutputColumn> ListedColumns(std::span<PgQuery__Node*> definitions);
  Joined Sample(const PgQuery__RangeTableSample& sample, const Level& lateral);
  Joined Join(const PgQuery__JoinExpr& join, const Level& lateral);
  Items Merged(const Joined& left, const Joined& right, const std::vector<std::string>& names,
               int type);
  QualifiedName Resolve(const PgQuery__RangeVar& range, QualifiedName& written);
  Joined Finish(Term term, RangeItem item, const PgQuery__Alias* alias, bool names_count);
  RangeItem NewItem(std::string alias);
  // What the text calls a column that the model has under its new name.
  std::string OldColumn(const QualifiedName& relation, const std::string& column) const;

  const ExpressionScope& scope_;
  QueryState& state_;
};

}  // namespace pgorigin
