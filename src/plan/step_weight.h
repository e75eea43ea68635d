// Where nothing else orders steps.
#pragma once

#include "pgorigin/model/model.h"
#include "plan/step.h"

namespace pgorigin::plan {

// `given`: by an emitter.
int WeightOf(const Model& live, const StepId& id, int given);

}  // namespace pgorigin::plan
