// Steps that have to be one transaction.
#pragma once

#include <vector>

#include "plan/work.h"

namespace pgorigin::plan {

// Numbers of `steps` (which are in order), by group, in order.  What is dropped and comes
// back is in one group with all that happens in between: nobody else sees it missing.
std::vector<std::vector<std::size_t>> AtomicGroups(const std::vector<Step>& steps);

}  // namespace pgorigin::plan
