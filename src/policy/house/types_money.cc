#include <fmt/core.h>

#include "policy/house.h"
#include "policy/house/house_rules.h"

namespace pgorigin {
namespace {

bool IsMoney(Name type) { return type == "money" || type == "money[]"; }

void Check(const ModelInput& input, Breaches& breaches) {
  for (const TableIndex* table : input.Tables()) {
    for (const Typed<Column>& column : table->columns) {
      if (!IsMoney(column->type)) continue;
      breaches.Add(
          column.id(), "type",
          fmt::format("Column {} is {}.", ToString(column.id()), Printable(column->type.view())));
    }
  }
}

}  // namespace

const HouseRule kMoney = {
    "types.money",
    "A column is money",
    Severity::kWarning,
    "What its values print as, and how they are read, depends on lc_monetary; there is no currency "
    "in them.",
    "Change the type to numeric, with a column for the currency, or to bigint cents.",
    {},
    Check,
    {},
    {"types.token"},
};

}  // namespace pgorigin
