// NOT NULL as a constraint with a name, which it is from version 18 on.
//
// While a text is read there is one for each column that is said to be not null; in the
// end those are left that `NOT NULL` in a column would not make, as in a dump.  A
// child has none for what it merely inherits.
// https://www.postgresql.org/docs/18/ddl-constraints.html#DDL-CONSTRAINTS-NOT-NULL
#pragma once

#include <string>

#include "spec/fold.h"

namespace pgorigin {

// The statement says that the column is not null; `name`: empty when it gives none.
void StateNotNull(Fold& fold, const ObjectId& column, std::string name = {}, int location = 0);

// At the end of the statement: what it stated gets its constraint.
void SettleNotNull(Fold& fold);

// The constraint of the column, by which it is not null in its own right; null when
// there is none.
const Object* NotNullOf(const Fold& fold, const QualifiedName& table, Name column);

// The column is not null no longer, nor are those of children that only inherit it.
void DropNotNull(Fold& fold, const QualifiedName& table, Name column);
// The same for its constraint alone.
void ForgetNotNull(Fold& fold, const QualifiedName& table, Name column);

// LIKE takes over the constraints of its source with their names.
void CopyNotNull(Fold& fold, const QualifiedName& source, const QualifiedName& table, int location);

// When all is read.
void DropPlainNotNull(Model& model);

}  // namespace pgorigin
