// What each command does.
#pragma once

#include <iosfwd>

#include "cli/flags.h"

namespace pgorigin {

// `invocation` has what flags, environment and configuration say.  Throws Error.
// Returns the exit status, before --exit-code maps it.
int RunCommand(const Invocation& invocation, std::ostream& out, std::ostream& err);

}  // namespace pgorigin
