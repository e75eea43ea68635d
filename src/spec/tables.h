// Tables and their partitions.
#pragma once

#include "spec/fold.h"

namespace pgorigin {

// Makes `child` a partition of `parent`: what both have alike becomes the parent's.
void AttachPartition(Fold& fold, const QualifiedName& parent, const QualifiedName& child);

}  // namespace pgorigin
