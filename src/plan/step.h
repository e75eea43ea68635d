// The parts of a plan: statements that belong together, and what they need.
#pragma once

#include <compare>
#include <string>
#include <vector>

#include "pgorigin/model/object_id.h"

namespace pgorigin::plan {

// Most objects are created by one step.  What others must not wait for, or what has
// to wait for others, is a step of its own.
enum class Part {
  kShell,  // a range or base type by name only, for the functions that it is made of
  kCreate,
  kOwner,            // OWNED BY of a sequence: its column needs the sequence first
  kDefault,          // of a column, when it needs the table that the column is in
  kReplicaIdentity,  // needs an index
  kAccess,           // owner, privileges, labels: when all that they are about is there
};

struct StepId {
  ObjectId object;
  Part part = Part::kCreate;
  friend bool operator==(const StepId&, const StepId&) = default;
  friend std::strong_ordering operator<=>(const StepId&, const StepId&) = default;
};

struct Step {
  StepId id;
  int weight = 0;  // where nothing else orders them, the lower one comes first
  std::string sql;
  std::vector<StepId> needs;  // what is not in the plan is there already
};

}  // namespace pgorigin::plan
