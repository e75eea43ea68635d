// What an object belongs to, and goes away with.
#pragma once

#include "pgorigin/model/model.h"

namespace pgorigin {

// The relation or domain of a column, constraint, index, …; the table of an owned
// sequence, which the server drops with its column.  Null for what stands alone.
const Object* OwnerOf(const Model& model, const Object& object);

}  // namespace pgorigin
