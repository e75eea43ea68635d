// Who is told what a check found.
#pragma once

#include <iosfwd>

#include "cli/settings.h"
#include "pgorigin/report/check.h"

namespace pgorigin {

// By the webhook and the e-mail of the settings, when something is new, resolved or failed
// since the last run.  What could not be delivered is said on `err`, and changes nothing else.
void TellPeople(const CheckReport& report, const Settings& settings, std::ostream& err);

}  // namespace pgorigin
