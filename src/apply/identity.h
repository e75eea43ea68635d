// By what a run knows its own plan again.
#pragma once

#include <string>

#include "pgorigin/plan/plan_file.h"

namespace pgorigin::apply {

std::string DigestOf(const Segment& segment);
// Of what it does, what it was made for, and when: the same drift, mended a second time, is
// another plan.  What `verify` adds to a plan does not change it.
std::string DigestOf(const PlanFile& plan);

}  // namespace pgorigin::apply
