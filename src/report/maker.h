// Who made a difference, as pages tell it.
#pragma once

#include <string>

#include "pgorigin/policy/finding.h"

namespace pgorigin {

// "by alice, 2026-11-21 02:13 UTC, …"; where that is not known, when its catalog row was
// written.  Empty where neither is: an owner alone tells little.
std::string MakerOf(const Finding& finding);

}  // namespace pgorigin
