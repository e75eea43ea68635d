// One object, by the create-emitter of its kind.
#pragma once

#include "plan/emission.h"

namespace pgorigin::plan {

// What cannot be written is left out.
void EmitDefinition(Emission& out, const Object& object);

// With its access; what cannot be written is left out.
void EmitObject(Emission& out, const Object& object);

// ALTER TABLE … ADD COLUMN, of a table that is there already.
void EmitAddedColumn(Emission& out, const Object& object);

}  // namespace pgorigin::plan
