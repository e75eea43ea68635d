#include <fmt/core.h>

#include "policy/house.h"
#include "policy/house/house_rules.h"

namespace pgorigin {
namespace {

bool IsJson(Name type) { return type == "json" || type == "json[]"; }

void Check(const ModelInput& input, Breaches& breaches) {
  for (const TableIndex* table : input.Tables()) {
    for (const Typed<Column>& column : table->columns) {
      if (!IsJson(column->type)) continue;
      breaches.Add(
          column.id(), "type",
          fmt::format("Column {} is {}.", ToString(column.id()), Printable(column->type.view())));
    }
  }
}

}  // namespace

const HouseRule kJson = {
    "types.json",
    "A column is json, not jsonb",
    Severity::kWarning,
    "json is text that is parsed at every look, cannot be compared, and keeps double keys.",
    "Change the type to jsonb, unless the very text of the document matters.",
    {},
    Check,
    {},
    {"types.token"},
};

}  // namespace pgorigin
