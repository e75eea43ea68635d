// What has to be so after a plan was run on a clone.
#pragma once

#include <set>

#include "pgorigin/diff/change.h"
#include "pgorigin/resolve/clone.h"
#include "pgorigin/verify/verification.h"

namespace pgorigin {

// What the plan touches is in the clone as it is in the live database, but for owners.
Proof ProveClone(const PlanFile& plan, const Model& live, const Clone& clone,
                 const CatalogOptions& catalog);

// Every step ran, and did no more than the plan says.
Proof ProveRun(const PlanFile& plan, const MeasuredRun& run);

// Objects that may still differ, under their names before and after.
std::set<ObjectId> LeftBy(const PlanFile& plan, const Comparison& before);

// `after`: the clone against the effective Origin.
Proof ProveOrigin(const Comparison& after, const std::set<ObjectId>& left);

// `again`: what a plan for the clone has to do, with the same hazards allowed.
Proof ProveNothingToDo(const Migration& again);
// Those that the plan's own steps have.
std::set<Hazard> HazardsOf(const PlanFile& plan);

// The schema that pg_dump writes of either.  `origin`: made from the effective Origin;
// `not_compared`: relations that are no part of it.
Proof ProveDump(const Clones& clones, const Clone& clone, const Clone& origin, int major,
                const std::set<QualifiedName>& not_compared, const std::set<ObjectId>& left);

}  // namespace pgorigin
