#include <fmt/core.h>

#include <algorithm>

#include "pgorigin/model/glob.h"
#include "policy/house.h"
#include "policy/house/house_rules.h"

namespace pgorigin {
namespace {

bool IsOwned(const ModelInput& input, const TableIndex& table, const Typed<Constraint>& key) {
  const std::string prefix = table.name.schema.str() + "." + table.name.name.str() + ".";
  return std::ranges::any_of(key->columns.names, [&](Name column) {
    return MatchesAny(input.Option("owned"), prefix + column.str());
  });
}

std::string OnDelete(const Constraint& key) {
  if (key.on_delete == "no action") return "no ON DELETE";
  std::string words = "ON DELETE ";
  for (char c : key.on_delete.view()) {
    words += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  return words;
}

void Check(const ModelInput& input, Breaches& breaches) {
  if (input.Option("owned").empty()) {
    return breaches.CannotTell("owned does not say which rows belong to their parents");
  }
  for (const TableIndex* table : input.Tables()) {
    for (const Typed<Constraint>& key : table->constraints) {
      if (key->type != ConstraintType::kForeignKey || key->on_delete == "cascade") continue;
      if (!IsOwned(input, *table, key)) continue;
      breaches.Add(
          key.id(), "on delete",
          fmt::format(
              "Rows of {} belong to {} by {}, and the foreign key ({}) has {}, not CASCADE.",
              table->text(), ToString(key->references.relation), Joined(key->columns.names),
              Quoted(key.name()), OnDelete(*key.definition)));
    }
  }
}

}  // namespace

const HouseRule kOwnership = {
    "integrity.ownership",
    "What belongs to a row does not go with it",
    Severity::kError,
    "Tokens of an account that is gone are rubbish at best.",
    "Replace the foreign key by one with ON DELETE CASCADE.",
    {{"owned", "globs of schema.table.column: foreign keys to the owner of the row", {}}},
    Check,
};

}  // namespace pgorigin
