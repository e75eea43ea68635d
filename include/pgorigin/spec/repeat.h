// Migrations that may be applied more than once.
#pragma once

#include "pgorigin/spec/script.h"

namespace pgorigin {

// By its name (Flyway's R__), or because every statement that makes or drops something
// says what to do when it is, or is not, there already.
bool ClaimsToRepeat(const Script& script);

}  // namespace pgorigin
