// Aggregates.
#pragma once

#include "spec/fold.h"

namespace pgorigin {

void DefineAggregate(Fold& fold, const PgQuery__DefineStmt& stmt);

}  // namespace pgorigin
