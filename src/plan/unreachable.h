// What differs and no statement of PostgreSQL can bring about without giving up rows.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "pgorigin/plan/migration.h"
#include "plan/work.h"

namespace pgorigin::plan {

// Why that field of an object that is on both sides has to stay as it is; nothing when it can
// change.
std::optional<std::string> WhyFixed(const Model& live, const Model& due, const ObjectId& id,
                                    std::string_view field, const PlanOptions& options);

// The same of what is on one side alone: takes it off the work, and lists it.
void LeaveUnreachable(const Model& live, const Model& due, Work& work);

}  // namespace pgorigin::plan
