// Which step of a migration comes after which.
#pragma once

#include "pgorigin/align/align.h"
#include "plan/work.h"

namespace pgorigin::plan {

// Adds to `needs` and sets the weights of steps that no create-emitter made: create after
// what it needs (of the target), drop after what needs it (of the live side), drop before
// what takes its name.
void ConnectSteps(std::vector<Step>& steps, const Model& live, const Model& due, const Work& work,
                  const Alignment& alignment);
// The same of columns that take the place of others.
void ConnectExpanded(std::vector<Step>& steps, const Model& live, const Model& due,
                     const Work& work);

// The same of tables that leave a parent.
void ConnectLeaves(std::vector<Step>& steps, const Model& live, const Model& due, const Work& work);

// The same of functions of one name: what uses the new one has it alone.
void ConnectOverloads(std::vector<Step>& steps, const Model& live, const Model& due);

// The same of foreign keys.
void ConnectReferencedKeys(std::vector<Step>& steps, const Model& live, const Model& due);

// The same of columns that identified rows: DROP NOT NULL is refused while they do.
void ConnectReplicaIdentities(std::vector<Step>& steps, const Model& live, const Model& due,
                              const Work& work);

// Columns are added in the order in which the table is to have them, where nothing else
// orders them.
void PlaceColumns(std::vector<Step>& steps, const Model& due);

// The same of identity columns that have the name of another's sequence.
void ConnectIdentityNames(std::vector<Step>& steps, const Model& live, const Model& due,
                          const Work& work);

// The same of tables that are logged or not, or whose rows columns hold.
void ConnectTables(std::vector<Step>& steps, const Model& live, const Model& due, const Work& work);

}  // namespace pgorigin::plan
