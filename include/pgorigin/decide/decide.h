// Decisions applied: the Origin becomes the effective Origin.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "pgorigin/align/align.h"
#include "pgorigin/decide/decision.h"
#include "pgorigin/diff/change.h"
#include "pgorigin/policy/finding.h"

namespace pgorigin {

// A divergence that stays.
struct Kept {
  Finding finding;  // its `decision` is set; its changes are these:
  std::vector<Change> changes;
  // Hangs on what the decision keeps: an index of a kept column.
  bool follows = false;
};

struct Decided {
  std::vector<Finding> findings;  // what is left, with decisions that are still work to do
  std::vector<Kept> kept;
  // Decisions that are unused, overlap, are over, or covered what has changed since.
  std::vector<Diagnostic> diagnostics;
  // What `accept` became; indexes of decisions go on from those given to these.
  std::vector<Decision> accepted;
};

using Judgement = std::function<std::vector<Finding>(const AuditInput&)>;

// Rewrites `alignment.to` into the effective Origin (what is kept becomes as it is in the
// database, and what hangs on it follows), and compares again.  `today`: "2026-01-31…".
// A baseline counts when all other decisions are applied, since that is what it accepted.
// `accept`: makes one of whatever is left without a decision, until nothing is.
Decided Decide(const std::vector<Decision>& decisions, std::string_view today, Alignment& alignment,
               Comparison& comparison, const Judgement& judge, const Decision* accept = nullptr);

// The same decision on that finding, and on nothing that it may become.
Decision DecisionOn(Decision decision, const Finding& finding, const AuditInput& input);

// The decisions in comments of the Origin: `-- pgorigin: keep reason="…" until=2027-01-01`.
// What cannot be read is in `diagnostics`.
std::vector<Decision> DecisionsIn(const Model& origin, std::vector<Diagnostic>& diagnostics);

// 16 hexadecimal digits over what a finding says of both sides: they change when what was
// decided on changes.
std::string CoveredBy(const Finding& finding, const AuditInput& input);

}  // namespace pgorigin
