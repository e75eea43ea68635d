#include <fmt/core.h>

#include <algorithm>

#include "policy/house.h"
#include "policy/house/house_rules.h"
#include "policy/name_pattern.h"

namespace pgorigin {
namespace {

// `email_created_at`; an expression has no name, so that any text may stand for it.
std::string ColumnWords(const Renames& kept, const TableIndex& table, const Typed<Index>& index) {
  std::string words;
  for (const IndexKey& key : index->keys) {
    words += words.empty() ? "" : "_";
    words += key.column.names.empty() ? std::string("*")
                                      : kept.Column(table.name, key.column.names[0]).str();
  }
  return words;
}

void CheckIndex(const ModelInput& input, const TableIndex& table, const Typed<Index>& index,
                Breaches& breaches) {
  const std::vector<std::string>& patterns = input.Option("patterns");
  const NameWords words{table.name.name, ColumnWords(input.kept, table, index)};
  const NameWords of_origin{table.name.name, ColumnWords({}, table, index)};
  const bool fits = std::ranges::any_of(patterns, [&](const std::string& pattern) {
    return FitsPattern(index.name(), pattern, words) ||
           FitsPattern(index.name(), pattern, of_origin);
  });
  if (fits || patterns.empty()) return;
  const std::string due = Filled(patterns[0], words);
  const QualifiedName name{table.name.schema, index.name()};
  breaches.Add(index.id(), "name",
               fmt::format("Index {} of {} is due as {}.", Quoted(index.name()), table.text(),
                           Printable(due)),
               RenameAdvice(fmt::format("ALTER INDEX {} RENAME", ToString(name)), due));
}

// An index that is attached to one of the parent table has the name that the server chose.
void Check(const ModelInput& input, Breaches& breaches) {
  for (const TableIndex* table : input.Tables()) {
    for (const Typed<Index>& index : table->indexes) {
      if (index->partition_of.empty()) CheckIndex(input, *table, index, breaches);
    }
  }
}

}  // namespace

const HouseRule kIndexPattern = {
    "naming.index",
    "An index is not named by its table and columns",
    Severity::kWarning,
    "Whoever reads a plan or a lock sees the name of an index alone.",
    "Rename the index.",
    {{"patterns",
      "names that an index may have; {table} and {columns} stand for its own",
      {"idx_{table}_{columns}"}}},
    Check,
};

}  // namespace pgorigin
