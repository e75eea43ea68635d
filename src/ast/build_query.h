// A query in, its normal form out: names resolved, `*` expanded, output names
// explicit, so that what was written and what a server prints of it are one term.
#pragma once

#include <optional>
#include <vector>

#include "ast/expression_scope.h"
#include "ast/query_level.h"
#include "ast/term.h"
#include "pgorigin/model/model.h"

struct PgQuery__Node;
struct PgQuery__SelectStmt;

namespace pgorigin {

class Shapes;

struct BuiltQuery {
  Term term;
  std::vector<OutputColumn> columns;
};

// `outer`: the query around it, or null.  `resolve`: literals of no known type
// become text, as those of a query that stands alone.
BuiltQuery BuildQuery(const PgQuery__SelectStmt& select, const ExpressionScope& scope,
                      QueryState& state, const Level* outer, bool resolve = true);

// Nothing when it is no query, or not understood.
std::optional<std::vector<OutputColumn>> ColumnsOfQuery(const PgQuery__Node& query,
                                                        const Model& model, Name search_path,
                                                        Shapes& shapes);

}  // namespace pgorigin
