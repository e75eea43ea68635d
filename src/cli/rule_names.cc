#include "cli/rule_names.h"

#include <fmt/core.h>

#include <algorithm>

#include "cli/nearest.h"
#include "pgorigin/model/glob.h"
#include "pgorigin/policy/house_rule.h"

namespace pgorigin {

std::vector<std::string> RuleNames() {
  std::vector<std::string> names;
  for (const HouseRule* rule : HouseRules()) names.emplace_back(rule->id);
  for (const Rule& rule : AllRules()) names.emplace_back(rule.id);
  return names;
}

bool IsRule(std::string_view id) { return std::ranges::count(RuleNames(), id) > 0; }

bool IsFamily(std::string_view family) {
  const std::string prefix = std::string(family) + ".";
  return std::ranges::any_of(RuleNames(),
                             [&](const std::string& name) { return name.starts_with(prefix); });
}

std::vector<std::string> OptionNames(std::string_view id) {
  std::vector<std::string> names;
  const HouseRule* rule = FindHouseRule(id);
  if (rule == nullptr) return names;
  for (const RuleOption& option : rule->options) names.emplace_back(option.name);
  return names;
}

std::string RulesComplaint(std::string_view glob) {
  std::vector<std::string> names;
  for (const HouseRule* rule : HouseRules()) names.emplace_back(rule->id);
  const bool matches =
      std::ranges::any_of(names, [&](const std::string& name) { return GlobMatches(glob, name); });
  return matches ? "" : fmt::format("matches no house rule{}", Suggestion(glob, names));
}

RuleConfig RuleConfigOf(const Settings& settings) {
  RuleConfig config;
  config.enable = settings.rules.value_or(std::vector<std::string>());
  config.rules = settings.rule_settings;
  return config;
}

}  // namespace pgorigin
