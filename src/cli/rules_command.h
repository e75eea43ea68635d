// `pgorigin rules [ID]`.
#pragma once

#include <iosfwd>

#include "cli/flags.h"

namespace pgorigin {

int RunRules(const Invocation& invocation, std::ostream& out, std::ostream& err);

}  // namespace pgorigin
