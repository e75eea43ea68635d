#include <fmt/core.h>

#include "policy/house.h"
#include "policy/house/house_rules.h"
#include "policy/name_pattern.h"

namespace pgorigin {
namespace {

// The sequence of an identity column is part of the column.
void Check(const ModelInput& input, Breaches& breaches) {
  const std::string pattern = input.Value("pattern");
  for (const TableIndex* table : input.Tables()) {
    for (const auto& [column, name] : table->sequences) {
      const NameWords words{table->name.name, input.kept.Column(table->name, column).str()};
      const NameWords of_origin{table->name.name, column.str()};
      if (FitsPattern(name, pattern, words) || FitsPattern(name, pattern, of_origin)) continue;
      const std::string due = Filled(pattern, words);
      const ObjectId id{Kind::kSequence, table->name.schema, {}, name, {}};
      breaches.Add(id, "name",
                   fmt::format("Sequence {} of {}.{} is due as {}.", ToString(id), table->text(),
                               Quoted(column), Printable(due)),
                   RenameAdvice(fmt::format("ALTER SEQUENCE {} RENAME", ToString(id)), due));
    }
  }
}

}  // namespace

const HouseRule kSequencePattern = {
    "naming.sequence",
    "A sequence is not named by its column",
    Severity::kInfo,
    "A renamed table leaves its sequences behind under the old name.",
    "Rename the sequence.",
    {{"pattern",
      "the name of a sequence that a column owns; {table} and {column} stand for its own",
      {"{table}_{column}_seq"}}},
    Check,
};

}  // namespace pgorigin
