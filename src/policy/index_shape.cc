#include "policy/index_shape.h"

namespace pgorigin {
namespace {

bool HasIndex(const Constraint& constraint) {
  return constraint.type == ConstraintType::kPrimaryKey ||
         constraint.type == ConstraintType::kUnique;
}

IndexShape OfKey(const Typed<Constraint>& key) {
  IndexShape shape;
  shape.object = key.object;
  shape.primary = key->type == ConstraintType::kPrimaryKey;
  shape.unique = true;
  shape.nulls_not_distinct = key->nulls_not_distinct;
  shape.deferrable = key->deferrable;
  shape.columns = key->columns.names;
  shape.include = key->include.names;
  for (Name column : shape.columns) {
    IndexKey item;
    item.column.names = {column};
    shape.keys.push_back(item);
  }
  return shape;
}

IndexShape OfIndex(const Typed<Index>& index) {
  IndexShape shape;
  shape.object = index.object;
  shape.index = index.definition;
  shape.unique = index->unique;
  shape.valid = index->valid;
  shape.nulls_not_distinct = index->nulls_not_distinct;
  shape.method = index->method;
  shape.keys = index->keys;
  shape.include = index->include.names;
  for (const IndexKey& key : index->keys) {
    if (key.column.names.empty()) break;
    shape.columns.push_back(key.column.names[0]);
  }
  if (index->predicate) shape.predicate = &*index->predicate;
  return shape;
}

}  // namespace

std::vector<IndexShape> ShapesOf(const TableIndex& table) {
  std::vector<IndexShape> shapes;
  for (const Typed<Constraint>& key : table.constraints) {
    // WITHOUT OVERLAPS makes a GiST index.
    if (HasIndex(*key.definition) && !key->temporal) shapes.push_back(OfKey(key));
  }
  for (const Typed<Index>& index : table.indexes) shapes.push_back(OfIndex(index));
  return shapes;
}

}  // namespace pgorigin
