#include "spec/implied_indexes.h"

#include <algorithm>
#include <map>

#include "pgorigin/model/partitions.h"
#include "spec/indexes.h"
#include "spec/targets.h"

namespace pgorigin {
namespace {

QualifiedName PartitionedParent(const Fold& fold, const QualifiedName& table) {
  const Table* found = As<Table>(FindRelation(fold.model, table));
  return found == nullptr ? QualifiedName() : found->partition_of;
}

Object LikeParents(const Object& theirs, const QualifiedName& partition) {
  Object object;
  object.id = {theirs.id.kind, partition.schema, partition.name, {}, {}};
  object.definition = theirs.definition;
  const IndexName parent(theirs.id.schema, theirs.id.name);
  if (Index* index = As<Index>(&object)) {
    index->partition_of = parent;
    index->clustered = false;
  } else if (Constraint* key = As<Constraint>(&object)) {
    key->partition_of = parent;
    key->index_note = {};
    key->clustered = false;
  }
  return object;
}

// Those made ON ONLY the parent reach a partition that is made later, or not.
bool IsPassedOn(const Object& object) {
  if (const Index* index = As<Index>(&object)) return index->valid;
  const Constraint& key = *As<Constraint>(&object);
  return OwnsIndex(key) && key.validated;
}

std::vector<Object> ImpliedOf(Fold& fold, const QualifiedName& partition) {
  std::vector<Object> implied;
  const QualifiedName parent = PartitionedParent(fold, partition);
  for (Kind kind : {Kind::kIndex, Kind::kConstraint}) {
    for (const Object* theirs : Children(std::as_const(fold.model), kind, parent)) {
      const IndexName name(parent.schema, theirs->id.name);
      if (!IsPassedOn(*theirs) || HasAttached(fold.model, partition, name)) continue;
      implied.push_back(LikeParents(*theirs, partition));
      const Index* index = As<Index>(&std::as_const(implied.back()));
      implied.back().id.name =
          index != nullptr
              ? FreeIndexName(fold, partition, *index)
              : FreeKeyName(fold, partition, *As<Constraint>(&std::as_const(implied.back())));
    }
  }
  return implied;
}

}  // namespace

void SpellOutIndexes(Fold& fold, const QualifiedName& partition) {
  const QualifiedName parent = PartitionedParent(fold, partition);
  if (parent.empty()) return;
  SpellOutIndexes(fold, parent);  // its own may hang on what is implied, too
  std::vector<Object> implied = ImpliedOf(fold, partition);
  std::map<Name, int> wanted;
  for (const Object& object : implied) ++wanted[object.id.name];
  for (Object& object : implied) {
    const bool ambiguous = wanted[object.id.name] > 1;
    if (ambiguous) {  // numbered in the order in which they were made
      const Index* index = As<Index>(&std::as_const(object));
      object.id.name = index != nullptr ? FreeIndexName(fold, partition, *index)
                                        : FreeKeyName(fold, partition, *As<Constraint>(&object));
    }
    Object* added = fold.Add(object.id, std::move(object.definition));
    if (added == nullptr) continue;
    added->generated_name = true;
    added->ClearHints();
    if (ambiguous) fold.Uncertain(*added, "the server named several indexes of the partition");
  }
}

Object* FindIndexOrImplied(Fold& fold, const std::vector<std::string>& names) {
  if (Object* found = FindIndexNamed(fold, names)) return found;
  for (const QualifiedName& parent : std::set<QualifiedName>(fold.parents)) {
    for (const QualifiedName& child : ChildTables(fold, parent)) {
      const std::vector<Object> implied = ImpliedOf(fold, child);
      auto is_it = [&](const Object& object) { return object.id.name == names.back(); };
      if (std::ranges::any_of(implied, is_it)) SpellOutIndexes(fold, child);
    }
  }
  return FindIndexNamed(fold, names);
}

}  // namespace pgorigin
