// Accepted renames: what live has under another name.
#pragma once

#include "pgorigin/align/align.h"
#include "plan/work.h"

namespace pgorigin::plan {

// A step each.
void EmitRenames(Emission& out, const Alignment& alignment, const Work& work);

// The id that live has it under.
ObjectId OldIdOf(const Alignment& alignment, const ObjectId& id);

// Accepted, and not kept under its old name.  A key that is dropped goes under that.
std::vector<const Rename*> RenamesToDo(const Alignment& alignment, const Work& work);

// Under the name that it has when it is dropped.
Object AsDropped(const Alignment& alignment, const Object& object);

}  // namespace pgorigin::plan
