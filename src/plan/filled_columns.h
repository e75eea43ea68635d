// New columns whose default is another value for every row.
#pragma once

#include "plan/work.h"

namespace pgorigin::plan {

// Added NOT NULL with it, one would write the whole table anew under ACCESS EXCLUSIVE.
bool IsFilledLater(const Model& live, const Model& due, const ObjectId& column);

// Added without a value, filled while others write, proven, and then NOT NULL.
void EmitFilledColumn(Emission& out, const Model& live, const Object& column);

}  // namespace pgorigin::plan
