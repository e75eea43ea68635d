// Comparison of two objects over the listed fields of their kind.
#pragma once

#include <vector>

#include "pgorigin/ast/text_judge.h"
#include "pgorigin/diff/change.h"
#include "pgorigin/model/model.h"

namespace pgorigin {

// Every listed field that is not equal, remarks included; empty when all are.
// Objects of two kinds differ in their kind alone.
std::vector<FieldDifference> CompareObjects(const Object& from, const Object& to,
                                            const TextJudge& judge);

// The verdict on the compared fields of the definition alone (no metadata).
Verdict CompareDefinitions(const Object& from, const Object& to, const TextJudge& judge);

}  // namespace pgorigin
