// Which owners and privileges take part in a comparison.
#pragma once

#include "pgorigin/model/model.h"

namespace pgorigin {

// Leaves owners and privileges unstated, so that they equal anything.
void LeaveUnmanaged(Model& model);

}  // namespace pgorigin
