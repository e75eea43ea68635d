// Partitions one by one.
#pragma once

#include "pgorigin/model/model.h"

namespace pgorigin {

// Undoes FoldPartitions: each partition gets the columns, constraints and indexes that
// it has from its parent, down to the last level.  What a server names, indexes and
// keys, has a name of its choice.  Both sides of a comparison are expanded the same way.
void ExpandPartitions(Model& model);

}  // namespace pgorigin
