// `pgorigin plan`.
#pragma once

#include <iosfwd>

#include "cli/flags.h"

namespace pgorigin {

int RunPlan(const Invocation& invocation, std::ostream& out, std::ostream& err);

}  // namespace pgorigin
