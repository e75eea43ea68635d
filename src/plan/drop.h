// What takes an object away, or gives it another name.
#pragma once

#include "pgorigin/align/align.h"
#include "plan/emission.h"

namespace pgorigin::plan {

// DROP …, without CASCADE: what depends on it has gone before.
enum class How {
  kPlain,
  kOnly,          // of a column: children keep it
  kConcurrently,  // of an index
  // Of a partitioned index, to which keys of partitions are attached, and of a type with
  // functions of its own: what cannot go before.
  kCascade,
};
void WriteDrop(Sql& sql, const Model& live, const Object& object, How how = How::kPlain);

// ALTER … RENAME TO; the table that it belongs to has its new name already.
void WriteRename(Sql& sql, const Model& live, const Object& object, Name old_name, Name new_name);

// Whether rows, values or the state of something are gone with it.
bool HoldsData(const Object& object);

}  // namespace pgorigin::plan
