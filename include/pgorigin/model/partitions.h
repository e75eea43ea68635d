// Partitions one by one.
#pragma once

#include "pgorigin/model/model.h"

namespace pgorigin {

// FoldPartitions, but for keys and indexes of what is no partition on the other side: a
// partition that leaves takes them along.
void FoldPartitions(Model& model, const Model& other);

// Undoes FoldPartitions: each partition gets the columns, constraints and indexes that
// it has from its parent, down to the last level.  What a server names, indexes and
// keys, has a name of its choice.  Both sides of a comparison are expanded the same way.
void ExpandPartitions(Model& model);

// Adds what an index or key of a partitioned table makes on those partitions that have
// none of their own attached to it; returns their ids.
std::vector<ObjectId> ExpandIndex(Model& model, const ObjectId& index);

// Adds the columns and checks that a partition has from its parent.
void ExpandPartition(Model& model, const ObjectId& partition);

}  // namespace pgorigin
