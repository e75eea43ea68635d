#include "ast/expression_scope.h"

namespace pgorigin {

bool ExpressionScope::IsOwnRelation(const std::string& name) const {
  if (asked != nullptr) asked->own_name = true;
  return name == old_relation.name;
}

std::string ExpressionScope::Renamed(const std::string& column) const {
  std::string name = renames == nullptr ? column : renames->Column(old_relation, column).str();
  if (asked != nullptr) asked->new_names.emplace(column, name);
  return name;
}

std::string ExpressionScope::TypeOf(const std::string& new_column) const {
  if (new_column == "value" && !value_type.empty()) return value_type;
  std::string declared = DeclaredTypeOf(new_column);
  return declared.empty() ? "" : BaseType(declared, *names.model);
}

std::string ExpressionScope::DeclaredTypeOf(const std::string& new_column) const {
  if (names.model == nullptr || relation.empty()) return "";
  ObjectId id{Kind::kColumn, relation.schema, relation.name, new_column, {}};
  const Column* column = As<Column>(names.model->Find(id));
  std::string type = column == nullptr ? "" : column->type.str();
  if (asked != nullptr) asked->declared_types.emplace(new_column, type);
  return type;
}

}  // namespace pgorigin
