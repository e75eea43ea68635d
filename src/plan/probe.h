// Questions to the rows, before a migration runs.
#pragma once

#include "plan/work.h"

namespace pgorigin::plan {

// Sets Step::probe where a step can fail on rows that are there, and what it is about is in
// live under the same names.
void AddProbes(std::vector<Step>& steps, const Model& live, const Model& due, const Work& work,
               const Alignment& alignment, const PlanOptions& options);

}  // namespace pgorigin::plan
