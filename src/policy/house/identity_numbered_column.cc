#include <fmt/core.h>

#include <algorithm>

#include "policy/house.h"
#include "policy/house/house_rules.h"

namespace pgorigin {
namespace {

std::string_view WhatNumbers(const ModelInput& input, const TableIndex& table,
                             const Typed<Column>& column) {
  if (column->identity) return "an identity column";
  const bool owns = std::ranges::find(table.sequences, column.name(),
                                      &std::pair<Name, Name>::first) != table.sequences.end();
  if (owns) return "serial";
  const bool calls =
      column->default_value && input.texts.Calls(*column->default_value, "nextval", column.id());
  return calls ? "numbered by nextval()" : "";
}

// Keys are identity.uuid-key's.
void Check(const ModelInput& input, Breaches& breaches) {
  for (const TableIndex* table : input.Tables()) {
    for (const Typed<Column>& column : table->columns) {
      if (table->IsInPrimaryKey(column.name())) continue;
      const std::string_view what = WhatNumbers(input, *table, column);
      if (what.empty()) continue;
      breaches.Add(column.id(), column->identity ? "identity" : "default",
                   fmt::format("Column {} is {}.", ToString(column.id()), what));
    }
  }
}

}  // namespace

const HouseRule kNumberedColumn = {
    "identity.numbered-column",
    "A column takes its values from a sequence",
    Severity::kWarning,
    "Numbers of a sequence have gaps, tell how many rows there are, and tie every writer to one "
    "place.",
    "Drop the default or the identity, and with it the sequence.",
    {},
    Check,
};

}  // namespace pgorigin
