// `pgorigin watch`: drift as it happens.
#pragma once

#include <iosfwd>

#include "cli/flags.h"

namespace pgorigin {

int RunWatch(const Invocation& invocation, std::ostream& out, std::ostream& err);

}  // namespace pgorigin
