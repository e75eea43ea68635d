// Keys that become UUIDs: integers that name a row, and all columns that refer to them.
#pragma once

#include <map>
#include <optional>

#include "plan/emission.h"

namespace pgorigin::plan {

// How the values of one column become UUIDs.
struct Rekeyed {
  std::optional<ObjectId> follows;  // the column whose new values it takes; else new ones
  std::string refused;              // why they cannot; empty: they can
};

// Columns that are integers in live and uuid in the target.  A key gets new values; what a
// foreign key (of either side) makes refer to one follows it.
std::map<ObjectId, Rekeyed> FindRekeyed(const Model& live, const Model& due);

// The new column beside the old one, filled: every row keeps its relations.  Triggers of
// users do not fire.
void EmitRekeyBuild(Emission& out, const Model& live, const ObjectId& id, const Rekeyed& rekeyed);
// The new column takes the old one's name.
void EmitRekeySwitch(Emission& out, const Object& column);

}  // namespace pgorigin::plan
