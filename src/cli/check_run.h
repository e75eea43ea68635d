// Audits many targets, several at a time.
#pragma once

#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

#include "cli/audit.h"
#include "cli/check_board.h"
#include "cli/check_ledger.h"
#include "cli/check_targets.h"
#include "pgorigin/report/check.h"

namespace pgorigin {

struct CheckedAll {
  std::vector<CheckedTarget> targets;
  // Of each of them: null when it failed, or when outputs are not asked for.
  std::vector<std::shared_ptr<const Audited>> audits;
};

// One row for each target, in their order.  What befalls one target is in its row, and
// nothing of it reaches another.
CheckedAll CheckAll(const std::vector<CheckTarget>& targets, const Invocation& invocation,
                    const std::string& run, CheckLedger& ledger, CheckBoard& board);

}  // namespace pgorigin
