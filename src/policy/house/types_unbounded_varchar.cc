#include <fmt/core.h>

#include "policy/house.h"
#include "policy/house/house_rules.h"

namespace pgorigin {
namespace {

bool IsUnbounded(Name type) { return type == "character varying" || type == "character varying[]"; }

void Check(const ModelInput& input, Breaches& breaches) {
  for (const TableIndex* table : input.Tables()) {
    for (const Typed<Column>& column : table->columns) {
      if (!IsUnbounded(column->type)) continue;
      breaches.Add(
          column.id(), "type",
          fmt::format("Column {} is {}.", ToString(column.id()), Printable(column->type.view())));
    }
  }
}

}  // namespace

const HouseRule kUnboundedVarchar = {
    "types.unbounded-varchar",
    "A column is varchar without a length",
    Severity::kInfo,
    "varchar without a length is text under another name: VARCHAR(N) says a limit, TEXT that there "
    "is none.",
    "Change the type to text, or say the length.",
    {},
    Check,
};

}  // namespace pgorigin
