// What goes: drops, types that are set aside, defaults that are detached.
#pragma once

#include "plan/effects.h"
#include "plan/emission.h"

namespace pgorigin::plan {

// A step each, and one for every default that comes back.
void EmitDepartures(Emission& out, const EffectContext& context, const Alignment& alignment,
                    const PlanOptions& options);

}  // namespace pgorigin::plan
