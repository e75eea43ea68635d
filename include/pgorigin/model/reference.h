// How the definition of one object names others: each a type of its own, so that a
// rename is followed wherever that thing is named, and nowhere else.
#pragma once

#include <vector>

#include "pgorigin/model/name.h"
#include "pgorigin/model/object_id.h"

namespace pgorigin {

// Columns of the relation that the object belongs to.  A type of its own, so that
// a renamed column is followed wherever it is named.
struct ColumnNames {
  std::vector<Name> names;
  friend bool operator==(const ColumnNames&, const ColumnNames&) = default;
};

// Columns of another relation: of the referenced table of a foreign key, or of
// the owner of a sequence.
struct ForeignColumns {
  QualifiedName relation;
  std::vector<Name> names;
  friend bool operator==(const ForeignColumns&, const ForeignColumns&) = default;
};

// A function or an index by name.  Types of their own: a renamed table does not
// rename what merely has the same name.
struct FunctionName : QualifiedName {
  FunctionName() = default;
  FunctionName(Name schema, Name name) : QualifiedName{schema, name} {}
  FunctionName(const QualifiedName& name) : QualifiedName(name) {}  // NOLINT: the same words.
};
struct IndexName : QualifiedName {
  IndexName() = default;
  IndexName(Name schema, Name name) : QualifiedName{schema, name} {}
  IndexName(const QualifiedName& name) : QualifiedName(name) {}  // NOLINT: the same words.
};

}  // namespace pgorigin
