// Where and how relations are stored: tablespaces, access methods, TOAST tables.
#pragma once

#include "spec/fold.h"

namespace pgorigin {

// The tablespace of a new relation; empty: that of the database.
Name TablespaceOf(const Fold& fold, const char* stated);

// Sets what CREATE TABLE says of the table's storage, or leaves to its parent.
void SetStorage(const Fold& fold, const PgQuery__CreateStmt& stmt, Table& table);

// Options of a TOAST table are kept where there is one; that text cannot always tell.
void SettleToastOptions(Fold& fold, const QualifiedName& table);

}  // namespace pgorigin
