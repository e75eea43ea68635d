// What surrounds the columns of one table: order, foreign keys, unique keys.
#pragma once

#include <map>
#include <set>
#include <vector>

#include "pgorigin/model/model.h"

namespace pgorigin {

struct TableSide {
  QualifiedName table;
  std::vector<Name> order;
  std::map<Name, std::set<QualifiedName>> references;  // by column
  // By column: the other columns of each unique key that it is in, sorted.
  std::map<Name, std::set<std::vector<Name>>> unique_with;
};
TableSide ReadTableSide(const Model& model, const QualifiedName& table);

// The nearest columns before and after `column` that have a partner, under the
// partner's name; empty at either end.  `partners`: by the names of this side.
struct Neighbours {
  Name before;
  Name after;
};
Neighbours NeighboursOf(const TableSide& side, Name column, const std::map<Name, Name>& partners);

}  // namespace pgorigin
