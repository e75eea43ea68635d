#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>

#include "pgorigin/diff/type_text.h"
#include "policy/house.h"
#include "policy/house/house_rules.h"
#include "policy/sentence.h"

namespace pgorigin {
namespace {

double NumberOf(const std::string& text) {
  double number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

// Like a label: no prose, and nothing that a report had better not repeat.
bool IsWord(const std::string& value) {
  const auto fits = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-';
  };
  return !value.empty() && value.size() <= 40 && std::ranges::all_of(value, fits);
}

// Negative: a share of the rows, which grows with them.  One value alone is no set.
bool IsClosed(const ColumnStatistics& column, double most, double least_rows) {
  return column.distinct >= 2 && column.distinct <= most && column.rows >= least_rows &&
         !column.frequent.empty() && std::ranges::all_of(column.frequent, IsWord);
}

void CheckTable(const ModelInput& input, const TableIndex& table, Breaches& breaches) {
  const double most = NumberOf(input.Value("most")), rows = NumberOf(input.Value("rows"));
  int unread = 0, unknown = 0;
  for (const Typed<Column>& column : table.columns) {
    if (!IsText(column->type)) continue;
    auto found = input.facts.statistics.find(column.id());
    if (found == input.facts.statistics.end() || !found->second.known) {
      const bool readable = found == input.facts.statistics.end() || found->second.readable;
      ++(readable ? unknown : unread);
      continue;
    }
    const ColumnStatistics& statistics = found->second;
    if (!IsClosed(statistics, most, rows)) continue;
    breaches.Add(column.id(), "type",
                 fmt::format("Column {} is {} and has {:g} values in about {:.0f} rows: {}.",
                             ToString(column.id()), Printable(column->type.view()),
                             statistics.distinct, statistics.rows,
                             OneLine(fmt::format("{}", fmt::join(statistics.frequent, ", ")))));
  }
  if (!InScope(input.settings, table.id())) return;
  if (unread > 0) breaches.CannotTell("no right to read " + table.text());
  if (unknown > 0)
    breaches.CannotTell("no statistics of " + table.text() + " (ANALYZE makes them)");
}

void Check(const ModelInput& input, Breaches& breaches) {
  for (const TableIndex* table : input.Tables()) CheckTable(input, *table, breaches);
}

}  // namespace

const HouseRule kFewValues = {
    "types.few-values",
    "A column of text has few values, like a closed set",
    Severity::kInfo,
    "A set that is closed belongs into the schema, where a misprint is an error. The statistics of "
    "the server only hint at it: look at what the column means.",
    "If the set is closed, create an enum and convert the column.",
    {{"most", "so many distinct values are few", {"12"}},
     {"rows", "tables with fewer rows tell nothing", {"100"}}},
    Check,
    {Fact::kStatistics},
    {"types.check-for-enum"},
};

}  // namespace pgorigin
