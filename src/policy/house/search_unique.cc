#include <fmt/core.h>

#include <algorithm>

#include "policy/house.h"
#include "policy/house/house_rules.h"
#include "policy/index_shape.h"

namespace pgorigin {
namespace {

// On the column alone, or on an expression of it alone, such as lower(email).
bool IsUniqueOn(const ModelInput& input, const IndexShape& shape, Name column) {
  if (!shape.unique || !shape.valid || shape.keys.size() != 1) return false;
  const IndexKey& key = shape.keys[0];
  if (!key.expression) return key.column.names[0] == column;
  return input.texts.ColumnsOf(*key.expression, shape.object->id) == std::set<Name>{column};
}

void Check(const ModelInput& input, Breaches& breaches) {
  for (const TableIndex* table : input.Tables()) {
    const std::vector<IndexShape> shapes = ShapesOf(*table);
    for (const std::string& name : input.Option("columns")) {
      const Typed<Column>* column = table->Find(name);
      if (column == nullptr) continue;
      const bool unique = std::ranges::any_of(
          shapes, [&](const IndexShape& shape) { return IsUniqueOn(input, shape, name); });
      if (unique) continue;
      breaches.AddAbsent(
          column->id(), Kind::kIndex, "",
          fmt::format("Column {} has no unique index.", ToString(column->id())),
          fmt::format("Create a unique index on {} ({}).", table->text(), Quoted(name)));
    }
  }
}

}  // namespace

const HouseRule kSearchUnique = {
    "search.unique",
    "What rows are looked up by is not unique",
    Severity::kError,
    "Two accounts with one address, or two pages with one slug: whichever the query finds first.",
    "Create a unique index on the column.",
    {{"columns", "columns that identify a row to people", {"email", "username", "slug"}}},
    Check,
};

}  // namespace pgorigin
