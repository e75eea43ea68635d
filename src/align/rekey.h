// Gives constraints, indexes, triggers and policies of a model other names.
#pragma once

#include <map>

#include "pgorigin/model/model.h"

namespace pgorigin {

// Old id → new id.  What names an index or depends on one of these follows.
void Rekey(Model& model, const std::map<ObjectId, ObjectId>& ids);

}  // namespace pgorigin
