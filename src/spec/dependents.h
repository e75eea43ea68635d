// What goes with a column or a key.
#pragma once

#include "spec/fold.h"

namespace pgorigin {

// Of what belongs to the table of the column: a constraint, an index, a trigger or a policy.
bool UsesColumn(const Object& object, Name column);

// The column, and all that DROP COLUMN … CASCADE takes with it.  (Without CASCADE the server
// refuses when more than constraints, indexes and statistics would go.)
void EraseColumn(Fold& fold, const QualifiedName& table, Name column);

// The foreign keys that need the key, which is there still.
void DropReferences(Fold& fold, const Object& key);

}  // namespace pgorigin
