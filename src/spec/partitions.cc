#include "spec/partitions.h"

#include <algorithm>

#include "spec/columns.h"
#include "spec/constraints.h"
#include "spec/implied_indexes.h"
#include "spec/indexes.h"
#include "spec/not_null.h"
#include "spec/queries.h"
#include "spec/tables.h"

namespace pgorigin {
namespace {

bool IsComputed(const PgQuery__Node& node) {
  switch (node.node_case) {
    case PG_QUERY__NODE__NODE_PARTITION_RANGE_DATUM:
    case PG_QUERY__NODE__NODE_A_CONST:
    case PG_QUERY__NODE__NODE_TYPE_CAST:
    case PG_QUERY__NODE__NODE_TYPE_NAME:
    case PG_QUERY__NODE__NODE_COLUMN_REF:
    case PG_QUERY__NODE__NODE_STRING:
      return false;
    default:
      return true;
  }
}

Table* FindTable(Fold& fold, const QualifiedName& name) {
  return As<Table>(fold.model.Find({Kind::kTable, name.schema, {}, name.name, {}}));
}

// ALTER INDEX parent ATTACH PARTITION child: the child's index is the parent's now.
void AttachIndex(const Alteration& at) {
  const QualifiedName child = at.fold.NewName(*at.cmd.def->partition_cmd->name);
  const IndexName parent(at.relation.id.schema, at.relation.id.name);
  for (auto& [id, object] : at.fold.model.objects) {
    if (id.schema != child.schema || id.name != child.name) continue;
    if (Index* index = As<Index>(&object)) index->partition_of = parent;
    if (Constraint* key = As<Constraint>(&object)) key->partition_of = parent;
  }
  int attached = ++at.fold.attached_indexes[at.relation.id];
  if (attached < static_cast<int>(ChildTables(at.fold, RelationOf(at.relation.id)).size())) return;
  if (Index* index = As<Index>(&at.relation)) index->valid = true;
  if (Constraint* key = As<Constraint>(&at.relation)) key->validated = true;
}

bool IsPassedOn(const Constraint& constraint) {
  if (constraint.type == ConstraintType::kForeignKey) return true;
  const bool may_inherit =
      constraint.type == ConstraintType::kCheck || constraint.type == ConstraintType::kNotNull;
  return may_inherit && !constraint.no_inherit;
}

bool HasNotNull(const Fold& fold, const QualifiedName& table, const Constraint& constraint) {
  return constraint.type == ConstraintType::kNotNull &&
         NotNullOf(fold, table, constraint.columns.names.front()) != nullptr;
}

// Checks, NOT NULL (and of a partition, foreign keys) that it had from its parent are its own now.
void CopyConstraints(Fold& fold, const QualifiedName& parent, const QualifiedName& child,
                     bool foreign_keys) {
  for (const Object* object : Children(std::as_const(fold.model), Kind::kConstraint, parent)) {
    Constraint constraint = *As<Constraint>(object);
    const bool foreign = constraint.type == ConstraintType::kForeignKey;
    if (!IsPassedOn(constraint) || (foreign && !foreign_keys)) continue;
    if (HasNotNull(fold, child, constraint)) continue;
    const bool generated = object->generated_name;
    const ObjectId id{Kind::kConstraint, child.schema, child.name, object->id.name, {}};
    if (fold.model.Find(id) != nullptr) continue;
    Object* copy = fold.Add(id, Box(std::move(constraint)));
    if (copy == nullptr) continue;
    copy->ClearHints();
    copy->generated_name = generated;
  }
}

// Takes the mark off the index of the partition that is attached to that one; false
// when there is none: then the server has made it, under a name of its own choice.
bool Release(Fold& fold, const QualifiedName& child, const QualifiedName& parent_index) {
  bool found = false;
  for (Object* object : Children(fold.model, Kind::kIndex, child)) {
    IndexName& of = As<Index>(object)->partition_of;
    if (of == parent_index) of = {}, found = true;
  }
  for (Object* object : Children(fold.model, Kind::kConstraint, child)) {
    IndexName& of = As<Constraint>(object)->partition_of;
    if (of == parent_index) of = {}, found = true;
  }
  return found;
}

void ReleaseIndexes(Fold& fold, const QualifiedName& parent, const QualifiedName& child) {
  for (const Object* object : Children(std::as_const(fold.model), Kind::kIndex, parent)) {
    if (Release(fold, child, {parent.schema, object->id.name})) continue;
    Index index = *As<Index>(object);
    index.valid = true;
    index.partition_of = {};
    const std::string name = FreeIndexName(fold, child, index);
    fold.Add({Kind::kIndex, child.schema, child.name, name, {}}, Box(std::move(index)));
  }
  for (const Object* object : Children(std::as_const(fold.model), Kind::kConstraint, parent)) {
    Constraint key = *As<Constraint>(object);
    if (!OwnsIndex(key) || Release(fold, child, {parent.schema, object->id.name})) continue;
    key.partition_of = {};
    key.validated = true;
    key.index_note = {};
    const std::string name = FreeKeyName(fold, child, key);
    fold.Add({Kind::kConstraint, child.schema, child.name, name, {}}, Box(std::move(key)));
  }
}

// What it had from its parent stays with the table; triggers of the parent go.
void Detach(const Alteration& at, const QualifiedName& child, Table& table) {
  if (at.cmd.def->partition_cmd->concurrent) {
    return at.fold.OpaqueOn("DETACH … CONCURRENTLY adds a check for the bound", {child});
  }
  table.partition_of = {};
  table.bound.reset();
  for (Object* object : Children(at.fold.model, Kind::kColumn, child)) {
    Column& column = *As<Column>(object);
    column.inherited = false;
    if (at.fold.model.version.HasPartitionIdentity()) column.identity.reset();
  }
  CopyConstraints(at.fold, at.table, child, true);
  ReleaseIndexes(at.fold, at.table, child);
}

// The parents of the table, and theirs.
std::vector<QualifiedName> Ancestors(const Fold& fold, const QualifiedName& name) {
  std::vector<QualifiedName> all;
  const Table* table = As<Table>(FindRelation(fold.model, name));
  if (table == nullptr) return all;
  for (const QualifiedName& parent : table->inherits) {
    all.push_back(parent);
    for (const QualifiedName& further : Ancestors(fold, parent)) all.push_back(further);
  }
  return all;
}

void LeaveParent(const Alteration& at, const QualifiedName& parent) {
  std::vector<QualifiedName> left = Ancestors(at.fold, parent);
  left.insert(left.begin(), parent);
  std::erase(at.AsTable()->inherits, parent);
  const std::vector<QualifiedName> kept = Ancestors(at.fold, at.table);
  for (Object* object : Children(at.fold.model, Kind::kColumn, at.table)) {
    auto has = [&](const QualifiedName& other) {
      return FindColumn(at.fold, other, object->id.name) != nullptr;
    };
    if (std::ranges::none_of(kept, has)) As<Column>(object)->inherited = false;
  }
  for (const QualifiedName& ancestor : left) CopyConstraints(at.fold, ancestor, at.table, false);
  if (!kept.empty() && !Children(at.fold.model, Kind::kConstraint, parent).empty()) {
    at.fold.OpaqueOn("NO INHERIT of one of several parents that may share checks", {at.table});
  }
}

}  // namespace

PartitionBound BoundOf(const Fold& fold) {
  PartitionBound bound;
  bound.text = fold.parsed().PartitionBoundText();
  bound.search_path = fold.SearchPath();
  return bound;
}

void DoubtComputed(Fold& fold, const QualifiedName& partition,
                   const PgQuery__PartitionBoundSpec& bound) {
  auto any_computed = [](std::span<PgQuery__Node*> values) {
    return std::ranges::any_of(values,
                               [](const auto* value) { return AnyNode(*value, IsComputed); });
  };
  const bool computed = any_computed(PGORIGIN_LIST(bound, listdatums)) ||
                        any_computed(PGORIGIN_LIST(bound, lowerdatums)) ||
                        any_computed(PGORIGIN_LIST(bound, upperdatums));
  Object* object = fold.FindNamed(partition, {Kind::kTable});
  if (computed) fold.Uncertain(*object, "the server computes the values of its bound");
}

void AlterPartition(const Alteration& at) {
  const bool attach = at.cmd.subtype == AT(AttachPartition);
  if (As<Table>(&at.relation) == nullptr) return attach ? AttachIndex(at) : void();
  const QualifiedName name = at.fold.Resolve(*at.cmd.def->partition_cmd->name);
  Table* child = FindTable(at.fold, name);
  if (child == nullptr) return at.fold.Error(0, "table " + ToString(name) + " does not exist");
  at.fold.Touched({Kind::kTable, name.schema, {}, name.name, {}}, false);
  if (!attach) return Detach(at, name, *child);
  child->bound = BoundOf(at.fold);
  AttachPartition(at.fold, at.table, name);
  SpellOutUnusual(at.fold, name);
  DoubtComputed(at.fold, name, *at.cmd.def->partition_cmd->bound);
}

void AlterInheritance(const Alteration& at) {
  const QualifiedName parent = at.fold.Resolve(*at.cmd.def->range_var);
  if (at.cmd.subtype == AT(DropInherit)) return LeaveParent(at, parent);
  at.AsTable()->inherits.push_back(parent);
  at.fold.parents.insert(parent);
}

void ShareIdentity(Fold& fold, const QualifiedName& parent, Name column) {
  if (!fold.model.version.HasPartitionIdentity()) return;
  const Column* original = As<Column>(FindColumn(fold, parent, column));
  for (const QualifiedName& child : ChildTables(fold, parent)) {
    const Table* table = FindTable(fold, child);
    Column* copy = As<Column>(FindColumn(fold, child, column));
    if (table == nullptr || table->partition_of != parent || copy == nullptr) continue;
    if (original != nullptr) copy->identity = original->identity;
    ShareIdentity(fold, child, column);
  }
}

void AttachPartition(Fold& fold, const QualifiedName& parent, const QualifiedName& child) {
  fold.parents.insert(parent);
  FindTable(fold, child)->partition_of = parent;
  for (Object* object : Children(fold.model, Kind::kColumn, child)) {
    As<Column>(object)->inherited = true;
    ShareIdentity(fold, parent, object->id.name);
  }
  AbsorbIntoParent(fold, parent, child, true);
}

std::vector<ObjectId> AttachedTo(const Fold& fold, const QualifiedName& index) {
  std::vector<ObjectId> attached;
  if (fold.parents.empty()) return attached;
  for (const auto& [id, object] : fold.model.objects) {
    const Index* child = As<Index>(&object);
    const Constraint* key = As<Constraint>(&object);
    const bool of = (child != nullptr && child->partition_of == index) ||
                    (key != nullptr && key->partition_of == index);
    if (!of) continue;
    attached.push_back(id);
    for (const ObjectId& further : AttachedTo(fold, {id.schema, id.name})) {
      attached.push_back(further);
    }
  }
  return attached;
}

}  // namespace pgorigin
