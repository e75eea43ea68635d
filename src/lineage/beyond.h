// What a comparison of live with its Origin cannot show.
#pragma once

#include <vector>

#include "lineage/judge_lineage.h"
#include "pgorigin/policy/finding.h"

namespace pgorigin {

// Appends a finding for each difference between the migrations and the Origin that no
// finding about live tells: live agrees with the Origin there, or has nothing at all.
void AppendBeyond(const ComparedThree& three, const ThreeSides& sides, LineageJudge& judge,
                  Lineage& lineage, std::vector<Finding>& findings);

}  // namespace pgorigin
