// Terms of operators, and what the server makes of the types of their operands.
#pragma once

#include <string>
#include <vector>

#include "ast/term.h"

namespace pgorigin {

Term Node(std::string label, std::vector<Term> args, std::string type = "");
Term Word(std::string word);
Term Unary(std::string label, Term arg, std::string type);

// Each of the terms takes the type of the others: operands of a comparison,
// branches of a CASE.
void Unify(std::vector<Term*> terms);

// The type that a server chooses for terms (branches of a CASE, of a UNION) of these
// types: the wider number, text among texts, else the first that is known.
std::string CommonType(const std::string& a, const std::string& b);
std::string CommonType(const std::vector<Term>& terms);

// `left symbol right`, without the casts that the server adds to the operands.
Term Binary(std::string symbol, Term left, Term right);
// A node of two arguments that is true or false.
Term Join(std::string label, Term a, Term b);
Term Negate(Term term);

}  // namespace pgorigin
