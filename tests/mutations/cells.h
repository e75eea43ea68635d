// The cells of the mutation test: for each kind and field a change of it in SQL.
#pragma once

#include <string>
#include <vector>

#include "pgorigin/model/object_id.h"

namespace pgorigin {

// `before` runs in both databases, `after` in one.  `{s}` is the schema of the cell,
// `{t}` a table in it, `{x}` the object that changes, `{g}`, `{h}`, `{i}` names of
// things that stand in no schema, `{db}` the database.
struct Cell {
  Kind kind = Kind::kTable;
  std::string field;   // empty: the object itself is there, or not
  int since = 0;       // the first major that has it
  bool alone = false;  // it changes the database as a whole
  std::string before;
  std::string after;
};

// Of tests/mutations/cells/*.sql: `-- kind.field [alone] [since N]`, `before`,
// `-- then`, `after`.
std::vector<Cell> ReadCells();

// "table.unlogged"
std::string Label(const Cell& cell);

}  // namespace pgorigin
