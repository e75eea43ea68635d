// How likely it is that one table is another one under a new name.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "pgorigin/model/model.h"

namespace pgorigin {

// What a table looks like, whatever its name.
struct TableShape {
  QualifiedName name;
  std::map<Name, Name> columns;        // name → type
  std::set<QualifiedName> referenced;  // by its foreign keys
  std::vector<Name> primary_key;
};
TableShape ShapeOf(const Model& model, const QualifiedName& table);

struct TableScore {
  double score = 0;  // below the threshold unless columns or names speak for it
  std::vector<std::string> evidence;
};
// `common`: names of columns that count little.
TableScore ScoreTables(const TableShape& from, const TableShape& to, const std::set<Name>& common);

}  // namespace pgorigin
