#include <fmt/core.h>

#include <algorithm>

#include "policy/house.h"
#include "policy/house/house_rules.h"

namespace pgorigin {
namespace {

bool IsSpelled(const ModelInput& input, const Typed<Column>& column, const std::string& so) {
  return input.texts.Same(*column->default_value, so, column.id()) == Verdict::kEqual;
}

void Check(const ModelInput& input, Breaches& breaches) {
  const std::string wanted = input.Value("spelling");
  for (const TableIndex* table : input.Tables()) {
    for (const Typed<Column>& column : table->columns) {
      if (!column->default_value || IsSpelled(input, column, wanted)) continue;
      const bool other = std::ranges::any_of(
          input.Option("others"),
          [&](const std::string& spelling) { return IsSpelled(input, column, spelling); });
      if (!other) continue;
      breaches.Add(column.id(), "default",
                   fmt::format("The default of {} is spelled {}, not {}.", ToString(column.id()),
                               Printable(column->default_value->text), wanted),
                   fmt::format("Set DEFAULT {}: it is the same time.", wanted));
    }
  }
}

}  // namespace

const HouseRule kDefaultSpelling = {
    "time.default-spelling",
    "The present time has two spellings",
    Severity::kWarning,
    "now() and CURRENT_TIMESTAMP are the same time and two texts: schemas that mix them differ for "
    "no reason.",
    "Spell it one way.",
    {{"spelling", "how defaults spell the present time", {"CURRENT_TIMESTAMP"}},
     {"others",
      "spellings of the same",
      {"now()", "transaction_timestamp()", "CURRENT_TIMESTAMP"}}},
    Check,
};

}  // namespace pgorigin
