#include "plan/folded.h"

#include <algorithm>

#include "pgorigin/model/of_kind.h"
#include "plan/metadata.h"
#include "plan/uses.h"

namespace pgorigin::plan {

const Column* FoldedColumn(const Model& model, const ObjectId& id) {
  const Table* table = As<Table>(FindRelation(model, RelationOf(id)));
  if (table == nullptr || table->partition_of.empty()) return nullptr;
  const QualifiedName& parent = table->partition_of;
  const ObjectId of_parent{Kind::kColumn, parent.schema, parent.name, id.name, {}};
  const Column* column = As<Column>(model.Find(of_parent));
  return column != nullptr ? column : FoldedColumn(model, of_parent);
}

std::set<std::string_view> DifferingFields(const Column& from, const Column& to) {
  std::set<std::string_view> fields;
  ForEachField<Column>([&](const auto& field) {
    const bool differs = !(from.*field.member == to.*field.member);
    if (IsDrift(field.trait) && differs) fields.insert(field.name);
  });
  return fields;
}

bool HasHeirs(const Model& model) {
  return std::ranges::any_of(OfKind(model.objects, Kind::kTable), [](const auto& entry) {
    return !ParentsOf(*As<Table>(&entry.second)).empty();
  });
}

std::vector<QualifiedName> CommonParents(const Model& live, const Model& due,
                                         const QualifiedName& table) {
  const Table* now = As<Table>(FindRelation(live, table));
  const Table* then = As<Table>(FindRelation(due, table));
  if (now == nullptr || then == nullptr) return {};
  std::vector<QualifiedName> common = ParentsOf(*now);
  const std::vector<QualifiedName> others = ParentsOf(*then);
  std::erase_if(common, [&](const QualifiedName& parent) {
    return std::ranges::find(others, parent) == others.end();
  });
  return common;
}

std::vector<ObjectId> InheritedFrom(const Model& live, const Model& due, const ObjectId& column) {
  std::vector<ObjectId> all;
  for (const QualifiedName& parent : CommonParents(live, due, RelationOf(column))) {
    const ObjectId of_parent{Kind::kColumn, parent.schema, parent.name, column.name, {}};
    all.push_back(of_parent);
    const std::vector<ObjectId> more = InheritedFrom(live, due, of_parent);
    all.insert(all.end(), more.begin(), more.end());
  }
  return all;
}

const Object* CommonType(const Model& live, const Model& due, const QualifiedName& table) {
  const Table* now = As<Table>(FindRelation(live, table));
  const Table* then = As<Table>(FindRelation(due, table));
  if (now == nullptr || then == nullptr || now->of_type != then->of_type) return nullptr;
  for (const auto& [id, object] : OfKind(live.objects, Kind::kComposite)) {
    if (CanonicalText(id) == now->of_type) return &object;
  }
  return nullptr;
}

bool IsInheritedCheck(const Object& object) {
  const Constraint* constraint = As<Constraint>(&object);
  return constraint != nullptr && constraint->type == ConstraintType::kCheck &&
         !constraint->no_inherit;
}

const Object* CheckOfParent(const Model& model, const Object& object) {
  if (!IsInheritedCheck(object)) return nullptr;
  const Table* table = As<Table>(FindRelation(model, RelationOf(object.id)));
  if (table == nullptr || table->partition_of.empty()) return nullptr;
  const QualifiedName& parent = table->partition_of;
  const Object* check =
      model.Find({Kind::kConstraint, parent.schema, parent.name, object.id.name, {}});
  return check != nullptr && IsInheritedCheck(*check) ? check : nullptr;
}

bool IsInPartitionKey(const Model& model, const ObjectId& column) {
  const QualifiedName relation = RelationOf(column);
  const Object* table = FindRelation(model, relation);
  if (As<Table>(table) == nullptr || As<Table>(table)->partition_strategy.empty()) return false;
  if (IsInKeyOf(model, *table, column.name)) return true;
  return std::ranges::any_of(model.objects, [&](const auto& entry) {
    const Table* child = As<Table>(&entry.second);
    if (child == nullptr || child->partition_of != relation) return false;
    return IsInPartitionKey(model,
                            {Kind::kColumn, entry.first.schema, entry.first.name, column.name, {}});
  });
}

}  // namespace pgorigin::plan
