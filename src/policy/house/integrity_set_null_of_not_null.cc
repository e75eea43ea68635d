#include <fmt/core.h>

#include <algorithm>

#include "policy/house.h"
#include "policy/house/house_rules.h"

namespace pgorigin {
namespace {

const Typed<Column>* FindNotNull(const TableIndex& table, const Constraint& key) {
  const bool some = !key.on_delete_columns.names.empty();
  for (Name name : some ? key.on_delete_columns.names : key.columns.names) {
    const Typed<Column>* column = table.Find(name);
    if (column != nullptr && (*column)->not_null) return column;
  }
  return nullptr;
}

void Check(const ModelInput& input, Breaches& breaches) {
  for (const TableIndex* table : input.Tables()) {
    for (const Typed<Constraint>& key : table->constraints) {
      if (key->type != ConstraintType::kForeignKey || key->on_delete != "set null") continue;
      const Typed<Column>* column = FindNotNull(*table, *key.definition);
      if (column == nullptr) continue;
      breaches.Add(key.id(), "on delete",
                   fmt::format("Foreign key {} of {} has ON DELETE SET NULL, and column {} is NOT "
                               "NULL.",
                               Quoted(key.name()), table->text(), Quoted(column->name())));
    }
  }
}

}  // namespace

const HouseRule kSetNullOfNotNull = {
    "integrity.set-null-of-not-null",
    "ON DELETE sets a NOT NULL column to null",
    Severity::kError,
    "Every delete of a parent that has children fails, as if there were no ON DELETE at all.",
    "Drop NOT NULL, or say CASCADE or RESTRICT.",
    {},
    Check,
};

}  // namespace pgorigin
