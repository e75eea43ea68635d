// A statement that cannot be in a transaction, seen from beside.
#pragma once

#include <string>

#include "verify/watch.h"

namespace pgorigin {

// Runs it while another session has an open transaction that has written to the relation
// (none when that is 0): what waits for writers waits for that one, and so shows what it
// has locked or wants to lock.  Returns the locks that it held or waited for.  Throws what
// the statement throws.
HeldLocks RunBeside(Session& session, const std::string& sql, const Limits& limits, Watch& watch,
                    const ConnectionOptions& superuser, Oid relation);

}  // namespace pgorigin
