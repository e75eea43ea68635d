// Operators by name and operands, their classes and families by name and access method.
#pragma once

#include <string>

#include "spec/fold.h"

namespace pgorigin {

// The operator that ALTER, DROP or COMMENT names; null when there is none.
Object* FindOperator(Fold& fold, const PgQuery__ObjectWithArgs& named);

// As OPERATOR() takes it.  What is none of the Origin's is one of pg_catalog, unless an
// extension may have it: then what is added next is uncertain.
std::string OperatorNamed(Fold& fold, std::span<PgQuery__Node*> names, Name operands);

// An operator class or family; null when there is none of that name.
Object* FindOfMethod(Fold& fold, Kind kind, std::span<PgQuery__Node*> names, Name method);
Object* FindFamily(Fold& fold, std::span<PgQuery__Node*> names, Name method);

}  // namespace pgorigin
