// Puts the steps of a plan in order.
#pragma once

#include <vector>

#include "plan/step.h"

namespace pgorigin::plan {

struct Order {
  std::vector<Step> steps;  // each after what it needs; ties by weight, then by id
  // Steps that wait for each other, or for such: none of them is in `steps`.
  std::vector<Step> blocked;
};
Order InOrder(std::vector<Step> steps);

// Those of `blocked` that are on a cycle, not merely behind one.
std::vector<StepId> OnCycle(const std::vector<Step>& blocked);

}  // namespace pgorigin::plan
