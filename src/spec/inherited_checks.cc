#include "spec/inherited_checks.h"

#include "spec/indexes.h"

namespace pgorigin {
namespace {

ObjectId CheckOf(const QualifiedName& table, Name name) {
  return {Kind::kConstraint, table.schema, table.name, name, {}};
}

bool IsForChildren(const Constraint* constraint) {
  return constraint != nullptr && constraint->type == ConstraintType::kCheck &&
         !constraint->no_inherit;
}

std::vector<QualifiedName> ParentsOf(const Fold& fold, const QualifiedName& table) {
  const Table* child = As<Table>(FindRelation(fold.model, table));
  if (child == nullptr) return {};
  return child->partition_of.empty() ? child->inherits : std::vector{child->partition_of};
}

// The nearest one; null for none.
const Object* FindInherited(const Fold& fold, const QualifiedName& table, Name name) {
  for (const QualifiedName& parent : ParentsOf(fold, table)) {
    const Object* found = std::as_const(fold.model).Find(CheckOf(parent, name));
    if (IsForChildren(As<Constraint>(found))) return found;
    if (const Object* further = FindInherited(fold, parent, name)) return further;
  }
  return nullptr;
}

bool IsPartition(const Fold& fold, const QualifiedName& table) {
  const Table* found = As<Table>(FindRelation(fold.model, table));
  return found != nullptr && !found->partition_of.empty();
}

void AddValidCopy(Fold& fold, const Object& check, const QualifiedName& partition) {
  Constraint copy = *As<Constraint>(&check);
  copy.validated = true;
  Object* added = fold.Add(CheckOf(partition, check.id.name), Box(std::move(copy)));
  if (added != nullptr) added->ClearHints();
}

// Those of children are valid with it; a partition's needs no saying then.
void ValidateBelow(Fold& fold, const QualifiedName& table, Name name) {
  for (const QualifiedName& child : ChildTables(fold, table)) {
    const ObjectId id = CheckOf(child, name);
    Constraint* own = As<Constraint>(fold.model.Find(id));
    if (own != nullptr) own->validated = true;
    if (own != nullptr && IsPartition(fold, child)) fold.Erase(id);
    ValidateBelow(fold, child, name);
  }
}

}  // namespace

void ValidateConstraint(const Alteration& at) {
  const Name name = at.cmd.name;
  const Object* inherited = FindInherited(at.fold, at.table, name);
  Constraint* own = As<Constraint>(at.fold.model.Find(CheckOf(at.table, name)));
  if (own == nullptr && inherited == nullptr) {
    return at.fold.Error(
        0, "constraint " + name.str() + " of " + ToString(at.table) + " does not exist");
  }
  if (own != nullptr) {
    own->validated = true;
  } else if (IsPartition(at.fold, at.table) && !As<Constraint>(inherited)->validated) {
    AddValidCopy(at.fold, *inherited, at.table);
  }
  const bool passed_on = own == nullptr || IsForChildren(own);
  if (passed_on) ValidateBelow(at.fold, at.table, name);
}

// Merging is by name (MergeConstraintsIntoExisting), with those of all above.
void AbsorbChecks(Fold& fold, const QualifiedName& parent, const QualifiedName& partition) {
  for (const Object* mine : Children(std::as_const(fold.model), Kind::kConstraint, partition)) {
    const Constraint& own = *As<Constraint>(mine);
    if (own.type != ConstraintType::kCheck || own.no_inherit) continue;
    const Object* theirs = std::as_const(fold.model).Find(CheckOf(parent, mine->id.name));
    if (!IsForChildren(As<Constraint>(theirs))) theirs = FindInherited(fold, parent, mine->id.name);
    const bool proves = theirs != nullptr && own.validated && !As<Constraint>(theirs)->validated;
    if (theirs != nullptr && !proves) fold.Erase(ObjectId(mine->id));
  }
}

void ProveChecks(Fold& fold, const QualifiedName& parent, const QualifiedName& partition) {
  std::vector<Object> unproven;
  for (const Object* check : Children(std::as_const(fold.model), Kind::kConstraint, parent)) {
    const Constraint* constraint = As<Constraint>(check);
    if (IsForChildren(constraint) && !constraint->validated) unproven.push_back(*check);
  }
  for (const Object& check : unproven) AddValidCopy(fold, check, partition);
}

void DropCopies(Fold& fold, const QualifiedName& table, Name check) {
  for (const QualifiedName& child : ChildTables(fold, table)) {
    if (!IsPartition(fold, child)) continue;
    fold.Erase(CheckOf(child, check));
    DropCopies(fold, child, check);
  }
}

}  // namespace pgorigin
