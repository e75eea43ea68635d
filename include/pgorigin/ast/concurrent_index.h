// What is done to an index outside of a transaction.
#pragma once

#include <optional>
#include <string>

#include "pgorigin/model/object_id.h"

namespace pgorigin {

struct ConcurrentIndex {
  enum class Action { kCreate, kDrop };
  Action action = Action::kCreate;
  QualifiedName index;
  QualifiedName table;  // of CREATE alone
};
// Of CREATE INDEX CONCURRENTLY and DROP INDEX CONCURRENTLY with a qualified name; of no
// other statement.
// https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY
std::optional<ConcurrentIndex> ReadConcurrentIndex(const std::string& statement);

}  // namespace pgorigin
