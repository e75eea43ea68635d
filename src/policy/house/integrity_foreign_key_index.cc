#include <fmt/core.h>

#include <algorithm>

#include "policy/house.h"
#include "policy/house/house_rules.h"
#include "policy/index_shape.h"

namespace pgorigin {
namespace {

// Rows without a parent need not be found: `WHERE user_id IS NOT NULL` is no loss.
bool FindsAll(const ModelInput& input, const IndexShape& shape, const std::vector<Name>& columns) {
  if (shape.predicate == nullptr) return true;
  return std::ranges::any_of(columns, [&](Name column) {
    return input.texts.Same(*shape.predicate, QuoteIdentifier(column) + " IS NOT NULL",
                            shape.object->id) == Verdict::kEqual;
  });
}

bool BeginsWith(const IndexShape& shape, const std::vector<Name>& columns) {
  if (shape.columns.size() < columns.size()) return false;
  const auto end = shape.columns.begin() + static_cast<std::ptrdiff_t>(columns.size());
  return std::ranges::all_of(
      columns, [&](Name column) { return std::find(shape.columns.begin(), end, column) != end; });
}

bool Serves(const ModelInput& input, const IndexShape& shape, const std::vector<Name>& columns) {
  const bool by_equality =
      shape.method == "btree" || (shape.method == "hash" && columns.size() == 1);
  return by_equality && shape.valid && BeginsWith(shape, columns) &&
         FindsAll(input, shape, columns);
}

void Check(const ModelInput& input, Breaches& breaches) {
  for (const TableIndex* table : input.Tables()) {
    const std::vector<IndexShape> shapes = ShapesOf(*table);
    for (const Typed<Constraint>& key : table->constraints) {
      if (key->type != ConstraintType::kForeignKey) continue;
      const std::vector<Name>& columns = key->columns.names;
      const bool served = std::ranges::any_of(
          shapes, [&](const IndexShape& shape) { return Serves(input, shape, columns); });
      if (served) continue;
      breaches.AddAbsent(
          key.id(), Kind::kIndex, "",
          fmt::format("No index of {} begins with {}, the foreign key to {} ({}).", table->text(),
                      Joined(columns), ToString(key->references.relation), Quoted(key.name())),
          fmt::format("Create an index on {} ({}).", table->text(), Joined(columns)));
    }
  }
}

}  // namespace

const HouseRule kForeignKeyIndex = {
    "integrity.foreign-key-index",
    "A foreign key has no index",
    Severity::kError,
    "PostgreSQL makes none by itself; without it every delete of a parent reads the whole table.",
    "Create an index that begins with the columns of the foreign key.",
    {},
    Check,
};

}  // namespace pgorigin
