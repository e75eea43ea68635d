// Rules by name, as people write them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/settings.h"
#include "pgorigin/policy/rule_config.h"

namespace pgorigin {

// Ids of all rules, house rules first.
std::vector<std::string> RuleNames();
bool IsRule(std::string_view id);
// Some rule is called `family.…`.
bool IsFamily(std::string_view family);
std::vector<std::string> OptionNames(std::string_view id);

RuleConfig RuleConfigOf(const Settings& settings);

}  // namespace pgorigin
