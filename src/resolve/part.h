// A part of a model that can be executed by itself.
#pragma once

#include <set>

#include "pgorigin/model/model.h"

namespace pgorigin {

// Copies of these objects and of all that they need, directly or not: a relation comes
// with its columns, and what belongs to a relation with that.
Model PartOf(const Model& model, const std::set<ObjectId>& ids);

}  // namespace pgorigin
