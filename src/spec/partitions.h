// How partitions and children hang on their parents.
#pragma once

#include "spec/alter_table.h"

namespace pgorigin {

// FOR VALUES …, or DEFAULT; the server computes what is more than a constant.
PartitionBound BoundOf(const Fold& fold);
void DoubtComputed(Fold& fold, const QualifiedName& partition,
                   const PgQuery__PartitionBoundSpec& bound);

// ATTACH PARTITION, DETACH PARTITION, [NO] INHERIT, ALTER INDEX … ATTACH PARTITION.
void AlterPartition(const Alteration& at);
void AlterInheritance(const Alteration& at);

// From 17 on, identity columns reach partitions: does to those of the parent's
// partitions what was done to its own.
void ShareIdentity(Fold& fold, const QualifiedName& parent, Name column);

// The indexes and keys of partitions that are attached to it, those attached to them
// included.
std::vector<ObjectId> AttachedTo(const Fold& fold, const QualifiedName& index);

}  // namespace pgorigin
