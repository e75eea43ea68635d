// The tree of a statement from the JSON that libpg_query writes of it, which takes half the
// time of packing the tree and unpacking it again.
#pragma once

#include <memory_resource>

struct PgQuery__ParseResult;

namespace pgorigin {

struct JsonTree {
  // What pg_query_parse_protobuf packs, too; its pieces lie in the memory given.  Null where
  // the JSON leaves open what it is (it drops the integers below one) and where it is too
  // deep for those who walk it.
  const PgQuery__ParseResult* root = nullptr;
  bool too_deep = false;
};

// `json` is overwritten; `text` is that of the statement.
JsonTree TreeOfJson(char* json, const char* text, std::pmr::monotonic_buffer_resource& memory);

}  // namespace pgorigin
