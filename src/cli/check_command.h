// `pgorigin check` and `pgorigin history`.
#pragma once

#include <iosfwd>

#include "cli/flags.h"

namespace pgorigin {

int RunCheck(const Invocation& invocation, std::ostream& out, std::ostream& err);
int RunHistory(const Invocation& invocation, std::ostream& out, std::ostream& err);

}  // namespace pgorigin
