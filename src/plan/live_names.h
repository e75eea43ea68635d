// Names that stay as the database has them, by decision.
#pragma once

#include "pgorigin/diff/change.h"
#include "pgorigin/plan/migration.h"

namespace pgorigin::plan {

// Columns that a decision keeps stand behind those of the Origin.
void CompleteColumns(Model& due);

// Both models, the changes and the options are under the Origin's names; afterwards they
// are under those of live where a decision keeps these.
void UseKeptNames(Alignment& alignment, Comparison& comparison, PlanOptions& options);

}  // namespace pgorigin::plan
