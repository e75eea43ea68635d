#include <fmt/core.h>

#include "policy/house.h"
#include "policy/house/house_rules.h"

namespace pgorigin {
namespace {

// `timestamp(3) without time zone`, and arrays.
bool LacksTimeZone(std::string_view type) {
  if (type.ends_with("[]")) type.remove_suffix(2);
  return type.starts_with("timestamp") && type.ends_with(" without time zone");
}

void Check(const ModelInput& input, Breaches& breaches) {
  for (const TableIndex* table : input.Tables()) {
    for (const Typed<Column>& column : table->columns) {
      if (!LacksTimeZone(column->type)) continue;
      breaches.Add(
          column.id(), "type",
          fmt::format("Column {} is {}.", ToString(column.id()), Printable(column->type.view())));
    }
  }
}

}  // namespace

const HouseRule kWithoutTimeZone = {
    "time.without-time-zone",
    "A timestamp has no time zone",
    Severity::kError,
    "It is no point in time: what it means depends on the settings of whoever wrote it.",
    "Change the type to timestamptz, with USING column AT TIME ZONE and the zone that was meant.",
    {},
    Check,
    {},
    {"time.timestamp-definition", "soft-delete.column"},
};

}  // namespace pgorigin
