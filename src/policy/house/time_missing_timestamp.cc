#include <fmt/core.h>

#include "policy/house.h"
#include "policy/house/house_rules.h"

namespace pgorigin {
namespace {

void Check(const ModelInput& input, Breaches& breaches) {
  for (const TableIndex* table : input.Tables()) {
    for (const std::string& name : input.Option("columns")) {
      if (table->Find(name) != nullptr) continue;
      breaches.AddAbsent(
          table->id(), Kind::kColumn, name,
          fmt::format("Table {} has no column {}.", table->text(), Quoted(name)),
          fmt::format("Add column {} timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP.",
                      Quoted(name)));
    }
  }
}

}  // namespace

const HouseRule kMissingTimestamp = {
    "time.missing-timestamp",
    "A table does not say when its rows were made and changed",
    Severity::kError,
    "When a row was made and last changed is asked for in every incident, and cannot be found out "
    "afterwards.",
    "Add the column as timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP.",
    {{"columns", "columns that every table has", {"created_at", "updated_at"}}},
    Check,
};

}  // namespace pgorigin
