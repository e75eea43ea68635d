// What goes with a column or a key.
#pragma once

#include "spec/fold.h"

namespace pgorigin {

// The column, and all that DROP COLUMN … CASCADE takes with it.  (Without CASCADE the server
// refuses when more than constraints, indexes and statistics would go.)
void EraseColumn(Fold& fold, const QualifiedName& table, Name column);

// The foreign keys that need the key, which is there still.
void DropReferences(Fold& fold, const Object& key);

}  // namespace pgorigin
