// Which objects would not be without a column.
#pragma once

#include "pgorigin/model/model.h"

namespace pgorigin {

// True when the definition names the column: a key, an index, a check, a trigger's list.
// A text that cannot be followed does not.
bool NamesColumn(const Object& object, const ObjectId& column);

}  // namespace pgorigin
