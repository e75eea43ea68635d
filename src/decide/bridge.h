// Old and new side by side, as decided: what the effective Origin has beyond the Origin.
#pragma once

#include <string_view>
#include <vector>

#include "pgorigin/align/align.h"
#include "pgorigin/decide/decision.h"
#include "pgorigin/diff/change.h"

namespace pgorigin {

// What stands in the place of what was renamed: a column computed from the new one, a view of
// the new table; or what keeps an old column and a new one in step.  Those that the Origin did
// not have yet.
std::vector<ObjectId> BuildBridge(Alignment& alignment, const Change& change,
                                  const Decision& decision);

}  // namespace pgorigin
