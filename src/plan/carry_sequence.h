// A column whose numbers come from a sequence that it owns becomes an identity column, or the
// other way round: the numbers go on.
#pragma once

#include "pgorigin/model/model.h"
#include "plan/writer.h"

namespace pgorigin::plan {

// What `column` owns now, and will own no more since it has an identity then; null for none.
const Object* SequenceForIdentity(const Model& live, const Model& due, const ObjectId& column);
// What comes in place of the identity that `column` has now; null for none.
const Object* SequenceAfterIdentity(const Model& live, const Model& due, const ObjectId& column);

// The sequence behind the identity of that column.
QualifiedName SequenceOf(const ObjectId& column, const Identity& identity);

// A sequence makes room for another of its name, which goes on where it was.
QualifiedName Aside(const QualifiedName& sequence);
void SetSequenceAside(Sql& sql, const QualifiedName& sequence);
void GoOn(Sql& sql, const QualifiedName& sequence, const QualifiedName& from);
void DropAside(Sql& sql, const QualifiedName& sequence);

}  // namespace pgorigin::plan
