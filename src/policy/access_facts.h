// Owners and privileges, wherever they are known from.
#pragma once

#include <set>
#include <vector>

#include "policy/house.h"

namespace pgorigin {

// Of the facts when they have it, else of the model.
Access AccessOf(const ModelInput& input, const ObjectId& id);

// Those that are defined, and those that only hold something.
std::set<ObjectId> SchemasOf(const Model& model);

}  // namespace pgorigin
