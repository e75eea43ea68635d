#include <fmt/core.h>

#include "policy/house.h"
#include "policy/house/house_rules.h"

namespace pgorigin {
namespace {

void Check(const ModelInput& input, Breaches& breaches) {
  for (const TableIndex* table : input.Tables()) {
    for (const Typed<Constraint>& key : table->constraints) {
      if (key->type != ConstraintType::kForeignKey || key->on_delete != "no action") continue;
      breaches.Add(key.id(), "on delete",
                   fmt::format("Foreign key {} of {} to {} ({}) has no ON DELETE.",
                               Joined(key->columns.names), table->text(),
                               ToString(key->references.relation), Quoted(key.name())));
    }
  }
}

}  // namespace

const HouseRule kExplicitOnDelete = {
    "integrity.explicit-on-delete",
    "A foreign key does not say what happens on delete",
    Severity::kError,
    "Without ON DELETE the parent row cannot be deleted, and nobody has decided that.",
    "Decide: CASCADE when the row belongs to its parent, SET NULL when it only mentions it, "
    "RESTRICT when the parent must not go.",
    {},
    Check,
    {},
    {"integrity.ownership"},
};

}  // namespace pgorigin
