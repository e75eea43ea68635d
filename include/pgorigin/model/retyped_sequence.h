// The sequence behind an identity column that gets another type.
#pragma once

#include "pgorigin/model/model.h"

namespace pgorigin {

// ALTER COLUMN TYPE gives it the type of its column, and the limits of that where it had those of
// the old one; other bounds stay.
// https://www.postgresql.org/docs/current/sql-altersequence.html
Sequence AfterRetyping(Sequence sequence, const Name& type);

// Whether its bounds are within its type, and its start within these: the server refuses others.
bool FitsItsType(const Sequence& sequence);

}  // namespace pgorigin
