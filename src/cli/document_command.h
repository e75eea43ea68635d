// `pgorigin document` and `pgorigin validate`.
#pragma once

#include <iosfwd>

#include "cli/flags.h"

namespace pgorigin {

// Both throw Error and return the exit status, as RunCommand does.
int RunDocument(const Invocation& invocation, std::ostream& out, std::ostream& err);
int RunValidate(const Invocation& invocation, std::ostream& out, std::ostream& err);

}  // namespace pgorigin
