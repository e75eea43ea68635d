// What a step did, against what the plan says of it.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "verify/watch.h"

namespace pgorigin {

// What was seen of the statements of one step.
struct Observed {
  std::string what;                   // of the step, for messages
  Oid on = 0;                         // the relation of its effect; 0: none that was there
  Oid own = 0;                        // the relation that its object belongs to
  HeldLocks before;                   // what its transaction held
  HeldLocks taken;                    // and what it took beyond that
  std::set<Oid> rewritten;            // tables
  std::vector<std::string> messages;  // of the server
};

// `segment`: what its steps say they lock.
MeasuredStep JudgeStep(const PlannedStep& step, const Observed& observed, const Watch& watch,
                       const std::map<Oid, Lock>& segment);

}  // namespace pgorigin
