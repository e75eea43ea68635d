#include "spec/implied_indexes.h"

#include <algorithm>
#include <map>

#include "pgorigin/model/partitions.h"
#include "spec/dependents.h"
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

void Call(const std::map<Name, Name>& known, std::vector<Name>& columns) {
  for (Name& column : columns) {
    const auto found = known.find(column);
    if (found != known.end()) column = found->second;
  }
}

void Call(const std::map<Name, Name>& known, std::vector<IndexKey>& keys) {
  for (IndexKey& key : keys) Call(known, key.column.names);
}

// After the columns as the parent's index calls them.
std::string FreeName(Fold& fold, const Object& object) {
  const auto known = fold.key_names.find(AttachedTo(object));
  const std::map<Name, Name> names =
      known == fold.key_names.end() ? std::map<Name, Name>() : known->second;
  const QualifiedName partition = RelationOf(object.id);
  if (const Index* index = As<Index>(&object)) {
    Index called = *index;
    Call(names, called.keys);
    Call(names, called.include.names);
    return FreeIndexName(fold, partition, called);
  }
  Constraint called = *As<Constraint>(&object);
  Call(names, called.columns.names);
  Call(names, called.include.names);
  Call(names, called.elements);
  return FreeKeyName(fold, partition, called);
}

std::vector<Object> ImpliedOf(Fold& fold, const QualifiedName& partition) {
  std::vector<Object> implied;
  const QualifiedName parent = PartitionedParent(fold, partition);
  for (Kind kind : {Kind::kIndex, Kind::kConstraint}) {
    for (const Object* theirs : Children(std::as_const(fold.model), kind, parent)) {
      const IndexName name(parent.schema, theirs->id.name);
      if (!IsPassedOn(*theirs) || HasAttached(fold.model, partition, name)) continue;
      implied.push_back(LikeParents(*theirs, partition));
      implied.back().id.name = FreeName(fold, implied.back());
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
    // Numbered in the order in which they were made.
    if (ambiguous) object.id.name = FreeName(fold, object);
    const auto names = fold.key_names.find(AttachedTo(object));
    if (names != fold.key_names.end()) {
      fold.key_names.insert_or_assign({object.id.schema, object.id.name}, names->second);
    }
    Object* added = fold.Add(object.id, std::move(object.definition));
    if (added == nullptr) continue;
    added->generated_name = true;
    added->ClearHints();
    if (ambiguous) fold.Uncertain(*added, "the server named several indexes of the partition");
  }
}

void SpellOutUnusual(Fold& fold, const QualifiedName& partition) {
  if (fold.key_names.empty()) return;
  SpellOutIndexes(fold, partition);
  for (const QualifiedName& child : ChildTables(fold, partition)) SpellOutUnusual(fold, child);
}

void ForgetKeyNames(Fold& fold, const QualifiedName& table, Name column) {
  if (fold.key_names.empty()) return;
  for (Kind kind : {Kind::kIndex, Kind::kConstraint}) {
    for (const Object* index : Children(std::as_const(fold.model), kind, table)) {
      if (UsesColumn(*index, column)) fold.key_names.erase({table.schema, index->id.name});
    }
  }
}

void MoveKeyNames(Fold& fold, const QualifiedName& index, const QualifiedName& renamed) {
  auto node = fold.key_names.extract(index);
  if (node.empty()) return;
  node.key() = renamed;
  fold.key_names.insert(std::move(node));
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
