#include <nlohmann/json.hpp>

#include "pgorigin/report/rule_list.h"
#include "report/escape.h"
#include "report/rule_facts.h"

namespace pgorigin {
namespace {

using Json = nlohmann::ordered_json;

Json OptionsOf(const RuleFacts& rule) {
  Json options = Json::array();
  if (rule.house == nullptr) return options;
  for (const RuleOption& option : rule.house->options) {
    options.push_back({{"name", option.name},
                       {"help", option.help},
                       {"default", option.standard},
                       {"value", OptionOf(*rule.house, *rule.settings, option.name)}});
  }
  return options;
}

Json ToJson(const RuleFacts& rule) {
  return {{"id", rule.id},
          {"sort", rule.house == nullptr ? "difference" : "house"},
          {"title", rule.title},
          {"severity", WordFor(rule.severity)},
          {"enabled", rule.enabled},
          {"rationale", rule.rationale},
          {"advice", rule.advice},
          {"include", rule.settings->include},
          {"exclude", rule.settings->exclude},
          {"options", OptionsOf(rule)}};
}

}  // namespace

std::string RulesJson(std::string_view id, const RuleConfig& config) {
  Json list = Json::array();
  for (const RuleFacts& rule : AllRuleFacts(config)) {
    if (id.empty() || rule.id == id) list.push_back(ToJson(rule));
  }
  const Json document = {{"format", "pgorigin rules"}, {"version", 1}, {"rules", list}};
  return TerminalSafeJson(document.dump(2, ' ', false, Json::error_handler_t::replace)) + "\n";
}

}  // namespace pgorigin
