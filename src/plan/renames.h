// Accepted renames: what live has under another name.
#pragma once

#include "pgorigin/align/align.h"
#include "plan/emission.h"

namespace pgorigin::plan {

// A step each.
void EmitRenames(Emission& out, const Alignment& alignment);

// The id that live has it under.
ObjectId OldIdOf(const Alignment& alignment, const ObjectId& id);

// Accepted, and not kept under its old name.
std::vector<const Rename*> RenamesToDo(const Alignment& alignment);

}  // namespace pgorigin::plan
