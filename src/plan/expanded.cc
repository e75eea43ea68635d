#include "plan/expanded.h"

#include <algorithm>

#include "pgorigin/ast/rename_column.h"
#include "plan/rekey.h"
#include "plan/uses.h"

namespace pgorigin::plan {
namespace {

bool Follow(std::optional<Expression>& expression, const ObjectId& column) {
  if (!expression) return true;
  const auto text =
      RenameColumn(expression->text, column.name.str(), BesideName(column.name).str());
  if (text) expression->text = *text;
  return text.has_value();
}

void Follow(ColumnNames& columns, const ObjectId& column) {
  std::ranges::replace(columns.names, column.name, BesideName(column.name));
}

bool Follow(Index& index, const ObjectId& column) {
  bool followed = Follow(index.predicate, column);
  for (IndexKey& key : index.keys) {
    Follow(key.column, column);
    followed = Follow(key.expression, column) && followed;
  }
  Follow(index.include, column);
  return followed;
}

}  // namespace

std::optional<Index> OnColumnsOfNow(const std::set<ObjectId>& expanded, const ObjectId& key,
                                    const Index& index) {
  Index now = index;
  for (const ObjectId& column : expanded) {
    if (RelationOf(column) == RelationOf(key) && !Follow(now, column)) return std::nullopt;
  }
  return now;
}

Index IndexOf(const Constraint& constraint) {
  Index index;
  index.unique = true;
  index.nulls_not_distinct = constraint.nulls_not_distinct;
  index.include = constraint.include;
  index.options = constraint.options;
  index.tablespace = constraint.tablespace;
  for (Name column : constraint.columns.names) {
    index.keys.emplace_back();
    index.keys.back().column.names = {column};
  }
  return index;
}

bool UsesExpanded(const Model& due, const std::set<ObjectId>& expanded, const Object& key) {
  return std::ranges::any_of(expanded, [&](const ObjectId& column) {
    return RelationOf(column) == RelationOf(key.id) && UsesColumn(due, key, column.name);
  });
}

}  // namespace pgorigin::plan
