// A large schema, the same for the same size.
#pragma once

#include <string>

namespace pgorigin {

// SQL of that many tables of twelve columns, with keys, foreign keys, checks,
// indexes, an enum and a trigger each.
std::string GeneratedSchema(int tables);

}  // namespace pgorigin
