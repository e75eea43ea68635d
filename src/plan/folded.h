// What children of a table, partitions among them, share with it.
#pragma once

#include <set>
#include <string_view>
#include <vector>

#include "pgorigin/model/ancestors.h"
#include "pgorigin/model/model.h"

namespace pgorigin::plan {

// The column that a partition has from its parent: it is folded into that.
const Column* FoldedColumn(const Model& model, const ObjectId& id);
// That column of the parents that it has before and after, of their parents, and so on.
std::vector<ObjectId> InheritedFrom(const Model& live, const Model& due, const ObjectId& column);
// Names of the compared fields.
std::set<std::string_view> DifferingFields(const Column& from, const Column& to);

// Whether any table has a parent.
bool HasHeirs(const Model& model);
// Those that it has before and after: others it leaves before all else, or joins last.
std::vector<QualifiedName> CommonParents(const Model& live, const Model& due,
                                         const QualifiedName& table);

// The type of which the table is and stays; null for none.  Its columns follow the type.
const Object* CommonType(const Model& live, const Model& due, const QualifiedName& table);

// A check that children have, too.
bool IsInheritedCheck(const Object& object);

// The check of the parent that a partition has, too, and that is listed again for being valid
// alone; null when the object is none such.
const Object* CheckOfParent(const Model& model, const Object& object);

// Whether a column is part of the key of that partitioned table, or of a partition of it: it
// can have no other type.
bool IsInPartitionKey(const Model& model, const ObjectId& column);

}  // namespace pgorigin::plan
