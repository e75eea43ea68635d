// What was renamed between two models: old name to new name.
#pragma once

#include <map>

#include "pgorigin/model/model.h"

namespace pgorigin {

struct Renames {
  std::map<QualifiedName, QualifiedName> relations;  // tables, views, sequences
  // Keyed by the column's id under its *old* table and column name.
  std::map<ObjectId, Name> columns;

  bool empty() const { return relations.empty() && columns.empty(); }
  // The new name; the same name when it was not renamed.
  QualifiedName Relation(const QualifiedName& old) const;
  // `relation` is the old name of the table.
  Name Column(const QualifiedName& relation, Name old) const;
};

// The model under its new names: ids, and every field that names a relation or a
// column (constraints, index keys, trigger columns, …).  Expressions and queries
// keep their text: whoever compares them applies the same renames to their trees.
Model ApplyRenames(Model model, const Renames& renames);

}  // namespace pgorigin
