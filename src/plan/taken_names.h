// Names that two objects cannot have at once.
#pragma once

#include <tuple>
#include <vector>

#include "pgorigin/model/model.h"

namespace pgorigin::plan {

// Names of one space: a drop frees what a create takes.
enum class Space { kRelation, kType, kRoutine };
using TakenName = std::tuple<Space, Name, Name, Name>;

// A table takes that of a relation and that of a type.
std::vector<TakenName> NamesOf(const Object& object);

// Of what makes room for another one of its name.
Name AsideName(Name name);

}  // namespace pgorigin::plan
