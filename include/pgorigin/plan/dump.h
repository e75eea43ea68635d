// A model as the SQL that recreates it.
#pragma once

#include <string>

#include "pgorigin/model/model.h"

namespace pgorigin {

// Statements in dependency order, each ending in a semicolon and a newline.
// Executed in an empty database (of the model's version) under any search_path it
// gives the same model again.  The model must come from a server: its texts are
// qualified.  What could not be written is listed in comments at the end.
std::string Dump(const Model& model);

}  // namespace pgorigin
