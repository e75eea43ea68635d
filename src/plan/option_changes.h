// From one list of options to another: they are `name=value`.
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

// What has another value, or none; those that SET comes to stand behind those that stay.
struct OptionChanges {
  Options set, reset;
  OptionChanges(const Options& from, const Options& to) {
    const auto is_kept = [&](const std::string& option) {
      return std::ranges::find(to, option) != to.end();
    };
    Options after;
    std::ranges::copy_if(from, std::back_inserter(after), is_kept);
    for (const std::string& option : to) {
      if (std::ranges::find(from, option) == from.end()) set.push_back(option);
    }
    after.insert(after.end(), set.begin(), set.end());
    const bool anew = after != to;  // a dump has them in their order
    if (anew) set = to;
    for (const std::string& option : from) {
      if (anew || !HasOption(to, NameOfOption(option))) reset.emplace_back(NameOfOption(option));
    }
  }
};

// Storage parameters: `begin(sql)` RESET (b), and `begin(sql)` SET (a = '1').
template <class Begin>
void WriteOptionChanges(Sql& sql, const Options& from, const Options& to, Begin begin) {
  const OptionChanges changes(from, to);
  if (!changes.reset.empty()) {
    begin(sql);
    WriteParenthesizedOptions(sql << "RESET", changes.reset);
    sql.End();
  }
  if (!changes.set.empty()) {
    begin(sql);
    WriteParenthesizedOptions(sql << "SET", changes.set);
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
