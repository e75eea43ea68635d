// What comes and goes with an object.
#pragma once

#include <set>

#include "pgorigin/model/model.h"

namespace pgorigin::patch {

// With itself: the columns, keys, indexes, triggers, owned sequences, … of a relation.
std::set<ObjectId> WithChildren(const Model& model, const ObjectId& id);

}  // namespace pgorigin::patch
