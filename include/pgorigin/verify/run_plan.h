// A plan, run on a clone, with an eye on what it locks, rewrites and reads.
#pragma once

#include "pgorigin/resolve/clone.h"
#include "pgorigin/verify/verification.h"

namespace pgorigin {

// Segment by segment as they stand, as the clone's owner, until one statement fails.  Locks
// are those of pg_locks, seen from a second session; a rewritten table has another file
// node; which tables are read the server says in its DEBUG1 messages.  A statement that
// cannot be in a transaction meets a third session that has written to its table: while it
// waits, its locks are seen.
// https://www.postgresql.org/docs/current/view-pg-locks.html
MeasuredRun RunMeasured(const PlanFile& plan, const Clone& clone, const CatalogOptions& catalog);

}  // namespace pgorigin
