// Casts that the server adds by itself.
#pragma once

#include <string>
#include <string_view>

#include "ast/term.h"

namespace pgorigin {

// Place among the numbers, from 0 for the smallest; -1: none of them.
int NumericRank(std::string_view base_type);

// Drops the casts around `term` that the server puts there when the place wants
// `wanted` (a base type; empty: unknown): literals take the type of their place,
// varchar is relabelled as text, a smaller number becomes the larger kind.  A bare
// literal gets the wanted type.
void DropImpliedCasts(Term& term, const std::string& wanted);

}  // namespace pgorigin
