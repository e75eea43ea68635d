// Facts about functions and values of the server.
#pragma once

#include <string>
#include <string_view>

#include "ast/expression_scope.h"
#include "ast/term.h"

namespace pgorigin {

// The text of a regclass, as of nextval('s'), is a name: qualify it and follow its renames.
void ReadRelationLiteral(Term& literal, const ExpressionScope& scope);

// CURRENT_DATE and its kin, by SQLValueFunctionOp; what they return, where it is known.
std::string_view ValueWord(int op);
std::string_view ValueType(std::string_view word);

}  // namespace pgorigin
