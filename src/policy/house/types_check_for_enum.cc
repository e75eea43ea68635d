#include <fmt/core.h>
#include <fmt/ranges.h>

#include "pgorigin/diff/type_text.h"
#include "policy/house.h"
#include "policy/house/house_rules.h"
#include "policy/sentence.h"

namespace pgorigin {
namespace {

void Check(const ModelInput& input, Breaches& breaches) {
  for (const TableIndex* table : input.Tables()) {
    for (const Typed<Constraint>& check : table->constraints) {
      if (check->type != ConstraintType::kCheck || !check->check) continue;
      const auto set = input.texts.ClosedSetOf(*check->check, check.id());
      const Typed<Column>* column = set ? table->Find(set->column) : nullptr;
      if (column == nullptr || !IsText((*column)->type)) continue;
      breaches.Add(column->id(), "type",
                   fmt::format("Column {} is {} with a check ({}) on a closed set: {}.",
                               ToString(column->id()), Printable((*column)->type.view()),
                               Quoted(check.name()),
                               OneLine(fmt::format("{}", fmt::join(set->values, ", ")))));
    }
  }
}

}  // namespace

const HouseRule kCheckForEnum = {
    "types.check-for-enum",
    "A closed set is text with a check",
    Severity::kWarning,
    "An enum says in one place what there is, sorts by meaning, and takes four bytes.",
    "Create an enum of these values and convert the column; drop the check and the default before, "
    "and set the default again.",
    {},
    Check,
};

}  // namespace pgorigin
