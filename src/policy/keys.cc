#include "policy/keys.h"

#include <algorithm>

#include "pgorigin/diff/type_text.h"
#include "policy/claim.h"

namespace pgorigin {
namespace {

ObjectId ColumnOf(const QualifiedName& table, Name column) {
  return {Kind::kColumn, table.schema, table.name, column, {}};
}

void AddForeignKey(Keys& keys, const QualifiedName& table, const Constraint& constraint) {
  const ForeignColumns& target = constraint.references;
  const std::size_t count = std::min(constraint.columns.names.size(), target.names.size());
  for (std::size_t i = 0; i < count; ++i) {
    const ObjectId from = ColumnOf(table, constraint.columns.names[i]);
    const ObjectId to = ColumnOf(target.relation, target.names[i]);
    keys.refers_to[from].push_back(to);
    keys.referred_by[to].push_back(from);
  }
}

}  // namespace

Keys ReadKeys(const Model& model) {
  Keys keys;
  auto it = model.objects.lower_bound({Kind::kConstraint, {}, {}, {}, {}});
  for (; it != model.objects.end() && it->first.kind == Kind::kConstraint; ++it) {
    const Constraint* constraint = As<Constraint>(&it->second);
    if (constraint == nullptr) continue;
    const QualifiedName table = RelationOf(it->first);
    if (constraint->type == ConstraintType::kForeignKey) AddForeignKey(keys, table, *constraint);
    if (constraint->type != ConstraintType::kPrimaryKey) continue;
    for (Name column : constraint->columns.names) keys.primary.insert(ColumnOf(table, column));
  }
  return keys;
}

Name TypeOf(const Model& model, const ObjectId& id) {
  const Column* column = As<Column>(model.Find(id));
  return column == nullptr ? Name() : column->type;
}

std::vector<int> IntegersForUuids(const AuditInput& input) {
  std::vector<int> indexes;
  for (int i = 0; i < static_cast<int>(input.comparison.changes.size()); ++i) {
    const Change& change = ChangeAt(input.comparison, i);
    if (Is(change, ChangeType::kChanged, Kind::kColumn) && FieldOf(change, "type") != nullptr &&
        IsInteger(TypeOf(input.alignment.from, change.id)) &&
        TypeOf(input.alignment.to, change.id) == "uuid") {
      indexes.push_back(i);
    }
  }
  return indexes;
}

}  // namespace pgorigin
