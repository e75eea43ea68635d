#include <fmt/core.h>

#include <algorithm>

#include "policy/house.h"
#include "policy/house/house_rules.h"

namespace pgorigin {
namespace {

bool HasSequence(const TableIndex& table, Name column) {
  return std::ranges::find(table.sequences, column, &std::pair<Name, Name>::first) !=
         table.sequences.end();
}

// "serial bigint", "identity integer", "text"
std::string TypeWords(const TableIndex& table, const Typed<Column>& column) {
  const std::string_view origin = column->identity                    ? "identity "
                                  : HasSequence(table, column.name()) ? "serial "
                                                                      : "";
  return std::string(origin) + Printable(column->type.view());
}

void Check(const ModelInput& input, Breaches& breaches) {
  const std::vector<std::string>& types = input.Option("types");
  for (const TableIndex* table : input.Tables()) {
    for (const Typed<Column>& column : table->columns) {
      if (!table->IsInPrimaryKey(column.name())) continue;
      if (std::ranges::find(types, column->type.view()) != types.end()) continue;
      breaches.Add(column.id(), "type",
                   fmt::format("Primary key {} of {} is {}, not {}.", Quoted(column.name()),
                               table->text(), TypeWords(*table, column), OneOf(types)));
    }
  }
}

}  // namespace

const HouseRule kUuidKey = {
    "identity.uuid-key",
    "A primary key is no UUID",
    Severity::kError,
    "Serial, BIGINT and identity keys collide when data of several services or databases meet, can "
    "be guessed, and tie every writer to one sequence.",
    "Give the table a uuid key with DEFAULT gen_random_uuid(), and let the referring columns "
    "follow.",
    {{"types", "types that a column of a primary key may have", {"uuid"}}},
    Check,
};

}  // namespace pgorigin
