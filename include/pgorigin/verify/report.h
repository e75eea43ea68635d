// What `verify` saw, for people and as JSON.
#pragma once

#include <string>

#include "pgorigin/verify/verification.h"

namespace pgorigin {

// A table of 80 columns, a line a step, and the proofs below it.
std::string ToTable(const PlanFile& plan, const Verification& verification);

// The plan as ToJson() writes it, with its states and with what was measured at each step
// ("measured") and proven of all ("verification").  ParsePlan reads it again.
std::string ToJson(PlanFile plan, const Verification& verification);

}  // namespace pgorigin
