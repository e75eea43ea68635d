// Keys of indexes and of partitioned tables, from the vectors that hold them.
#pragma once

#include <string_view>
#include <vector>

#include "catalog/reading.h"

namespace pgorigin {

// As pg_index and pg_partitioned_table hold them: one element per key; column 0
// stands for the next expression.
struct CatalogKeys {
  Oid relation = 0;
  std::vector<std::int64_t> columns;
  std::vector<Oid> opclasses;
  std::vector<Oid> collations;
  std::vector<std::int64_t> options;  // empty for a partition key
  std::vector<Oid> stored_types;      // of the index's own columns; empty for a partition key
  std::vector<Options> parameters;    // of the operator classes; empty where none has any
  std::string_view expressions;       // pg_get_expr() of the whole list
  std::string_view definition;        // the server's text; where COLLATE may be in it
};

// Marks `owner` as uncertain when the expressions cannot be told apart.
std::vector<IndexKey> ReadKeys(const Reading& reading, const CatalogKeys& keys, Object& owner);

}  // namespace pgorigin
