// Checks that children have from a parent.  They are not listed again, but for a partition's
// that is valid while its parent's is not: a dump has both.
#pragma once

#include "spec/alter_table.h"

namespace pgorigin {

// VALIDATE CONSTRAINT, which goes down to the children.
void ValidateConstraint(const Alteration& at);
// A partition that is made is empty: what it has of its parent is valid.
void ProveChecks(Fold& fold, const QualifiedName& parent, const QualifiedName& partition);
// What partitions have of a check that goes.
void DropCopies(Fold& fold, const QualifiedName& table, Name check);

// Checks of the partition that are its parent's, too, are so alone.
void AbsorbChecks(Fold& fold, const QualifiedName& parent, const QualifiedName& partition);

}  // namespace pgorigin
