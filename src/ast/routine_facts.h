// Facts about functions in daily use.
#pragma once

#include <string>
#include <string_view>

#include "ast/expression_scope.h"
#include "ast/term.h"

namespace pgorigin {

// What unknown literals become as arguments, for the functions in daily use of
// which that is not text; and what the functions return.
struct Routine {
  std::string_view name;
  std::string_view returns;
  std::string_view literal = "text";
};

// By its name in pg_catalog; null when nothing is known of it.
const Routine* FindRoutine(const std::string& name);

// The sequence of nextval('s') is a name: qualify it and follow its renames.
void ReadRelationLiteral(Term& literal, const ExpressionScope& scope);

// CURRENT_DATE and its kin, by SQLValueFunctionOp; what they return, where it is known.
std::string_view ValueWord(int op);
std::string_view ValueType(std::string_view word);

}  // namespace pgorigin
