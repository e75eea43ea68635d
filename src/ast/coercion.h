// Casts that the server adds by itself, added here as well: so that what was written
// and what is printed have the same ones, and a cast of the author stays his.
// https://www.postgresql.org/docs/current/typeconv.html
#pragma once

#include <string>
#include <string_view>

#include "ast/term.h"

namespace pgorigin {

// Place among the numbers, from 0 for the smallest; -1: none of them.
int NumericRank(std::string_view base_type);
// date, timestamp, timestamptz: 0 to 2; -1: none of them.
int TemporalRank(std::string_view base_type);

// The server casts values of the one type to the other where the other is wanted.
bool CastsImplicitly(std::string_view from, std::string_view to);

// Literals without a type: they take that of their place.
bool IsUntyped(const Term& term);
bool IsLiteral(const Term& term);

// A column of a domain.
bool IsDomain(const Term& term);

// A cast as it was built: that of a literal is the literal's type, one to the type
// that its operand has is none, and text and varchar are one.
void SettleCast(Term& term);

// The term where `wanted` (a base type; empty: unknown) is expected: a literal takes
// that type, and what the server casts by itself is cast.
void Coerce(Term& term, const std::string& wanted);

}  // namespace pgorigin
