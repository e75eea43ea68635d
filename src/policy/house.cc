#include "policy/house.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace pgorigin {

std::string ModelInput::Value(std::string_view name) const {
  const std::vector<std::string>& values = Option(name);
  return values.empty() ? "" : values[0];
}

std::vector<const TableIndex*> ModelInput::Tables() const {
  std::vector<const TableIndex*> tables;
  for (const auto& [name, table] : index.tables()) {
    const bool ordinary = table.table->partition_of.empty() && table.table->server.empty();
    if (ordinary && !IsExcluded(settings, table.id())) tables.push_back(&table);
  }
  return tables;
}

Breach& Breaches::Add(const ObjectId& object, std::string_view field, std::string sentence,
                      std::string advice) {
  found.push_back(
      {object, field, {}, std::move(sentence), std::move(advice), Verdict::kDifferent, {}, false});
  return found.back();
}

Breach& Breaches::AddAbsent(const ObjectId& table, Kind kind, std::string_view name,
                            std::string sentence, std::string advice) {
  found.push_back(
      {table, name, kind, std::move(sentence), std::move(advice), Verdict::kDifferent, {}, false});
  return found.back();
}

void Breaches::CannotTell(std::string_view reason) { reasons.emplace_back(reason); }

std::string OneOf(const std::vector<std::string>& words) {
  if (words.size() < 2) return fmt::format("{}", fmt::join(words, ""));
  const std::vector<std::string> first(words.begin(), words.end() - 1);
  return fmt::format("{} or {}", fmt::join(first, ", "), words.back());
}

std::string Joined(const std::vector<Name>& names, std::string_view separator) {
  std::string text;
  for (Name name : names) text += (text.empty() ? "" : std::string(separator)) + Quoted(name);
  return text;
}

std::string Quoted(Name name) { return Printable(QuoteIdentifier(name)); }

ObjectId ColumnId(const QualifiedName& table, Name column) {
  return {Kind::kColumn, table.schema, table.name, column, {}};
}

}  // namespace pgorigin
