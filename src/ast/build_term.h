// A tree of the grammar in, its normal form out.
#pragma once

#include <string>

#include "ast/expression_scope.h"
#include "ast/query_level.h"
#include "ast/term.h"

struct PgQuery__Node;

namespace pgorigin {

// `wanted`: the base type that the place demands (of the column that a default is
// for); empty when it demands none.
Term BuildTerm(const PgQuery__Node* node, const ExpressionScope& scope, QueryState& state,
               const std::string& wanted = "");

}  // namespace pgorigin
