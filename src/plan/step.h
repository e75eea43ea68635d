// The parts of a plan: statements that belong together, and what they need.
#pragma once

#include <compare>
#include <set>
#include <string>
#include <vector>

#include "pgorigin/model/object_id.h"
#include "pgorigin/plan/migration.h"

namespace pgorigin::plan {

// Most objects are created by one step.  What others must not wait for, or what has
// to wait for others, is a step of its own.
enum class Part {
  kRename,    // before all else: every other step uses the new names
  kSetAside,  // a type that columns use gets another name, until they have the new type
  kDetach,    // a default that calls what is about to be replaced
  kExpand,    // a column beside the one that it will replace, kept in step by triggers
  kFill,      // with what the rows had before
  kCopy,      // values of a column of another table
  kPromise,   // that it is filled: a check of what is written from now on
  kProve,     // and of what was there before
  kDrop,
  kShell,  // a range or base type by name only, for the functions that it is made of
  kBuild,  // an index, while others write; kCreate makes use of it
  kCreate,
  kAlter,
  kAttach,           // of a partition, when it has its keys
  kLend,             // the owner that a sequence has until its column's table gets another one
  kOwner,            // OWNED BY of a sequence: its column needs the sequence first
  kDefault,          // of a column, when it needs the table that the column is in
  kReplicaIdentity,  // needs an index
  kDropAside,        // of what was set aside
  kValidate,         // reads every row, while others write
  kFinish,           // what needs that
  kContract,         // what was set aside by a column goes
  kAccess,           // owner, privileges, labels: when all that they are about is there
};

std::string_view WordFor(Part part);

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
  Effect effect;
  std::set<Hazard> hazards;
  // Not in a transaction block; or committed before anything uses it.
  bool alone = false;
  std::string probe;  // see PlannedStep
  // In one transaction with those, which come after it.
  std::vector<StepId> together;
  // It is of no use when that step is left out.
  std::optional<StepId> serves;
  Phase phase = Phase::kNone;
  bool batches = false;  // see PlannedStep
  std::string file{};    // see Segment
  int position = 0;      // of a column in its table: before the id, after the weight
};

Step MakeStep(StepId id, const std::string& sql, std::vector<StepId> needs = {});

}  // namespace pgorigin::plan
