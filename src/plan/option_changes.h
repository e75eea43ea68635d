// From one list of options to another: they are `name=value`, sorted.
#pragma once

#include <algorithm>

#include "plan/words.h"

namespace pgorigin::plan {

inline std::string_view NameOfOption(std::string_view option) {
  return option.substr(0, option.find('='));
}

inline bool HasOption(const Options& options, std::string_view name) {
  return std::ranges::any_of(options,
                             [&](const std::string& o) { return NameOfOption(o) == name; });
}

// Storage parameters: `begin(sql)` SET (a = '1'), and `begin(sql)` RESET (b).
template <class Begin>
void WriteOptionChanges(Sql& sql, const Options& from, const Options& to, Begin begin) {
  Options set, reset;
  std::ranges::copy_if(to, std::back_inserter(set), [&](const std::string& option) {
    return std::ranges::find(from, option) == from.end();
  });
  for (const std::string& option : from) {
    if (!HasOption(to, NameOfOption(option))) reset.emplace_back(NameOfOption(option));
  }
  if (!set.empty()) {
    begin(sql);
    WriteParenthesizedOptions(sql << "SET", set);
    sql.End();
  }
  if (!reset.empty()) {
    begin(sql);
    WriteParenthesizedOptions(sql << "RESET", reset);
    sql.End();
  }
}

// OPTIONS (ADD a '1', SET b '2', DROP c) of foreign things; `begin(sql)` stands before it.
template <class Begin>
void WriteForeignOptionChanges(Sql& sql, const Options& from, const Options& to, Begin begin) {
  Sql list;
  bool first = true;
  auto next = [&](Keyword verb, std::string_view option) {
    if (!std::exchange(first, false)) list << ",";
    list << verb << Identifier(NameOfOption(option));
  };
  auto value = [&](std::string_view option) {
    const std::size_t equals = option.find('=');
    list << Literal(equals == option.npos ? "" : option.substr(equals + 1));
  };
  for (const std::string& option : from) {
    if (!HasOption(to, NameOfOption(option))) next("DROP", option);
  }
  for (const std::string& option : to) {
    if (std::ranges::find(from, option) != from.end()) continue;
    if (HasOption(from, NameOfOption(option))) {
      next("SET", option);
    } else {
      next("ADD", option);
    }
    value(option);
  }
  if (first) return;
  begin(sql);
  (sql << "OPTIONS (" << Canonical(list.text()) << ")").End();
}

}  // namespace pgorigin::plan
