#include "cli/rules_config.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/nearest.h"
#include "cli/rule_names.h"
#include "pgorigin/model/object_id.h"
#include "pgorigin/policy/house_rule.h"

namespace pgorigin {
namespace {

class RulesReader {
 public:
  RulesReader(const RefuseNode& refuse, Settings& settings)
      : refuse_(refuse), settings_(settings) {}

  void Read(const toml::table& table) {
    for (const auto& [key, node] : table) {
      const std::string name(key.str());
      if (name == "enable") {
        ReadEnable(node);
      } else {
        ReadNamed(name, node);
      }
    }
  }

 private:
  void ReadEnable(const toml::node& node) {
    settings_.rules = Strings(node, "enable");
    for (const std::string& glob : *settings_.rules) {
      const std::string problem = RulesComplaint(glob);
      if (!problem.empty()) refuse_(node, "enable " + problem);
    }
  }

  // [rules."time.updated-trigger"], or [rules.time.updated-trigger], which is a table in
  // a table.
  void ReadNamed(const std::string& name, const toml::node& node) {
    const toml::table* table = node.as_table();
    if (IsRule(name)) {
      if (table == nullptr) refuse_(node, fmt::format("{} must be a table", Printable(name)));
      return ReadRule(name, *table);
    }
    if (table == nullptr || !IsFamily(name)) {
      refuse_(node, fmt::format("no rule is called {}{}", Printable(name),
                                Suggestion(name, RuleNames())));
    }
    for (const auto& [key, inner] : *table) ReadNamed(name + "." + std::string(key.str()), inner);
  }

  void ReadRule(const std::string& id, const toml::table& table) {
    RuleSettings& rule = settings_.rule_settings[id];
    for (const auto& [key, node] : table) ReadKey(id, std::string(key.str()), node, rule);
  }

  void ReadKey(const std::string& id, const std::string& key, const toml::node& node,
               RuleSettings& rule) {
    if (key == "severity") return ReadSeverity(id, node, rule);
    if (key == "include") {
      rule.include = Strings(node, key);
    } else if (key == "exclude") {
      rule.exclude = Strings(node, key);
    } else if (const auto options = OptionNames(id); std::ranges::count(options, key) > 0) {
      rule.options[key] = Strings(node, key);
    } else {
      refuse_(node, fmt::format("{} has no option {}{}", id, Printable(key),
                                Suggestion(key, KeysOf(options))));
    }
  }

  void ReadSeverity(const std::string& id, const toml::node& node, RuleSettings& rule) {
    const toml::value<std::string>* value = node.as_string();
    const bool house = FindHouseRule(id) != nullptr;
    if (value != nullptr && value->get() == "off" && house) {
      rule.off = true;
      return;
    }
    if (value == nullptr || !SeverityComplaint(value->get()).empty()) {
      refuse_(node, fmt::format("severity must be one of info, warning, error{}",
                                house ? ", off" : ": a difference never vanishes"));
    }
    rule.severity = SeverityOfWord(value->get());
  }

  // One string stands for a list of one, and a number for its digits.
  std::vector<std::string> Strings(const toml::node& node, const std::string& key) {
    std::vector<std::string> strings;
    const toml::array* list = node.as_array();
    if (list == nullptr) return {String(node, key)};
    for (const toml::node& item : *list) strings.push_back(String(item, key));
    return strings;
  }

  std::string String(const toml::node& node, const std::string& key) {
    if (const auto* number = node.as_integer()) return std::to_string(number->get());
    const toml::value<std::string>* value = node.as_string();
    if (value == nullptr) refuse_(node, key + " must be a string or a list of strings");
    return value->get();
  }

  static std::vector<std::string> KeysOf(std::vector<std::string> options) {
    options.insert(options.end(), {"severity", "include", "exclude"});
    return options;
  }

  const RefuseNode& refuse_;
  Settings& settings_;
};

}  // namespace

void ReadRules(const toml::table& table, const RefuseNode& refuse, Settings& settings) {
  RulesReader(refuse, settings).Read(table);
}

}  // namespace pgorigin
