// Roles that own sequences which columns own.
#pragma once

#include <map>
#include <vector>

#include "pgorigin/plan/migration.h"
#include "plan/step.h"

namespace pgorigin::plan {

// A column owns a sequence of its table's owner alone: sequences that have another one when
// OWNED BY is due, and the role that they get before.  With the table they get the next one.
// https://www.postgresql.org/docs/current/sql-altersequence.html
std::map<ObjectId, Name> OwnersBeforeColumns(const Alignment& alignment,
                                             const PlanOptions& options);

// Adds a step for each of these, and has tables wait with their own owners.
void AddSequenceOwners(std::vector<Step>& steps, const Model& due,
                       const std::map<ObjectId, Name>& owners);

}  // namespace pgorigin::plan
