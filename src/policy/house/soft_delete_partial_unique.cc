#include <fmt/core.h>

#include <algorithm>

#include "policy/house.h"
#include "policy/house/house_rules.h"

namespace pgorigin {
namespace {

// The key of a row makes anything unique that it is part of.
bool HoldsKey(const TableIndex& table, const std::vector<Name>& columns) {
  const Typed<Constraint>* key = table.PrimaryKey();
  return key != nullptr && std::ranges::all_of((*key)->columns.names, [&](Name column) {
           return std::ranges::find(columns, column) != columns.end();
         });
}

std::vector<Name> ColumnsOf(const Typed<Index>& index) {
  std::vector<Name> columns;
  for (const IndexKey& key : index->keys) {
    columns.insert(columns.end(), key.column.names.begin(), key.column.names.end());
  }
  return columns;
}

void CheckIndex(const ModelInput& input, const TableIndex& table, const Typed<Index>& index,
                const std::string& wanted, Breaches& breaches) {
  if (!index->unique || HoldsKey(table, ColumnsOf(index))) return;
  const Verdict verdict = index->predicate
                              ? input.texts.Demands(*index->predicate, wanted, index.id())
                              : Verdict::kDifferent;
  if (verdict == Verdict::kEqual) return;
  breaches
      .Add(index.id(), "predicate",
           fmt::format(
               "Unique index {} of {} holds deleted rows, too: it has {}, not WHERE {}.",
               Quoted(index.name()), table.text(),
               index->predicate ? "WHERE " + Printable(index->predicate->text) : "no predicate",
               wanted))
      .verdict = verdict;
}

void CheckConstraint(const TableIndex& table, const Typed<Constraint>& key,
                     const std::string& wanted, Breaches& breaches) {
  if (key->type != ConstraintType::kUnique || HoldsKey(table, key->columns.names)) return;
  breaches.Add(
      key.id(), "type",
      fmt::format("Unique constraint {} of {} ({}) holds deleted rows, too: a constraint "
                  "has no predicate.",
                  Quoted(key.name()), table.text(), Joined(key->columns.names)),
      fmt::format("Create a unique index with WHERE {}, then drop the constraint.", wanted));
}

void Check(const ModelInput& input, Breaches& breaches) {
  const std::string column = input.Value("column");
  const std::string wanted = QuoteIdentifier(column) + " IS NULL";
  for (const TableIndex* table : input.Tables()) {
    if (table->Find(column) == nullptr) continue;
    for (const Typed<Index>& index : table->indexes) {
      CheckIndex(input, *table, index, wanted, breaches);
    }
    for (const Typed<Constraint>& key : table->constraints) {
      CheckConstraint(*table, key, wanted, breaches);
    }
  }
}

}  // namespace

const HouseRule kPartialUnique = {
    "soft-delete.partial-unique",
    "A deleted row keeps others from its unique value",
    Severity::kError,
    "Who deletes an account and comes back finds the address taken, by a row that nobody sees.",
    "Replace the index by one with WHERE deleted_at IS NULL.",
    {{"column", "the column that tells when a row was deleted", {"deleted_at"}}},
    Check,
};

}  // namespace pgorigin
