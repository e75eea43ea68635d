#include "plan/settings.h"

#include <algorithm>
#include <array>

namespace pgorigin::plan {
namespace {

// The settings that the server marks GUC_LIST_QUOTE: their value is a list of items,
// each quoted by itself, and as one literal it would be a list of one item.  No
// function of the server tells which they are; extensions may not add any.
constexpr auto kLists = std::to_array<std::string_view>(
    {"local_preload_libraries", "oauth_validator_libraries", "search_path",
     "session_preload_libraries", "shared_preload_libraries", "temp_tablespaces",
     "unix_socket_directories"});

bool IsBlank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// Reads the quoted item that starts at value[i]; i is then behind its end.
std::string QuotedItem(std::string_view value, std::size_t& i) {
  std::string item;
  for (++i; i < value.size(); ++i) {
    if (value[i] == '"' && (i + 1 >= value.size() || value[i + 1] != '"')) break;
    if (value[i] == '"') ++i;
    item += value[i];
  }
  ++i;
  return item;
}

}  // namespace

std::vector<std::string> SplitSettingList(std::string_view value) {
  std::vector<std::string> items;
  for (std::size_t i = 0; i < value.size();) {
    if (IsBlank(value[i]) || value[i] == ',') {
      ++i;
    } else if (value[i] == '"') {
      items.push_back(QuotedItem(value, i));
    } else {
      const std::size_t start = i;
      while (i < value.size() && value[i] != ',' && !IsBlank(value[i])) ++i;
      items.emplace_back(value.substr(start, i - start));
    }
  }
  return items;
}

void WriteSetting(Sql& sql, std::string_view setting) {
  const std::size_t equals = std::min(setting.find('='), setting.size());
  const std::string_view name = setting.substr(0, equals);
  const std::string_view value = setting.substr(std::min(equals + 1, setting.size()));
  sql << Identifier(name) << "TO";
  const std::vector<std::string> items = SplitSettingList(value);
  if (std::ranges::find(kLists, name) == kLists.end() || items.empty()) {
    sql << Literal(value);
    return;
  }
  sql.List(items, [&](const std::string& item) { sql << Literal(item); });
}

}  // namespace pgorigin::plan
