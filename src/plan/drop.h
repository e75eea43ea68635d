// What takes an object away, or gives it another name.
#pragma once

#include "pgorigin/align/align.h"
#include "plan/emission.h"

namespace pgorigin::plan {

// DROP …, without CASCADE: what depends on it has gone before.
// `only`: children keep the column.
void WriteDrop(Sql& sql, const Model& live, const Object& object, bool only = false);

// ALTER … RENAME TO; the table that it belongs to has its new name already.
void WriteRename(Sql& sql, const Model& live, const Object& object, Name old_name, Name new_name);

// Whether rows, values or the state of something are gone with it.
bool HoldsData(const Object& object);

}  // namespace pgorigin::plan
