// Partitions one by one.
#pragma once

#include "pgorigin/model/model.h"

namespace pgorigin {

// FoldPartitions of both sides of a comparison.  Kept are keys and indexes of what is no
// partition on the other side, and those of which a server has not one on every partition.
void FoldPartitions(Model& one, Model& other);

// The index of the parent table that an index or key is attached to; empty for none.
IndexName AttachedTo(const Object& object);
// Whether the partition has an index or key that is attached to that one: a key may be
// attached to an index.
bool HasAttached(const Model& model, const QualifiedName& partition, const IndexName& index);

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
