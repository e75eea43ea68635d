// What statements lock and what can go wrong with them.
// https://www.postgresql.org/docs/current/explicit-locking.html
#pragma once

#include "plan/step.h"
#include "plan/work.h"

namespace pgorigin::plan {

// Fills in `effect` and `hazards` of steps that create or drop.  `is_new`: whether the
// relation is made by the same plan, so that nobody waits for it.
struct EffectContext {
  const Model& live;
  const Model& due;
  const Work& work;
  std::set<ObjectId> online;  // keys that are built or validated by steps of their own
};
// The default is another value for every row; any other one is computed once.
// https://www.postgresql.org/docs/current/xfunc-volatility.html
bool IsVolatile(const Expression& value, const Object& column, const Model& model);
void DescribeCreate(Step& step, const EffectContext& context);
void DescribeDrop(Step& step, const EffectContext& context);

}  // namespace pgorigin::plan
