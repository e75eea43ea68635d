// A walk over any tree of the grammar.
#pragma once

#include <functional>

struct PgQuery__Node;

namespace pgorigin {

// Calls visit for each node directly below this one, through the messages between
// them that are no nodes themselves.
void ForEachChildNode(const PgQuery__Node& node, const std::function<void(PgQuery__Node*)>& visit);

}  // namespace pgorigin
