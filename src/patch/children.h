// What comes and goes with an object.
#pragma once

#include <set>

#include "pgorigin/model/model.h"

namespace pgorigin::patch {

// With itself: the columns, keys, indexes, triggers, owned sequences, … of a relation.
std::set<ObjectId> WithChildren(const Model& model, const ObjectId& id);

// By itself, or with its table: a NOT NULL that has no name of its own.
bool GoesWith(const std::set<ObjectId>& removed, const ObjectId& id);

}  // namespace pgorigin::patch
