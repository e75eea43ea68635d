// What `verify` saw when it ran a plan on a clone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pgorigin/plan/plan_file.h"

namespace pgorigin {

struct RelationLock {
  QualifiedName relation;
  Lock lock = Lock::kNone;
};

// What a step did to relations that were there before the plan.  An index, a sequence
// of a column and what PostgreSQL keeps beside a table count as that table: whoever uses
// the one waits for the other.
struct MeasuredStep {
  bool ran = false;
  Lock lock = Lock::kNone;           // the strongest that it took on the relation of its effect
  bool held = false;                 // a step before it had one as strong already
  std::vector<RelationLock> others;  // on others, above ROW EXCLUSIVE
  std::vector<QualifiedName> rewritten;
  std::vector<QualifiedName> scanned;
  std::vector<std::string> faults;  // what is not as the plan says; safe to print
  std::vector<std::string> notes;   // what could not be measured, and why
};

enum class ProofOutcome {
  kProven,
  kFailed,
  kNotMade,  // could not be tried: nothing is known
};
std::string_view WordFor(ProofOutcome outcome);  // "proven", "FAILED", "not made"

struct MeasuredRun {
  std::vector<std::vector<MeasuredStep>> segments;  // as in the plan; those that ran
  // FingerprintOf(touched, kShape) before the first segment and after each that ran.
  std::vector<std::string> states;
  ProofOutcome outcome = ProofOutcome::kProven;
  std::string stopped;  // why it did not come to its end; empty: it did
};

// One thing that has to be so.
struct Proof {
  std::string what;  // "the result is the Origin"
  ProofOutcome outcome = ProofOutcome::kProven;
  std::vector<std::string> details;  // why it failed or was not made, what remains
  bool needed = true;                // nothing is proven without it
};

struct Verification {
  MeasuredRun run;
  std::vector<Proof> proofs;
};

// Failed where one failed; not made where one was not made that is needed.
ProofOutcome OutcomeOf(const Verification& verification);

}  // namespace pgorigin
