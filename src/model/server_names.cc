#include "pgorigin/model/server_names.h"

#include <algorithm>
#include <array>

namespace pgorigin {
namespace {

constexpr std::size_t kLongestName = 63;  // NAMEDATALEN - 1

// Cut at a character, not inside of it.
std::string_view Cut(std::string_view text, std::size_t length) {
  if (length >= text.size()) return text;
  while (length > 0 && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80) --length;
  return text.substr(0, length);
}

bool IsNumber(std::string_view text) {
  return text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool MatchesAnyColumns(std::string_view name, std::string_view table, const std::string& label) {
  return name.starts_with(std::string(table) + "_") && name.ends_with("_" + label) &&
         name.size() > table.size() + label.size() + 2;
}

// `label` may have a number appended, which takes room from the other parts.
bool Matches(std::string_view name, std::string_view table, std::string_view columns,
             std::string_view label) {
  for (std::size_t digits = 0; digits <= 4 && digits < name.size(); ++digits) {
    const std::string_view number = name.substr(name.size() - digits);
    if (!IsNumber(number)) return false;
    const std::string numbered = std::string(label) + std::string(number);
    const bool matches = columns == kAnyColumns ? MatchesAnyColumns(name, table, numbered)
                                                : name == ServerName(table, columns, numbered);
    if (matches) return true;
  }
  return false;
}

}  // namespace

std::string ServerName(std::string_view table, std::string_view columns, std::string_view label) {
  const std::size_t overhead = (columns.empty() ? 1 : 2) + label.size();
  std::size_t first = table.size();
  std::size_t second = columns.size();
  while (first + second + overhead > kLongestName) --(first > second ? first : second);
  std::string name(Cut(table, first));
  if (!columns.empty()) name.append("_").append(Cut(columns, second));
  return name.append("_").append(label);
}

bool IsServerName(std::string_view name, const std::vector<std::string>& tables,
                  const std::vector<std::string>& columns, std::string_view label) {
  for (const std::string& table : tables) {
    for (const std::string& list : columns) {
      if (Matches(name, table, list, label)) return true;
    }
  }
  return false;
}

bool IsSystemColumn(std::string_view name) {
  static constexpr auto kNames =
      std::to_array<std::string_view>({"ctid", "xmin", "cmin", "xmax", "cmax", "tableoid"});
  return std::ranges::find(kNames, name) != kNames.end();
}

}  // namespace pgorigin
