// The way back over renamed relations.
#pragma once

#include "pgorigin/model/renames.h"

namespace pgorigin {

// What the relation was called in `from`, before any rename.
inline QualifiedName OldRelation(const Renames& renames, const QualifiedName& relation) {
  for (const auto& [old_name, new_name] : renames.relations) {
    if (new_name == relation) return old_name;
  }
  return relation;
}

// The same object below the old name of its relation.
inline ObjectId UnderOldRelation(const Renames& renames, ObjectId id) {
  const QualifiedName old = OldRelation(renames, RelationOf(id));
  id.schema = old.schema;
  (InfoOf(id.kind).has_parent ? id.parent : id.name) = old.name;
  return id;
}

}  // namespace pgorigin
