// The rules themselves, for `pgorigin rules`.
#pragma once

#include <string>
#include <string_view>

#include "pgorigin/policy/rule_config.h"
#include "pgorigin/report/report.h"

namespace pgorigin {

// All rules by family: id, severity in force, title, enabled or not.
std::string RuleListText(const RuleConfig& config, const TerminalStyle& style);
std::string RuleListMarkdown(const RuleConfig& config);
// One rule with all that there is to say of it; empty when there is none of that id.
std::string RuleText(std::string_view id, const RuleConfig& config, const TerminalStyle& style);
// All rules, or the one of that id; text, options and values as RuleText has them.
std::string RulesJson(std::string_view id, const RuleConfig& config);

}  // namespace pgorigin
