#include "align/generated_name.h"

#include <fmt/core.h>

#include "pgorigin/model/server_names.h"

namespace pgorigin {
namespace {

// What the server makes names of: `<table>_<columns>_<label>`.
struct NameParts {
  std::vector<std::vector<Name>> columns;  // alternatives
  std::string_view label;
};

std::string_view LabelOf(ConstraintType type) {
  switch (type) {
    case ConstraintType::kPrimaryKey:
      return "pkey";
    case ConstraintType::kUnique:
      return "key";
    case ConstraintType::kForeignKey:
      return "fkey";
    case ConstraintType::kCheck:
      return "check";
    case ConstraintType::kExclusion:
      return "excl";
    case ConstraintType::kNotNull:
      return "not_null";
  }
  return "";
}

// The server names an index after its keys and included columns.  An expression has
// a word from its tree, so that the columns as a whole count as unknown.
std::vector<Name> KeyNames(const std::vector<IndexKey>& keys, const ColumnNames& include) {
  std::vector<Name> names;
  for (const IndexKey& key : keys) {
    if (key.column.names.empty()) return {kAnyColumns};
    names.push_back(key.column.names[0]);
  }
  names.insert(names.end(), include.names.begin(), include.names.end());
  return names;
}

std::vector<Name> KeyNames(const Constraint& constraint) {
  if (constraint.type == ConstraintType::kExclusion) {
    return KeyNames(constraint.elements, constraint.include);
  }
  std::vector<Name> names = constraint.columns.names;
  names.insert(names.end(), constraint.include.names.begin(), constraint.include.names.end());
  return names;
}

NameParts PartsOf(const Constraint& constraint, const std::vector<Name>& table_columns) {
  const std::string_view label = LabelOf(constraint.type);
  if (constraint.type == ConstraintType::kPrimaryKey) return {{{}}, label};
  if (constraint.type != ConstraintType::kCheck) return {{KeyNames(constraint)}, label};
  // A check has the name of its column in it, when it has just one.
  NameParts parts{{{}}, label};
  for (Name column : table_columns) parts.columns.push_back({column});
  return parts;
}

NameParts PartsOf(const Object& object, const Model& model) {
  if (const Index* index = As<Index>(&object)) {
    return {{KeyNames(index->keys, index->include)}, "idx"};
  }
  const Constraint* constraint = As<Constraint>(&object);
  if (constraint == nullptr) return {};
  const Table* table = As<Table>(FindRelation(model, RelationOf(object.id)));
  return PartsOf(*constraint, table == nullptr ? std::vector<Name>() : table->columns);
}

std::string Join(const std::vector<Name>& names) {
  std::string text;
  for (Name name : names) text += (text.empty() ? "" : "_") + name.str();
  return text;
}

}  // namespace

bool HasGeneratedName(const Object& object, const Model& model, const FormerNames& former) {
  if (object.generated_name) return true;
  const NameParts parts = PartsOf(object, model);
  if (!model.from_server || parts.label.empty()) return false;
  const QualifiedName table = RelationOf(object.id);
  const QualifiedName old_table = former.Of(table);
  std::vector<std::string> columns;
  for (std::vector<Name> names : parts.columns) {
    columns.push_back(Join(names));
    for (Name& name : names) name = former.OfColumn(old_table, name);
    columns.push_back(Join(names));
  }
  return IsServerName(object.id.name, {table.name.str(), old_table.name.str()}, columns,
                      parts.label);
}

}  // namespace pgorigin
