// What keeps a new column in step with the old one while others write.
#pragma once

#include "plan/rekey.h"

namespace pgorigin::plan {

// Function and triggers.  A row that is written gets its new value with the old one.
void WriteInStep(Sql& sql, const Model& live, const ObjectId& id, const Rekeyed& rekeyed);
void WriteOutOfStep(Sql& sql, const ObjectId& id, const Rekeyed& rekeyed);

// Of that row, which refers to no other.
void WriteNewValue(Sql& sql, const Rekeyed& rekeyed, Keyword row);

// SELECT of the new value of what `reference` refers to: (SELECT referred.id__new FROM … ).
void WriteLookup(Sql& sql, const ObjectId& id, const ObjectId& follows, Keyword row);

}  // namespace pgorigin::plan
