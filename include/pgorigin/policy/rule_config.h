// How rules are configured, by pgorigin.toml and flags.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pgorigin/policy/finding.h"

namespace pgorigin {

// Of one rule.  Globs are over `schema.table`, and over `schema.table.column` and its like.
struct RuleSettings {
  std::optional<Severity> severity;  // in place of that of the rule
  bool off = false;                  // of house rules alone: a difference never vanishes
  std::vector<std::string> include;  // empty: everything
  std::vector<std::string> exclude;
  std::map<std::string, std::vector<std::string>> options;
  friend bool operator==(const RuleSettings&, const RuleSettings&) = default;
};

struct RuleConfig {
  std::vector<std::string> enable;            // globs over the ids of house rules
  std::map<std::string, RuleSettings> rules;  // by id
};

// Whether include and exclude leave the object in.
bool InScope(const RuleSettings& settings, const ObjectId& object);
bool IsExcluded(const RuleSettings& settings, const ObjectId& object);
// Those of a rule that nobody configured are empty.
const RuleSettings& SettingsOf(const RuleConfig& config, std::string_view id);

}  // namespace pgorigin
