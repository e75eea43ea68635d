#include <algorithm>
#include <map>
#include <set>

#include "pgorigin/model/partitions.h"
#include "pgorigin/model/server_names.h"

namespace pgorigin {
namespace {

using Partitions = std::map<QualifiedName, std::vector<QualifiedName>>;

Partitions PartitionsOf(const Model& model) {
  Partitions partitions;
  for (const auto& [id, object] : model.objects) {
    const Table* table = As<Table>(&object);
    if (table != nullptr && !table->partition_of.empty()) {
      partitions[table->partition_of].push_back({id.schema, id.name});
    }
  }
  return partitions;
}

std::string NamesOf(const std::vector<IndexKey>& keys, const ColumnNames& include) {
  std::string names;
  auto add = [&](std::string_view name) { (names += names.empty() ? "" : "_") += name; };
  for (const IndexKey& key : keys) {
    add(key.column.names.empty() ? "expr" : key.column.names.front().view());
  }
  for (Name name : include.names) add(name);
  return names;
}

std::string NameOf(const QualifiedName& table, const Index& index) {
  return ServerName(table.name, NamesOf(index.keys, index.include), "idx");
}

std::string NameOf(const QualifiedName& table, const Constraint& key) {
  if (key.type == ConstraintType::kPrimaryKey) return ServerName(table.name, "", "pkey");
  if (key.type == ConstraintType::kExclusion) {
    return ServerName(table.name, NamesOf(key.elements, key.include), "excl");
  }
  std::vector<IndexKey> keys(key.columns.names.size());
  for (std::size_t i = 0; i < keys.size(); ++i) keys[i].column.names = {key.columns.names[i]};
  return ServerName(table.name, NamesOf(keys, key.include), "key");
}

bool IsPassedOn(const Constraint& constraint) {
  if (constraint.type == ConstraintType::kNotNull) return false;  // columns say it
  return !constraint.no_inherit;
}

// A child of the parent table as the partition has it.
Object Inherited(const Object& original, const QualifiedName& partition) {
  Object copy = original;
  copy.id.schema = partition.schema;
  copy.id.parent = partition.name;
  copy.metadata = {};
  copy.needs = {{Kind::kTable, partition.schema, {}, partition.name, {}}};
  copy.ClearHints();
  return copy;
}

void AddColumn(Model& model, const Object& original, const QualifiedName& partition) {
  Object copy = Inherited(original, partition);
  As<Column>(&copy)->inherited = true;
  model.objects.try_emplace(copy.id, copy);
}

bool IsValid(const Index& index) { return index.valid; }
bool IsValid(const Constraint& key) { return key.validated; }

// Unless it was made ON ONLY the parent, or the partition has one of its own attached.
template <class T>
void AddIndex(Model& model, const Object& original, const QualifiedName& partition) {
  const IndexName name(original.id.schema, original.id.name);
  if (!IsValid(*As<T>(&original)) || HasAttached(model, partition, name)) return;
  Object copy = Inherited(original, partition);
  As<T>(&copy)->partition_of = name;
  copy.generated_name = true;
  const std::string chosen = NameOf(partition, *As<T>(&copy));
  copy.id.name = chosen;
  for (int number = 1; model.objects.contains(copy.id); ++number) {
    copy.id.name = chosen + std::to_string(number);
  }
  model.objects.try_emplace(copy.id, copy);
}

void AddConstraint(Model& model, const Object& original, const QualifiedName& partition) {
  const Constraint& constraint = *As<Constraint>(&original);
  if (!IsPassedOn(constraint)) return;
  if (OwnsIndex(constraint)) return AddIndex<Constraint>(model, original, partition);
  Object copy = Inherited(original, partition);
  model.objects.try_emplace(copy.id, copy);
}

void Expand(Model& model, const Partitions& partitions, const QualifiedName& parent) {
  auto found = partitions.find(parent);
  if (found == partitions.end()) return;
  for (const QualifiedName& partition : found->second) {
    for (const Object* column : Children(std::as_const(model), Kind::kColumn, parent)) {
      AddColumn(model, *column, partition);
    }
    for (const Object* constraint : Children(std::as_const(model), Kind::kConstraint, parent)) {
      AddConstraint(model, *constraint, partition);
    }
    for (const Object* index : Children(std::as_const(model), Kind::kIndex, parent)) {
      AddIndex<Index>(model, *index, partition);
    }
    Expand(model, partitions, partition);
  }
}

std::set<ObjectId> KeysOf(const Model& model, Kind kind, const QualifiedName& table) {
  std::set<ObjectId> ids;
  for (const Object* key : Children(model, kind, table)) ids.insert(key->id);
  return ids;
}

}  // namespace

IndexName AttachedTo(const Object& object) {
  const Index* index = As<Index>(&object);
  const Constraint* constraint = As<Constraint>(&object);
  return index != nullptr        ? index->partition_of
         : constraint != nullptr ? constraint->partition_of
                                 : IndexName();
}

bool HasAttached(const Model& model, const QualifiedName& partition, const IndexName& index) {
  const auto attached = [&](const Object* child) { return AttachedTo(*child) == index; };
  return std::ranges::any_of(Children(model, Kind::kConstraint, partition), attached) ||
         std::ranges::any_of(Children(model, Kind::kIndex, partition), attached);
}

std::vector<ObjectId> ExpandIndex(Model& model, const ObjectId& index) {
  const Object original = *model.Find(index);
  const Partitions partitions = PartitionsOf(model);
  auto found = partitions.find(RelationOf(index));
  std::vector<ObjectId> added;
  if (found == partitions.end()) return added;
  for (const QualifiedName& partition : found->second) {
    const std::set<ObjectId> before = KeysOf(model, index.kind, partition);
    if (As<Index>(&original) != nullptr) {
      AddIndex<Index>(model, original, partition);
    } else {
      AddIndex<Constraint>(model, original, partition);
    }
    const std::set<ObjectId> after = KeysOf(model, index.kind, partition);
    std::ranges::set_difference(after, before, std::back_inserter(added));
  }
  return added;
}

void ExpandPartition(Model& model, const ObjectId& partition) {
  const QualifiedName parent = As<Table>(std::as_const(model).Find(partition))->partition_of;
  const QualifiedName name{partition.schema, partition.name};
  for (const Object* column : Children(std::as_const(model), Kind::kColumn, parent)) {
    AddColumn(model, *column, name);
  }
  for (const Object* constraint : Children(std::as_const(model), Kind::kConstraint, parent)) {
    if (As<Constraint>(constraint)->type == ConstraintType::kCheck) {
      AddConstraint(model, *constraint, name);
    }
  }
}

void ExpandPartitions(Model& model) {
  const Partitions partitions = PartitionsOf(model);
  for (const auto& [parent, children] : partitions) {
    const Table* table = As<Table>(FindRelation(model, parent));
    if (table != nullptr && table->partition_of.empty()) Expand(model, partitions, parent);
  }
}

}  // namespace pgorigin
