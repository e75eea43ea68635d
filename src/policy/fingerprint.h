// The name of a finding that stays from run to run.
#pragma once

#include <string>

#include "pgorigin/policy/finding.h"

namespace pgorigin {

// 16 hexadecimal digits over rule, object and differing values; not over places,
// wording, confidence or the order of anything.
std::string FingerprintOf(const Finding& finding, const Comparison& comparison);

}  // namespace pgorigin
