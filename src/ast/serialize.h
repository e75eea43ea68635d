// Any tree of the grammar as text without locations: for constructs that have no
// normal form of their own.
#pragma once

#include <string>

struct PgQuery__Node;

namespace pgorigin {

std::string Serialize(const PgQuery__Node* node);

}  // namespace pgorigin
