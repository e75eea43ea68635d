// The object that COMMENT, DROP or ALTER … RENAME names.
#pragma once

#include "spec/fold.h"

namespace pgorigin {

// Null when it is none that is modelled, or there is none of that name.
Object* FindTarget(Fold& fold, PgQuery__ObjectType type, const PgQuery__Node& name);

// An index or constraint by its own name, without its table.
Object* FindIndexNamed(Fold& fold, const std::vector<std::string>& names);

// What belongs to a table; null when there is none of that name.
Object* FindOfTable(Fold& fold, Kind kind, const QualifiedName& table, Name name);
// True when the table has parents: what it has of them is not listed.  Then the statement is
// opaque on it.
bool MayBeInherited(Fold& fold, const QualifiedName& table);

// The last part of a name, for messages.
std::string LastName(const PgQuery__Node& name);

// Does it name a schema of the server's own, or what stands in one?
bool IsOfSystem(const PgQuery__Node& name);

// What kinds an object type of the grammar stands for; empty when it is not modelled.
std::vector<Kind> KindsOf(PgQuery__ObjectType type);

}  // namespace pgorigin
