#include "pgorigin/align/row_join.h"

#include <algorithm>

namespace pgorigin {
namespace {

using Columns = std::vector<std::pair<Name, Name>>;

bool IsUniqueKey(const Model& model, const QualifiedName& table, const std::vector<Name>& columns) {
  return std::ranges::any_of(Children(model, Kind::kConstraint, table), [&](const Object* object) {
    const Constraint& key = *As<Constraint>(object);
    const bool unique =
        key.type == ConstraintType::kPrimaryKey || key.type == ConstraintType::kUnique;
    return unique && std::ranges::is_permutation(key.columns.names, columns);
  });
}

// The columns of the child first.
std::optional<Columns> JoinByKey(const Model& model, const QualifiedName& child,
                                 const QualifiedName& parent, bool unique) {
  for (const Object* object : Children(model, Kind::kConstraint, child)) {
    const Constraint& key = *As<Constraint>(object);
    const bool joins = key.type == ConstraintType::kForeignKey &&
                       key.references.relation == parent &&
                       key.columns.names.size() == key.references.names.size() &&
                       IsUniqueKey(model, child, key.columns.names) == unique;
    if (!joins) continue;
    Columns columns;
    for (std::size_t i = 0; i < key.columns.names.size(); ++i) {
      columns.emplace_back(key.columns.names[i], key.references.names[i]);
    }
    return columns;
  }
  return std::nullopt;
}

}  // namespace

std::optional<RowJoin> JoinRows(const Model& model, const QualifiedName& source,
                                const QualifiedName& target) {
  for (bool unique : {true, false}) {
    if (auto columns = JoinByKey(model, target, source, unique)) return RowJoin{*columns, unique};
    if (auto columns = JoinByKey(model, source, target, unique)) {
      for (auto& [child, parent] : *columns) std::swap(child, parent);
      return RowJoin{*columns, false};
    }
  }
  return std::nullopt;
}

}  // namespace pgorigin
