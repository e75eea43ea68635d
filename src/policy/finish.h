// The order of findings, and their fingerprints.
#pragma once

#include <vector>

#include "pgorigin/policy/finding.h"

namespace pgorigin {

// Sorted as changes are, which findings without a change fit into; fingerprints filled in.
void Finish(std::vector<Finding>& findings, const Comparison& comparison);

}  // namespace pgorigin
