// Tables of migration tools are no part of a schema that nobody wrote them into.
#pragma once

#include "resolve/side.h"

namespace pgorigin {

// Takes those that one side alone has out of that side, unless it is a text, with all that
// belongs to them, and says so in Side::left_out.
void LeaveBookkeeping(Sides& sides);
// The same for what `apply` writes into the databases that it changes.
void LeaveJournal(Sides& sides);

}  // namespace pgorigin
