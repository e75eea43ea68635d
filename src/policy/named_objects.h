// Objects by the words for them, where people chose their names.
#pragma once

#include <string>

#include "policy/house.h"

namespace pgorigin {

// People name it, and read its name: no casts, operators, settings, default privileges.
bool IsNamedByPeople(const ObjectId& id);

// Calls visit(id) for each such object of the model; what partitions have as their parents
// have it is there once.
template <class Visitor>
void ForEachName(const ModelInput& input, Visitor visit) {
  for (const auto& [id, object] : input.model().objects) {
    if (IsNamedByPeople(id) && InScope(input.settings, id)) visit(id);
  }
}

}  // namespace pgorigin
