// pgorigin apply.
#pragma once

#include <iosfwd>

#include "cli/flags.h"

namespace pgorigin {

// Throws Error, as Apply does.  Returns the exit status.
int RunApply(const Invocation& invocation, std::ostream& out, std::ostream& err);

}  // namespace pgorigin
