// The way back over renamed relations and columns.
#pragma once

#include <map>
#include <utility>

#include "pgorigin/model/renames.h"

namespace pgorigin {

class FormerNames {
 public:
  explicit FormerNames(const Renames& renames);

  // What the relation was called before any rename.
  QualifiedName Of(const QualifiedName& relation) const;
  // The same object below the former name of its relation.
  ObjectId BelowFormer(ObjectId id) const;
  // `former`: the relation under its former name.
  Name OfColumn(const QualifiedName& former, Name column) const;

 private:
  std::map<QualifiedName, QualifiedName> relations_;
  std::map<std::pair<QualifiedName, Name>, Name> columns_;
};

}  // namespace pgorigin
