// A model as the SQL that recreates it.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "pgorigin/model/model.h"

namespace pgorigin {

// Statements in dependency order, each ending in a semicolon and a newline.
// Executed in an empty database (of the model's version) under any search_path it
// gives the same model again.  The model must come from a server: its texts are
// qualified.  What could not be written is listed in comments at the end.
std::string Dump(const Model& model);

struct DumpedStep {
  ObjectId object;
  std::string sql;  // each statement ends in ";\n"
  std::vector<ObjectId> needs;
  bool creates = false;  // false: what is added to it later
};
// The same for those objects alone.
std::vector<DumpedStep> DumpOf(const Model& model, const std::set<ObjectId>& objects);
// ALTER TABLE … ADD COLUMN, and what cannot be said in it.
std::string AddColumnSql(const Model& model, const Object& column);

}  // namespace pgorigin
