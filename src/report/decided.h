// Decisions in a report.
#pragma once

#include <string>
#include <vector>

#include "report/summary.h"

namespace pgorigin {

// "keep: Go reads it (backend, until 2027-01-01)"
std::string WordsOf(const Decision& decision);

// The decision on a finding; null when there is none.
const Decision* DecisionOn(const Report& report, const Finding& finding);

// One decision with all that it keeps; what a baseline keeps is one group.
struct KeptGroup {
  const Decision* decision = nullptr;
  std::vector<const Kept*> kept;
};
std::vector<KeptGroup> GroupKept(const Report& report);

}  // namespace pgorigin
