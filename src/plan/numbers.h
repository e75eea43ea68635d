// Numbers that a column gives by itself, when another one takes its place: they go on.
#pragma once

#include "pgorigin/model/model.h"
#include "plan/writer.h"

namespace pgorigin::plan {

// Both columns have an identity.
bool CarriesIdentity(const Model& due, const ObjectId& column);
// Where its numbers are is kept until WriteTakeSequences(), in a sequence of its own: from 18 on,
// the names of NOT NULL constraints have the new column wait until the old one has none, and that
// is until it has no identity.
void WriteSetIdentityAside(Sql& sql, const Model& live, const ObjectId& column);
// Nothing is asked of the column that has left.
void WriteLeaveDefault(Sql& sql, const Model& live, const Model& due, const ObjectId& column);
// The new column, under its name, goes on where the old one was.
void WriteTakeSequences(Sql& sql, const Model& live, const Model& due, const ObjectId& column);

}  // namespace pgorigin::plan
