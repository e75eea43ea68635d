#include <fmt/core.h>

#include <algorithm>

#include "policy/house.h"
#include "policy/house/house_rules.h"

namespace pgorigin {
namespace {

// The only column of a key, when it has the type that the default makes.  One that refers
// to another table has its value from there.
const Typed<Column>* OwnUuid(const TableIndex& table) {
  const Typed<Constraint>* key = table.PrimaryKey();
  if (key == nullptr || (*key)->columns.names.size() != 1) return nullptr;
  const Typed<Column>* column = table.Find((*key)->columns.names[0]);
  const bool own = column != nullptr && (*column)->type == "uuid" && !(*column)->generated &&
                   !table.IsForeignKey(column->name());
  return own ? column : nullptr;
}

Verdict IsOneOf(const ModelInput& input, const Typed<Column>& column) {
  Verdict verdict = Verdict::kDifferent;
  for (const std::string& wanted : input.Option("defaults")) {
    verdict = std::min(verdict, input.texts.Same(*column->default_value, wanted, column.id()));
  }
  return verdict;
}

void Check(const ModelInput& input, Breaches& breaches) {
  for (const TableIndex* table : input.Tables()) {
    const Typed<Column>* column = OwnUuid(*table);
    if (column == nullptr) continue;
    const bool has = (*column)->default_value.has_value();
    const Verdict verdict = has ? IsOneOf(input, *column) : Verdict::kDifferent;
    if (verdict == Verdict::kEqual) continue;
    breaches
        .Add(
            column->id(), "default",
            fmt::format("Primary key {} of {} has {}, not default {}.", Quoted(column->name()),
                        table->text(),
                        has ? "default " + Printable((*column)->default_value->text) : "no default",
                        OneOf(input.Option("defaults"))))
        .verdict = verdict;
  }
}

}  // namespace

const HouseRule kKeyDefault = {
    "identity.key-default",
    "A UUID key does not make its values itself",
    Severity::kError,
    "A key that the database makes is there for every writer, and of one kind. "
    "gen_random_uuid() is part of PostgreSQL and needs no extension.",
    "Set DEFAULT gen_random_uuid().",
    {{"defaults", "defaults that a key may have", {"gen_random_uuid()"}}},
    Check,
};

}  // namespace pgorigin
