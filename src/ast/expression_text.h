// A text of an expression, as the object that holds it means it.
#pragma once

#include <string>

#include "ast/expression_scope.h"
#include "pgorigin/ast/parse.h"

struct PgQuery__Node;

namespace pgorigin {

// `renames`: null when nothing was renamed.
ExpressionScope ScopeOf(const Model& model, Name search_path, const ObjectId& id,
                        const Renames* renames);

// The base type that the place of the expression demands: that of the column or domain
// whose default it is; empty when it demands none.
std::string WantedType(const Model& model, const ObjectId& id);

// Parsed as the only target of a SELECT.
ParseOutcome ParseExpression(const std::string& text);
// Null when it is none, or more than one.
const PgQuery__Node* OnlyTarget(const ParseOutcome& outcome);

}  // namespace pgorigin
