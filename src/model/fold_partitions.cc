// What a partition has as its parent makes it.
#include <algorithm>
#include <optional>

#include "pgorigin/model/model.h"
#include "pgorigin/model/of_kind.h"
#include "pgorigin/model/partitions.h"
#include "pgorigin/model/server_names.h"

namespace pgorigin {
namespace {

// Nothing was said of it: no comment, no label, no privilege.
bool IsPlain(const Metadata& metadata) {
  const bool granted = metadata.privileges.value && !metadata.privileges.value->empty();
  return metadata.comment.empty() && metadata.security_labels.empty() && !granted;
}

bool IsParentsColumn(const Model& model, const Object& object, const QualifiedName& parent) {
  const ObjectId& id = object.id;
  const Column* original =
      As<Column>(model.Find({Kind::kColumn, parent.schema, parent.name, id.name, {}}));
  if (original == nullptr) return false;
  Column column = *As<Column>(&object);
  column.inherited = original->inherited;
  return column == *original;
}

std::string Join(const std::vector<Name>& names) {
  std::string text;
  for (Name name : names) text += (text.empty() ? "" : "_") + name.str();
  return text;
}

std::string KeyNames(const std::vector<IndexKey>& keys, const ColumnNames& include) {
  std::vector<Name> names;
  for (const IndexKey& key : keys) {
    if (key.column.names.empty()) return std::string(kAnyColumns);
    names.push_back(key.column.names.front());
  }
  names.insert(names.end(), include.names.begin(), include.names.end());
  return Join(names);
}

bool HasServerName(const Object& object, const std::string& columns, std::string_view label) {
  return IsServerName(object.id.name, {object.id.parent.str()}, {columns}, label);
}

bool IsParentsIndex(const Model& model, const Object& object, const QualifiedName& parent) {
  Index index = *As<Index>(&object);
  const Index* original = As<Index>(
      model.Find({Kind::kIndex, parent.schema, parent.name, index.partition_of.name, {}}));
  if (original == nullptr || !HasServerName(object, KeyNames(index.keys, index.include), "idx")) {
    return false;
  }
  // That of the parent may be attached to another one in turn, and it is valid as soon
  // as all partitions have theirs.
  index.partition_of = original->partition_of;
  index.valid = original->valid;
  return index == *original;
}

bool HasServerName(const Object& object, const Constraint& key) {
  if (key.type == ConstraintType::kPrimaryKey) return HasServerName(object, "", "pkey");
  if (key.type == ConstraintType::kExclusion) {
    return HasServerName(object, KeyNames(key.elements, key.include), "excl");
  }
  std::vector<Name> names = key.columns.names;
  names.insert(names.end(), key.include.names.begin(), key.include.names.end());
  return HasServerName(object, Join(names), "key");
}

bool IsParentsKey(const Model& model, const Object& object, const QualifiedName& parent) {
  Constraint key = *As<Constraint>(&object);
  const Constraint* original = As<Constraint>(
      model.Find({Kind::kConstraint, parent.schema, parent.name, key.partition_of.name, {}}));
  if (original == nullptr || !HasServerName(object, key)) return false;
  key.partition_of = original->partition_of;
  key.validated = original->validated;
  return key == *original;
}

// From version 18 on it has a name, which is listed where it is not the server's choice.
bool IsParentsNotNull(const Model& model, const Object& object, const QualifiedName& parent) {
  Constraint plain;
  plain.type = ConstraintType::kNotNull;
  plain.columns = As<Constraint>(&object)->columns;
  const std::string usual = ServerName(parent.name, plain.columns.names.front().view(), "not_null");
  const Constraint* original = As<Constraint>(
      model.Find({Kind::kConstraint, parent.schema, parent.name, object.id.name, {}}));
  const bool same_name = original != nullptr || object.id.name.view() == usual;
  return same_name && *As<Constraint>(&object) == (original == nullptr ? plain : *original);
}

bool IsParents(const Model& model, const Object& object, const QualifiedName& parent) {
  if (!IsPlain(object.metadata)) return false;
  if (object.id.kind == Kind::kColumn) return IsParentsColumn(model, object, parent);
  if (object.id.kind == Kind::kIndex) return IsParentsIndex(model, object, parent);
  if (As<Constraint>(&object)->type == ConstraintType::kNotNull) {
    return IsParentsNotNull(model, object, parent);
  }
  return IsParentsKey(model, object, parent);
}

// What is the parent's by itself, and goes, unless `keeps` has it stay.
template <class Keeps>
std::vector<ObjectId> Foldable(const Model& model, Keeps keeps) {
  std::vector<ObjectId> folded;
  for (const auto& [id, object] : OfKind(model.objects, Kind::kTable)) {
    const QualifiedName& parent = As<Table>(&object)->partition_of;
    if (parent.empty()) continue;
    for (Kind kind : {Kind::kColumn, Kind::kConstraint, Kind::kIndex}) {
      for (const Object* child : Children(model, kind, RelationOf(id))) {
        if (!keeps(id, *child) && IsParents(model, *child, parent)) folded.push_back(child->id);
      }
    }
  }
  return folded;
}

// It was made ON ONLY the parent, and some partitions have none.
bool IsOnlyTheParents(const Model& model, const QualifiedName& parent, const IndexName& index) {
  const Constraint* key =
      As<Constraint>(model.Find({Kind::kConstraint, parent.schema, parent.name, index.name, {}}));
  const Index* plain =
      As<Index>(model.Find({Kind::kIndex, parent.schema, parent.name, index.name, {}}));
  return (key != nullptr && !key->validated) || (plain != nullptr && !plain->valid);
}

// Not when it is the parent that has another name.
bool Moves(const Model& model, const QualifiedName& from, const Model& other,
           const QualifiedName& to) {
  const bool known = FindRelation(other, from) != nullptr || FindRelation(model, to) != nullptr;
  return from != to && known;
}

// A partition that leaves takes its columns, keys and indexes along.  A text leaves out what the
// server makes.
std::vector<ObjectId> FoldableBeside(const Model& model, const Model& other) {
  const bool servers = model.from_server && other.from_server;
  return Foldable(model, [&](const ObjectId& partition, const Object& child) {
    const Table* table = As<Table>(other.Find(partition));
    if (table == nullptr) return false;
    const QualifiedName& parent = table->partition_of;
    const bool moves = Moves(model, As<Table>(model.Find(partition))->partition_of, other, parent);
    if (parent.empty() || (moves && servers)) return true;
    const IndexName index = AttachedTo(child);
    return !index.empty() && servers &&
           (IsOnlyTheParents(model, parent, index) || IsOnlyTheParents(other, parent, index));
  });
}

// Checks of partitions that are valid while their parent's are not, which those of the other
// side's parent are: theirs are, too.
std::vector<ObjectId> ProvenBeside(const Model& model, const Model& other) {
  const bool servers = model.from_server && other.from_server;
  std::vector<ObjectId> proven;
  for (const auto& [id, object] : OfKind(model.objects, Kind::kConstraint)) {
    if (As<Constraint>(&object)->type != ConstraintType::kCheck) continue;
    const ObjectId table{Kind::kTable, id.schema, {}, id.parent, {}};
    const Table* own = As<Table>(model.Find(table));
    if (own == nullptr || own->partition_of.empty() || other.Find(id) != nullptr) continue;
    const Table* partition = As<Table>(other.Find(table));
    if (partition == nullptr || partition->partition_of != own->partition_of) continue;
    const QualifiedName& parent = partition->partition_of;
    const ObjectId above{Kind::kConstraint, parent.schema, parent.name, id.name, {}};
    if (model.Find(above) == nullptr) continue;
    const Constraint* check = As<Constraint>(other.Find(above));
    const bool there = check != nullptr && check->type == ConstraintType::kCheck;
    // A text may spell it otherwise.
    const bool same = there && (!servers || *check == *As<Constraint>(&object));
    if (same && check->validated && IsPlain(object.metadata)) proven.push_back(id);
  }
  return proven;
}

void Erase(Model& model, const std::vector<ObjectId>& folded) {
  for (const ObjectId& id : folded) model.objects.erase(id);
}

}  // namespace

void FoldPartitions(Model& model) {
  Erase(model, Foldable(model, [](const ObjectId&, const Object&) { return false; }));
}

void FoldPartitions(Model& one, Model& other) {
  const std::vector<ObjectId> of_one = FoldableBeside(one, other);
  Erase(other, FoldableBeside(other, one));
  Erase(one, of_one);
  Erase(one, ProvenBeside(one, other));
  Erase(other, ProvenBeside(other, one));
}

}  // namespace pgorigin
