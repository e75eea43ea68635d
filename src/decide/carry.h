// What was said of a difference that no decision touched is still true of it.
#pragma once

#include <vector>

#include "pgorigin/diff/change.h"
#include "pgorigin/policy/finding.h"

namespace pgorigin {

// By a scratch server.
void CarryVerdicts(const Comparison& before, Comparison& after);

// By a rule: without what is kept as missing (the enum that a column is due to have)
// another one would name it, and its fingerprint would change.
void CarryFindings(const std::vector<Finding>& said, const Comparison& before,
                   std::vector<Finding>& findings, const Comparison& after);

}  // namespace pgorigin
