#include "plan/fillable.h"

#include <algorithm>

namespace pgorigin::plan {

bool IsParent(const Model& live, const QualifiedName& name) {
  return std::ranges::any_of(live.objects, [&](const auto& entry) {
    const Table* child = As<Table>(&entry.second);
    return child != nullptr && std::ranges::find(child->inherits, name) != child->inherits.end();
  });
}

bool StandsAlone(const Model& live, const QualifiedName& name) {
  const Table* table = As<Table>(FindRelation(live, name));
  if (table == nullptr || !table->partition_of.empty() || !table->partition_strategy.empty() ||
      !table->inherits.empty() || !table->server.empty()) {
    return false;
  }
  return !IsParent(live, name);
}

bool IsPlainlyNotNull(const Model& due, const ObjectId& id) {
  return std::ranges::none_of(
      Children(due, Kind::kConstraint, RelationOf(id)), [&](const Object* object) {
        const Constraint& key = *As<Constraint>(object);
        return key.type == ConstraintType::kNotNull && key.columns.names == std::vector{id.name};
      });
}

}  // namespace pgorigin::plan
