#include <fmt/core.h>

#include "policy/house.h"
#include "policy/house/house_rules.h"

namespace pgorigin {
namespace {

// "char", in quotes, is another type: one byte.
bool IsPadded(Name type) { return type == "bpchar" || type.view().starts_with("character("); }

void Check(const ModelInput& input, Breaches& breaches) {
  for (const TableIndex* table : input.Tables()) {
    for (const Typed<Column>& column : table->columns) {
      if (!IsPadded(column->type)) continue;
      breaches.Add(
          column.id(), "type",
          fmt::format("Column {} is {}.", ToString(column.id()), Printable(column->type.view())));
    }
  }
}

}  // namespace

const HouseRule kChar = {
    "types.char",
    "A column is padded with blanks",
    Severity::kWarning,
    "char(n) pads with blanks, which count in some comparisons and not in others; it is no faster "
    "than text.",
    "Change the type to text or varchar(n).",
    {},
    Check,
    {},
    {"types.token"},
};

}  // namespace pgorigin
