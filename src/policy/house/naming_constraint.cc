#include <fmt/core.h>

#include "policy/house.h"
#include "policy/house/house_rules.h"
#include "policy/name_pattern.h"

namespace pgorigin {
namespace {

// Empty: any name will do.
std::string_view OptionFor(ConstraintType type) {
  switch (type) {
    case ConstraintType::kPrimaryKey:
      return "primary_key";
    case ConstraintType::kUnique:
      return "unique";
    case ConstraintType::kForeignKey:
      return "foreign_key";
    case ConstraintType::kCheck:
      return "check";
    case ConstraintType::kExclusion:
    case ConstraintType::kNotNull:
      return "";
  }
  return "";
}

std::string ColumnWords(const ModelInput& input, const Renames& kept, const TableIndex& table,
                        const Typed<Constraint>& constraint) {
  if (constraint->type == ConstraintType::kCheck) {
    const auto columns = input.texts.ColumnsOf(*constraint->check, constraint.id());
    return columns.size() == 1 ? kept.Column(table.name, *columns.begin()).str() : "*";
  }
  std::string words;
  for (Name column : constraint->columns.names) {
    words += (words.empty() ? "" : "_") + kept.Column(table.name, column).str();
  }
  return words;
}

void CheckConstraint(const ModelInput& input, const TableIndex& table,
                     const Typed<Constraint>& constraint, Breaches& breaches) {
  const std::string_view option = OptionFor(constraint->type);
  const std::string pattern = option.empty() ? "" : input.Value(option);
  const bool by_columns = pattern.find("{column") != pattern.npos;
  const auto words_by = [&](const Renames& kept) {
    return NameWords{table.name.name,
                     by_columns ? ColumnWords(input, kept, table, constraint) : ""};
  };
  const NameWords words = words_by(input.kept);
  if (pattern.empty() || FitsPattern(constraint.name(), pattern, words)) return;
  if (FitsPattern(constraint.name(), pattern, words_by({}))) return;
  const std::string due = Filled(pattern, words);
  const std::string alter =
      fmt::format("ALTER TABLE {} RENAME CONSTRAINT {}", table.text(), Quoted(constraint.name()));
  breaches.Add(constraint.id(), "name",
               fmt::format("Constraint {} of {} is due as {}.", Quoted(constraint.name()),
                           table.text(), Printable(due)),
               RenameAdvice(alter, due));
}

void Check(const ModelInput& input, Breaches& breaches) {
  for (const TableIndex* table : input.Tables()) {
    for (const Typed<Constraint>& constraint : table->constraints) {
      CheckConstraint(input, *table, constraint, breaches);
    }
  }
}

}  // namespace

const HouseRule kConstraintPattern = {
    "naming.constraint",
    "A constraint is not named by its table and columns",
    Severity::kInfo,
    "The name of a constraint is what its error says; one that the server would choose is known to "
    "everybody.",
    "Rename the constraint.",
    {{"primary_key", "name of a primary key (empty: any)", {"{table}_pkey"}},
     {"unique", "of a unique constraint", {"{table}_{columns}_key"}},
     {"foreign_key", "of a foreign key", {"{table}_{columns}_fkey"}},
     {"check", "of a check", {"{table}_*"}}},
    Check,
};

}  // namespace pgorigin
