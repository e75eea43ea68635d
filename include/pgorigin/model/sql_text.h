// SQL text as a value: what was written, or what the server printed.
#pragma once

#include <optional>
#include <string>

#include "pgorigin/model/name.h"

namespace pgorigin {

// Texts are compared by meaning (see diff/judge.h), never letter by letter
// alone, so `==` is not what reports use.
struct SqlText {
  std::string text;
  // Schemas in which unqualified names were looked up, comma separated, most
  // significant first.  Empty for text printed by a server under an empty
  // search_path: there, whatever is not in pg_catalog is qualified.
  Name search_path;

  friend bool operator==(const SqlText&, const SqlText&) = default;
};

// A scalar expression: a default, a check, a predicate.
struct Expression : SqlText {
  friend bool operator==(const Expression&, const Expression&) = default;
};
// A SELECT statement, or the BEGIN ATOMIC body of a routine.
struct Query : SqlText {
  friend bool operator==(const Query&, const Query&) = default;
};
// `FOR VALUES …` or `DEFAULT`.
struct PartitionBound : SqlText {
  friend bool operator==(const PartitionBound&, const PartitionBound&) = default;
};

// A value that one side may leave to the server: unstated equals anything.
template <class T>
struct Stated {
  std::optional<T> value;
  friend bool operator==(const Stated&, const Stated&) = default;
};

}  // namespace pgorigin
