#include <fmt/core.h>

#include "policy/house.h"
#include "policy/house/house_rules.h"

namespace pgorigin {
namespace {

void Check(const ModelInput& input, Breaches& breaches) {
  for (const TableIndex* table : input.Tables()) {
    if (table->PrimaryKey() != nullptr) continue;
    breaches.AddAbsent(table->id(), Kind::kConstraint, "",
                       fmt::format("Table {} has no primary key.", table->text()));
  }
}

}  // namespace

const HouseRule kPrimaryKey = {
    "identity.primary-key",
    "A table has no primary key",
    Severity::kError,
    "Without a primary key rows cannot be told apart, referred to or replicated.",
    "Add a primary key.",
    {},
    Check,
};

}  // namespace pgorigin
