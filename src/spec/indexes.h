// Keys of indexes, partition keys and exclusion constraints.
#pragma once

#include <string>
#include <vector>

#include "spec/fold.h"

namespace pgorigin {

// `list`: byte offset behind which the parenthesised list of elements opens.
IndexKey MakeIndexKey(Fold& fold, const PgQuery__IndexElem& element, const std::string& method,
                      const QualifiedName& table, int list);

// The name by which the server calls a key when it chooses an index's name.
std::string KeyName(const PgQuery__IndexElem& element);

// `schema.name`, `name` for pg_catalog; empty when it is the default of the method.
std::string OperatorClassName(const std::string& method, std::span<PgQuery__Node*> names);
// `schema.name`, `name` for pg_catalog.
std::string CollationName(std::span<PgQuery__Node*> names);

}  // namespace pgorigin
