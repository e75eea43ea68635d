#include <fmt/core.h>

#include <algorithm>

#include "policy/house.h"
#include "policy/house/house_rules.h"

namespace pgorigin {
namespace {

void Check(const ModelInput& input, Breaches& breaches) {
  const std::vector<std::string>& types = input.Option("types");
  for (const TableIndex* table : input.Tables()) {
    for (const Typed<Column>& column : table->columns) {
      if (!table->IsForeignKey(column.name())) continue;
      if (std::ranges::find(types, column->type.view()) != types.end()) continue;
      breaches.Add(column.id(), "type",
                   fmt::format("Foreign key column {} is {}, not {}.", ToString(column.id()),
                               Printable(column->type.view()), OneOf(types)));
    }
  }
}

}  // namespace

const HouseRule kForeignKeyUuid = {
    "identity.foreign-key-uuid",
    "A foreign key is no UUID",
    Severity::kError,
    "Keys are UUIDs, and so is all that refers to them.",
    "Change the column together with the key that it refers to.",
    {{"types", "types that a foreign key column may have", {"uuid"}}},
    Check,
    {},
    {"identity.uuid-key"},
};

}  // namespace pgorigin
