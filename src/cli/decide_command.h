// `pgorigin decide` and `pgorigin baseline`.
#pragma once

#include <iosfwd>

#include "cli/flags.h"

namespace pgorigin {

// Both throw Error and return the exit status, as RunCommand does.
int RunDecide(const Invocation& invocation, std::ostream& out, std::ostream& err);
int RunBaseline(const Invocation& invocation, std::ostream& out, std::ostream& err);

}  // namespace pgorigin
