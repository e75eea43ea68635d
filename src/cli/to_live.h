// `pgorigin plan --to-live`: the Origin, brought up to the live database.
#pragma once

#include <iosfwd>

#include "cli/settings.h"

namespace pgorigin {

// Writes a patch to the Origin, as far as it can be patched, and tells the rest.  What would come
// out of it is compared with live first.
int RunToLive(const Settings& settings, std::ostream& out, std::ostream& err);

}  // namespace pgorigin
