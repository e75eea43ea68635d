// Terms of operators, and what the server makes of the types of their operands.
#pragma once

#include <string>
#include <vector>

#include "ast/term.h"

namespace pgorigin {

Term Node(std::string label, std::vector<Term> args, std::string type = "");
Term Word(std::string word);
Term Unary(std::string label, Term arg, std::string type);

// The type that a server chooses for terms (branches of a CASE, of a UNION) of these
// types: the wider number, the more precise time, else the first that is known.
std::string CommonType(const std::string& a, const std::string& b);
std::string CommonType(const std::vector<Term>& terms);

// Branches of a CASE, arguments of COALESCE: all take their common type.
void Unify(const std::vector<Term*>& terms);

// Casts the operands as the operator wants them.
void CoerceOperands(const std::string& symbol, Term& left, Term& right);
// `left symbol right`.
Term Binary(std::string symbol, Term left, Term right);
// A node of two arguments that is true or false.
Term Join(std::string label, Term a, Term b);
Term Negate(Term term);

}  // namespace pgorigin
