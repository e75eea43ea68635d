// Where a subtree stands in the text of its statement.
#pragma once

struct PgQuery__Node;

namespace pgorigin {

struct Locations {
  int first = -1;  // byte offsets; -1: the subtree names no place
  int last = -1;
};

// The smallest and the largest location inside of the subtree.
Locations LocationsOf(const PgQuery__Node* node);

}  // namespace pgorigin
