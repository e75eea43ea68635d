// Did the server choose the name of a constraint or index?
#pragma once

#include "pgorigin/model/model.h"
#include "pgorigin/model/renames.h"

namespace pgorigin {

// A text says so (Object::generated_name).  A server does not: there a name counts
// as generated when it is the one that the server would have chosen, under the
// names that table and columns have now or had before `renames`.
bool HasGeneratedName(const Object& object, const Model& model, const Renames& renames);

}  // namespace pgorigin
