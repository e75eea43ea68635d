// A table that becomes a partition, or a child.
#include <algorithm>

#include "pgorigin/model/partitions.h"
#include "plan/work_finder.h"

namespace pgorigin::plan {
namespace {

// What the server compares when it looks for an index to attach.
Index WhatItIndexes(const Index& index) {
  Index plain;
  plain.method = index.method;
  plain.unique = index.unique;
  plain.nulls_not_distinct = index.nulls_not_distinct;
  plain.keys = index.keys;
  plain.include = index.include;
  plain.predicate = index.predicate;
  return plain;
}

}  // namespace

// ATTACH PARTITION attaches the oldest index that is like the parent's.  One that is to stay
// unattached is not there then.
// https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-ATTACH-PARTITION
void WorkFinder::RebuildLikeIndexes() {
  for (const auto& [id, alteration] : work_.altered) {
    const Table* now = As<Table>(live_.Find(id));
    const Table* then = As<Table>(due_.Find(id));
    if (now == nullptr || then == nullptr || then->partition_of.empty()) continue;
    if (now->partition_of == then->partition_of) continue;
    for (const Object* own : Children(due_, Kind::kIndex, RelationOf(id))) {
      const bool there = live_.Find(own->id) != nullptr && AttachedTo(*own).empty();
      if (there && IsLikeAny(*own, then->partition_of)) work_.rebuilt.insert(own->id);
    }
  }
  for (const ObjectId& id : work_.rebuilt) Replace(id);
}

// A child that merely inherits a check has to be there when its parent gets it: what it has
// before becomes its own, too.
void WorkFinder::ReplaceChecksOfParents() {
  std::vector<ObjectId> replaced;
  for (const auto& [id, alteration] : work_.altered) {
    const Table *now = As<Table>(live_.Find(id)), *then = As<Table>(due_.Find(id));
    if (now == nullptr || then == nullptr || then->inherits.empty()) continue;
    const std::set<QualifiedName> before = AncestorsOf(live_, RelationOf(id));
    for (const QualifiedName& parent : AncestorsOf(due_, RelationOf(id))) {
      if (before.contains(parent)) continue;
      for (const Object* check : Children(due_, Kind::kConstraint, parent)) {
        const ObjectId own{Kind::kConstraint, id.schema, id.name, check->id.name, {}};
        const bool comes = IsInheritedCheck(*check) && due_.Find(own) == nullptr;
        if (comes && live_.Find(check->id) != nullptr) replaced.push_back(check->id);
      }
    }
  }
  for (const ObjectId& id : replaced) Replace(id);
}

bool WorkFinder::IsLikeAny(const Object& index, const QualifiedName& parent) const {
  const Index wanted = WhatItIndexes(*As<Index>(&index));
  return std::ranges::any_of(Children(due_, Kind::kIndex, parent), [&](const Object* theirs) {
    return WhatItIndexes(*As<Index>(theirs)) == wanted;
  });
}

}  // namespace pgorigin::plan
