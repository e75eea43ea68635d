#include <fmt/core.h>

#include "policy/house.h"
#include "policy/house/house_rules.h"

namespace pgorigin {
namespace {

void Check(const ModelInput& input, Breaches& breaches) {
  for (const TableIndex* table : input.Tables()) {
    if (table->table->row_security || table->policies.empty()) continue;
    std::vector<Name> names;
    for (const Typed<RowPolicy>& policy : table->policies) names.push_back(policy.name());
    breaches.Add(table->id(), "row security",
                 fmt::format("Row security of {} is off, so that policies do nothing: {}.",
                             table->text(), Joined(names)),
                 fmt::format("ALTER TABLE {} ENABLE ROW LEVEL SECURITY.", table->text()));
  }
}

}  // namespace

const HouseRule kIdlePolicy = {
    "security.idle-policy",
    "A policy does nothing",
    Severity::kError,
    "CREATE POLICY alone protects no row: the table has to be told so.",
    "Enable row security of the table, or drop its policies.",
    {},
    Check,
};

}  // namespace pgorigin
