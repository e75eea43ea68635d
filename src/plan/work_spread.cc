// What stands in the way of a change: all that uses what goes or is disturbed.
#include <algorithm>

#include "pgorigin/diff/type_text.h"
#include "pgorigin/model/of_kind.h"
#include "pgorigin/model/partitions.h"
#include "plan/folded.h"
#include "plan/uses.h"
#include "plan/work_finder.h"

namespace pgorigin::plan {
namespace {

// All partitions have theirs.
bool IsWhole(const Object& key) {
  const Index* index = As<Index>(&key);
  return index == nullptr || index->valid;
}

}  // namespace

// No operator compares a type with the one that takes its name.
bool WorkFinder::KeepsForeignKeys(const ObjectId& column) const {
  const Column* before = As<Column>(live_.Find(column));
  const Column* after = As<Column>(due_.Find(column));
  if (before == nullptr || after == nullptr) return true;
  return !retyped_.contains(column) &&
         CompareTypes(before->type, after->type) != TypeLikeness::kConversion;
}

// Indexes and checks of the table are rebuilt by the server when a type changes, and go
// with the column when it goes.  Generated columns it refuses.
void WorkFinder::SpreadFromColumn(const Object& column, bool gone) {
  SpreadIn({Kind::kTable, column.id.schema, {}, column.id.parent, {}}, column, gone);
  for (const ObjectId& heir : HeirsOf(RelationOf(column.id))) SpreadIn(heir, column, gone);
}

// Tables that inherit from it, and so on.
std::vector<ObjectId> WorkFinder::HeirsOf(const QualifiedName& table) const {
  std::vector<ObjectId> heirs;
  if (!inherits_) return heirs;
  for (const auto& [id, object] : OfKind(live_.objects, Kind::kTable)) {
    if (AncestorsOf(live_, RelationOf(id)).contains(table)) heirs.push_back(id);
  }
  return heirs;
}

void WorkFinder::SpreadIn(const ObjectId& table, const Object& column, bool gone) {
  const ObjectId& id = column.id;
  for (const Object* child : ChildrenOf(live_, table)) {
    if (work_.dropped.contains(child->id) || child->id == id) continue;
    const Constraint* constraint = As<Constraint>(child);
    const Column* other = As<Column>(child);
    const bool foreign = constraint != nullptr && constraint->type == ConstraintType::kForeignKey;
    const bool breaks =
        gone || (other != nullptr && other->generated) || (foreign && !KeepsForeignKeys(id));
    if (breaks && UsesColumn(live_, *child, id.name)) Replace(child->id);
  }
}

void WorkFinder::Retype(const ObjectId& column, bool anew) {
  if (anew) retyped_.insert(column);
  std::set<std::string_view>& fields = fields_[column];
  fields.insert("type");
  AlterOrReplace(column, fields, anew);
}

// Rows of a relation: one that is set aside would keep what it is made of.
void WorkFinder::ConvertThroughText(const ObjectId& column) {
  if (due_.Find(column) == nullptr || work_.dropped.contains(column)) return;
  work_.through_text.insert(column);
  Retype(column, true);
}

void WorkFinder::SpreadToColumn(const Object& object, const ObjectId& id) {
  const Column& column = *As<Column>(&object);
  const Column* due = As<Column>(due_.Find(object.id));
  if (due == nullptr) return;
  if (IsTypeOf(id, column.type) || id.kind == Kind::kCollation) {
    // A type that does not come back: the column has got another one.
    if (!ComesBack(id)) return;
    if (column.generated && due->generated) return Replace(object.id);
    if (!IsType(id.kind) && id.kind != Kind::kCollation) return ConvertThroughText(object.id);
    work_.aside.insert(id);
    Retype(object.id, id.kind != Kind::kCollation);
  } else if (column.generated) {
    Replace(object.id);
  } else if (column.default_value) {
    work_.detached.insert(object.id);
  }
}

// A table that leaves its parent, and an index that leaves with it, need that no more.
bool WorkFinder::LetsGoOf(const Object& dependant, const ObjectId& id) const {
  if (!CommonParents(live_, due_, RelationOf(dependant.id)).empty()) return false;
  if (!AttachedTo(dependant).empty())
    return id.kind == Kind::kIndex || id.kind == Kind::kConstraint;
  const Table* table = As<Table>(&dependant);
  if (table == nullptr || due_.Find(dependant.id) == nullptr) return false;
  const std::vector<QualifiedName> parents = ParentsOf(*table);
  return std::ranges::find(parents, RelationOf(id)) != parents.end();
}

// What a check of the domain calls is needed by that, not by the domain.
bool WorkFinder::IsForDefault(const Object& object, const ObjectId& id) const {
  const Domain* domain = As<Domain>(&object);
  const bool called =
      IsLetGoOf(id.kind) || id.kind == Kind::kSequence || id.kind == Kind::kOperator;
  return domain != nullptr && domain->default_value && called && !IsTypeOf(id, domain->type);
}

void WorkFinder::SpreadTo(const Object& dependant, const ObjectId& id) {
  if (work_.dropped.contains(dependant.id) || LetsGoOf(dependant, id)) return;
  const bool gone = work_.dropped.contains(id) || !work_.altered.contains(id);
  switch (dependant.id.kind) {
    case Kind::kColumn:
      return SpreadToColumn(dependant, id);
    case Kind::kTable:
    case Kind::kDomain:
    case Kind::kComposite:
      if (!gone || id.kind == Kind::kColumn) return;
      if (!IsForDefault(dependant, id)) return Replace(dependant.id);
      work_.detached.insert(dependant.id);
      return;
    case Kind::kSequence:
    case Kind::kExtension:
    case Kind::kSchema:
    case Kind::kDefaultPrivileges:
    case Kind::kDatabase:
      return;
    case Kind::kConstraint: {
      // Of a foreign key on a column whose type stays alike.
      const bool altered = id.kind == Kind::kColumn && !gone;
      const Constraint& constraint = *As<Constraint>(&dependant);
      const bool foreign = constraint.type == ConstraintType::kForeignKey;
      if (altered && foreign && KeepsForeignKeys(id)) return;
      return Replace(dependant.id);
    }
    default:
      return Replace(dependant.id);
  }
}

// A sequence goes with the column that owns it, unless it gets another owner first.
void WorkFinder::SpreadToSequences(const ObjectId& id) {
  for (auto it = live_.objects.lower_bound({Kind::kSequence, {}, {}, {}, {}});
       it != live_.objects.end() && it->first.kind == Kind::kSequence; ++it) {
    const ForeignColumns& owner = As<Sequence>(&it->second)->owned_by;
    const bool owned = id.kind == Kind::kColumn
                           ? owner.relation == RelationOf(id) &&
                                 std::ranges::find(owner.names, id.name) != owner.names.end()
                           : owner.relation == QualifiedName{id.schema, id.name};
    const Sequence* due = As<Sequence>(due_.Find(it->first));
    const auto rekeyed = work_.rekeyed.find(id);
    if (rekeyed != work_.rekeyed.end() && rekeyed->second.converted) continue;
    if (owned && due != nullptr && due->owned_by == owner) Replace(it->first);
  }
}

// Columns whose values are rows of the table, which then keeps the types of its columns.
void WorkFinder::SpreadToRows(const ObjectId& id) {
  const Object* table = FindRelation(live_, RelationOf(id));
  for (const Object* dependant : dependants_.Of(table->id)) {
    const Column* column = As<Column>(dependant);
    if (column != nullptr && IsTypeOf(table->id, column->type)) ConvertThroughText(dependant->id);
  }
}

// PostgreSQL has no way to detach the index of a partition: that of the parent goes with it,
// unless the partition itself leaves.
void WorkFinder::SpreadToParentKey(const Object& key) {
  const IndexName parent = AttachedTo(key);
  if (parent.empty() || CommonParents(live_, due_, RelationOf(key.id)).empty()) return;
  if (work_.dropped.contains(FindRelation(live_, RelationOf(key.id))->id)) return;
  for (const ObjectId& need : NeedsIn(live_, key)) {
    const bool is_parent =
        InfoOf(need.kind).has_parent && IndexName(need.schema, need.name) == parent;
    if (is_parent && !work_.dropped.contains(need)) Replace(need);
  }
}

// A partition has one index for each of its parent's.
void WorkFinder::SpreadToKeyOfNew(const Object& key) {
  const IndexName parent = AttachedTo(key);
  if (parent.empty() || CommonParents(live_, due_, RelationOf(key.id)).empty()) return;
  for (const ObjectId& need : NeedsIn(due_, key)) {
    const bool is_parent =
        InfoOf(need.kind).has_parent && IndexName(need.schema, need.name) == parent;
    const bool there = is_parent && live_.Find(need) != nullptr && !work_.dropped.contains(need);
    if (there && IsWhole(*live_.Find(need))) Replace(need);
  }
}

// A check that a child defines, too, goes when its parent's has let go of it.
void WorkFinder::SpreadToParentCheck(const Object& check) {
  if (!IsInheritedCheck(check)) return;
  for (const QualifiedName& parent : CommonParents(live_, due_, RelationOf(check.id))) {
    const ObjectId id{Kind::kConstraint, parent.schema, parent.name, check.id.name, {}};
    const Object* theirs = live_.Find(id);
    const Table* table = As<Table>(FindRelation(live_, RelationOf(check.id)));
    const bool partition = table != nullptr && !table->partition_of.empty();
    if (partition || theirs == nullptr || work_.dropped.contains(id)) continue;
    if (IsInheritedCheck(*theirs)) Replace(id);
  }
}

// What uses an object that goes, or is disturbed, goes before it.
void WorkFinder::Spread(const ObjectId& id) {
  if (!spread_.insert(id).second) return;
  const Object* object = live_.Find(id);
  if (object == nullptr) return;
  const bool gone = work_.dropped.contains(id) || !work_.altered.contains(id);
  for (const Object* dependant : dependants_.Of(id)) SpreadTo(*dependant, id);
  if (id.kind == Kind::kColumn) SpreadFromColumn(*object, gone);
  if (id.kind == Kind::kColumn && !gone) SpreadToRows(id);
  if (gone) SpreadToSequences(id);
  if (gone) SpreadToParentKey(*object);
  if (gone) SpreadToParentCheck(*object);
  if (!gone || !IsRelation(id.kind)) return;
  // They go with it.
  for (const Object* child : ChildrenOf(live_, id)) {
    work_.dropped.insert(child->id);
    queue_.push_back(child->id);
  }
}

}  // namespace pgorigin::plan
