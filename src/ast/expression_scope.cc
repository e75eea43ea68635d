#include "ast/expression_scope.h"

namespace pgorigin {

std::string ExpressionScope::Renamed(const std::string& column) const {
  return renames == nullptr ? column : renames->Column(old_relation, column).str();
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
  return column == nullptr ? "" : column->type.str();
}

}  // namespace pgorigin
