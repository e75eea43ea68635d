#include "plan/uses.h"

#include <algorithm>

#include "pgorigin/ast/expression_reader.h"

namespace pgorigin::plan {
namespace {

using Expressions = std::vector<const Expression*>;

void Add(const std::optional<Expression>& expression, Expressions& all) {
  if (expression) all.push_back(&*expression);
}

void Add(const std::vector<IndexKey>& keys, Expressions& all) {
  for (const IndexKey& key : keys) Add(key.expression, all);
}

Expressions ExpressionsOf(const Object& child) {
  Expressions all;
  if (const Constraint* constraint = As<Constraint>(&child)) {
    Add(constraint->check, all);
    Add(constraint->predicate, all);
    Add(constraint->elements, all);
  }
  if (const Index* index = As<Index>(&child)) {
    Add(index->predicate, all);
    Add(index->keys, all);
  }
  if (const Column* column = As<Column>(&child)) Add(column->generated, all);
  return all;
}

bool IsAmong(const ColumnNames& columns, Name column) {
  return std::ranges::find(columns.names, column) != columns.names.end();
}

bool IsAmong(const std::vector<IndexKey>& keys, Name column) {
  return std::ranges::any_of(keys,
                             [&](const IndexKey& key) { return IsAmong(key.column, column); });
}

bool IsListed(const Object& child, Name column) {
  if (const Constraint* constraint = As<Constraint>(&child)) {
    return IsAmong(constraint->columns, column) || IsAmong(constraint->include, column) ||
           IsAmong(constraint->elements, column);
  }
  const Index* index = As<Index>(&child);
  return index != nullptr && (IsAmong(index->keys, column) || IsAmong(index->include, column));
}

bool AnyUses(const Model& model, const Expressions& all, const ObjectId& id, Name column) {
  if (all.empty()) return false;
  const ExpressionReader reader(model);
  return std::ranges::any_of(all, [&](const Expression* expression) {
    return reader.ColumnsOf(*expression, id).contains(column);
  });
}

}  // namespace

bool UsesColumn(const Model& model, const Object& child, Name column) {
  return IsListed(child, column) || AnyUses(model, ExpressionsOf(child), child.id, column);
}

bool IsInKeyOf(const Model& model, const Object& table, Name column) {
  const std::vector<IndexKey>& key = As<Table>(&table)->partition_key;
  Expressions all;
  Add(key, all);
  return IsAmong(key, column) || AnyUses(model, all, table.id, column);
}

}  // namespace pgorigin::plan
