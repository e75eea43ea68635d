// What one model has and the other lacks.
#pragma once

#include <map>
#include <vector>

#include "pgorigin/model/model.h"

namespace pgorigin {

struct Unpaired {
  std::vector<const Object*> from;  // in order of id
  std::vector<const Object*> to;
};

// Objects of that kind without one of the same id on the other side.
Unpaired FindUnpaired(const Model& from, const Model& to, Kind kind);

// The same by the relation (or domain) that they belong to.
std::map<QualifiedName, Unpaired> UnpairedByRelation(const Model& from, const Model& to, Kind kind);

}  // namespace pgorigin
