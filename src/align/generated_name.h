// Did the server choose the name of a constraint or index?
#pragma once

#include "align/former_names.h"
#include "pgorigin/model/model.h"

namespace pgorigin {

// A text says so (Object::generated_name).  A server does not: there a name counts
// as generated when it is the one that the server would have chosen, under the
// names that table and columns have now or had before.
bool HasGeneratedName(const Object& object, const Model& model, const FormerNames& former);

}  // namespace pgorigin
