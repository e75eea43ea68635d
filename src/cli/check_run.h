// Audits many targets, several at a time.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "cli/check_board.h"
#include "cli/check_ledger.h"
#include "cli/check_targets.h"
#include "pgorigin/report/check.h"

namespace pgorigin {

// One row for each target, in their order.  What befalls one target is in its row, and
// nothing of it reaches another.
std::vector<CheckedTarget> CheckAll(const std::vector<CheckTarget>& targets,
                                    const Invocation& invocation, const std::string& run,
                                    CheckLedger& ledger, CheckBoard& board);

}  // namespace pgorigin
