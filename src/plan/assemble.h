// Ordered steps as a migration: what is allowed, in segments.
#pragma once

#include "plan/work.h"

namespace pgorigin::plan {

Migration Assemble(std::vector<Step> steps, const Work& work, const PlanOptions& options);

}  // namespace pgorigin::plan
