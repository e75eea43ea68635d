// Indexes, and those behind keys, under one form.
#pragma once

#include <vector>

#include "policy/model_index.h"

namespace pgorigin {

struct IndexShape {
  const Object* object = nullptr;  // an index, or a key
  const Index* index = nullptr;    // null: of a key
  bool primary = false;
  bool unique = false;
  bool valid = true;
  bool nulls_not_distinct = false;
  bool deferrable = false;  // a key that is checked later
  Name method = "btree";
  std::vector<Name> columns;  // the leading ones, up to the first expression
  std::vector<IndexKey> keys;
  std::vector<Name> include;
  const Expression* predicate = nullptr;
};

// In order of name, keys first.
std::vector<IndexShape> ShapesOf(const TableIndex& table);

}  // namespace pgorigin
