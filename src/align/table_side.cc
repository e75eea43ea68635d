#include "align/table_side.h"

#include <algorithm>

namespace pgorigin {
namespace {

void AddUniqueKey(TableSide& side, const std::vector<Name>& columns) {
  for (Name column : columns) {
    std::vector<Name> others;
    std::ranges::copy_if(columns, std::back_inserter(others),
                         [&](Name other) { return other != column; });
    std::ranges::sort(others);
    side.unique_with[column].insert(std::move(others));
  }
}

void AddConstraint(TableSide& side, const Constraint& constraint) {
  const std::vector<Name>& columns = constraint.columns.names;
  if (constraint.type == ConstraintType::kForeignKey) {
    for (Name column : columns) side.references[column].insert(constraint.references.relation);
  }
  if (constraint.type == ConstraintType::kPrimaryKey ||
      constraint.type == ConstraintType::kUnique) {
    AddUniqueKey(side, columns);
  }
}

void AddIndex(TableSide& side, const Index& index) {
  if (!index.unique) return;
  std::vector<Name> columns;
  for (const IndexKey& key : index.keys) {
    columns.insert(columns.end(), key.column.names.begin(), key.column.names.end());
  }
  AddUniqueKey(side, columns);
}

template <class Iterator>
Name FirstPartner(Iterator begin, Iterator end, const std::map<Name, Name>& partners) {
  for (Iterator it = begin; it != end; ++it) {
    auto found = partners.find(*it);
    if (found != partners.end()) return found->second;
  }
  return {};
}

}  // namespace

TableSide ReadTableSide(const Model& model, const QualifiedName& table) {
  TableSide side;
  side.table = table;
  if (const Table* definition = As<Table>(FindRelation(model, table))) {
    side.order = definition->columns;
  }
  for (const Object* object : Children(model, Kind::kConstraint, table)) {
    if (const Constraint* constraint = As<Constraint>(object)) AddConstraint(side, *constraint);
  }
  for (const Object* object : Children(model, Kind::kIndex, table)) {
    if (const Index* index = As<Index>(object)) AddIndex(side, *index);
  }
  return side;
}

Neighbours NeighboursOf(const TableSide& side, Name column, const std::map<Name, Name>& partners) {
  const auto here = std::ranges::find(side.order, column);
  if (here == side.order.end()) return {};
  return {FirstPartner(std::make_reverse_iterator(here), side.order.rend(), partners),
          FirstPartner(here + 1, side.order.end(), partners)};
}

}  // namespace pgorigin
