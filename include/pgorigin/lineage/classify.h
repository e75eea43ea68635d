// Which of three sides a difference comes from.
#pragma once

#include <vector>

#include "pgorigin/lineage/applied_files.h"
#include "pgorigin/lineage/lineage.h"
#include "pgorigin/policy/finding.h"
#include "pgorigin/resolve/compare_three.h"

namespace pgorigin {

// `findings` are those of live_origin: each gets its class and, where the class tells
// better, its advice.  Appended are those of the migrations: what they do not make
// although live and the Origin agree (migrations.missing), what neither has yet
// (migrations.ahead), and `files.findings`.  Sorted as before, by schema and relation.
Lineage Classify(const ComparedThree& three, const AppliedFiles& files,
                 const ResolveOptions& options, std::vector<Finding>& findings);

}  // namespace pgorigin
