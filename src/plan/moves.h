// Columns that belong into another table: their values go there before they are dropped.
#pragma once

#include "plan/work.h"

namespace pgorigin::plan {

// Where a foreign key joins the two tables: a step that copies the values, and again, with a
// proof that none is left, in the transaction that drops the old columns.  Until then the old
// column is the one that counts.  To be called when both are in `out`.
void EmitMoves(Emission& out, const Alignment& alignment, const Work& work);

}  // namespace pgorigin::plan
