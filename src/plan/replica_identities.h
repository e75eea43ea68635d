// REPLICA IDENTITY of tables that are there already.
#pragma once

#include "plan/work.h"

namespace pgorigin::plan {

// Where it differs, or the index that it uses is made anew: then the table has lost it.
// https://www.postgresql.org/docs/current/sql-altertable.html
void EmitReplicaIdentities(Emission& out, const Work& work, const Comparison& comparison);

}  // namespace pgorigin::plan
