// What keeps a new key column in step with the old one while others write.
#pragma once

#include "plan/rekey.h"

namespace pgorigin::plan {

// Function and triggers.  A row that is written gets its new value with the old one.
void WriteInStep(Sql& sql, const Model& live, const ObjectId& id, const Rekeyed& rekeyed);
void WriteOutOfStep(Sql& sql, const ObjectId& id, const Rekeyed& rekeyed);

// SELECT of the new value of what `reference` refers to: (SELECT referred.id__new FROM … ).
void WriteLookup(Sql& sql, const ObjectId& id, const ObjectId& follows, Keyword row);

}  // namespace pgorigin::plan
