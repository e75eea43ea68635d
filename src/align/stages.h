// The stages of Align, in their order.  Each sees `from` under the names that the
// stages before it found.
#pragma once

#include "pgorigin/align/align.h"

namespace pgorigin {

void PairRelations(Alignment& alignment);
// False when each column has one of its name on the other side: then none has moved, either.
bool PairColumns(Alignment& alignment);
void PairOwnedSequences(Alignment& alignment);
void FindMoves(Alignment& alignment);
void SpellOutNotNull(Alignment& alignment);
void PairByDefinition(Alignment& alignment);

}  // namespace pgorigin
