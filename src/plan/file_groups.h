// Which file of a directory each step belongs into.
#pragma once

#include <vector>

#include "plan/step.h"

namespace pgorigin::plan {

// `steps`: in order.  Sets Step::file.  Where they touch nothing that was there before, sorts
// them by file, too: what needs an object of a later file is in that one.  True: it did so.
bool AssignFiles(std::vector<Step>& steps, const Model& due, const FileGroups& groups);

}  // namespace pgorigin::plan
