// `pgorigin verify`.
#pragma once

#include <iosfwd>

#include "cli/flags.h"

namespace pgorigin {

int RunVerify(const Invocation& invocation, std::ostream& out, std::ostream& err);

}  // namespace pgorigin
