#include "report/rule_facts.h"

namespace pgorigin {
namespace {

RuleFacts FactsOf(const HouseRule& rule, const RuleConfig& config) {
  const RuleSettings& settings = SettingsOf(config, rule.id);
  return {rule.id,
          rule.title,
          settings.severity.value_or(rule.severity),
          rule.rationale,
          rule.advice,
          &rule,
          IsEnabled(rule, config),
          &settings};
}

RuleFacts FactsOf(const Rule& rule, const RuleConfig& config) {
  const RuleSettings& settings = SettingsOf(config, rule.id);
  return {rule.id,        rule.title,  settings.severity.value_or(rule.severity),
          rule.rationale, rule.advice, nullptr,
          true,           &settings};
}

std::string Quoted(const std::string& text) {
  std::string quoted = "\"";
  for (char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + "\"";
}

}  // namespace

std::vector<RuleFacts> AllRuleFacts(const RuleConfig& config) {
  std::vector<RuleFacts> facts;
  for (const HouseRule* rule : HouseRules()) facts.push_back(FactsOf(*rule, config));
  for (const Rule& rule : AllRules()) facts.push_back(FactsOf(rule, config));
  return facts;
}

std::string ListText(const std::vector<std::string>& items) {
  std::string text;
  for (const std::string& item : items) text += (text.empty() ? "" : ", ") + Quoted(item);
  return "[" + text + "]";
}

}  // namespace pgorigin
