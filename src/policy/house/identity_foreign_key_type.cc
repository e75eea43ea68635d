#include <fmt/core.h>

#include <algorithm>

#include "policy/house.h"
#include "policy/house/house_rules.h"

namespace pgorigin {
namespace {

void CheckKey(const ModelInput& input, const TableIndex& table, const Typed<Constraint>& key,
              Breaches& breaches) {
  const TableIndex* target = input.index.Find(key->references.relation);
  const std::size_t count = std::min(key->columns.names.size(), key->references.names.size());
  for (std::size_t i = 0; target != nullptr && i < count; ++i) {
    const Typed<Column>* from = table.Find(key->columns.names[i]);
    const Typed<Column>* to = target->Find(key->references.names[i]);
    if (from == nullptr || to == nullptr || (*from)->type == (*to)->type) continue;
    breaches.Add(from->id(), "type",
                 fmt::format("Foreign key column {} is {}, and {}, which it refers to, is {}.",
                             ToString(from->id()), Printable((*from)->type.view()),
                             ToString(to->id()), Printable((*to)->type.view())));
  }
}

void Check(const ModelInput& input, Breaches& breaches) {
  for (const TableIndex* table : input.Tables()) {
    for (const Typed<Constraint>& key : table->constraints) {
      if (key->type == ConstraintType::kForeignKey) CheckKey(input, *table, key, breaches);
    }
  }
}

}  // namespace

const HouseRule kForeignKeyType = {
    "identity.foreign-key-type",
    "A foreign key column has another type than what it refers to",
    Severity::kError,
    "Values of the one type need not fit into the other, and every join has to convert them.",
    "Give the column the type of the key that it refers to.",
    {},
    Check,
};

}  // namespace pgorigin
