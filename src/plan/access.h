// Owners, privileges and security labels: last of all, so that they stand in nobody's
// way.
#pragma once

#include "plan/emission.h"

namespace pgorigin::plan {

// The step of an object that has any of them; of a table or view, with its columns.
void EmitAccess(Emission& out, const Object& object);

}  // namespace pgorigin::plan
