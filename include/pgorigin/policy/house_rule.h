// House rules: what a house wants of every schema, whatever it is compared with.
#pragma once

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pgorigin/model/facts.h"
#include "pgorigin/policy/finding.h"
#include "pgorigin/policy/rule_config.h"

namespace pgorigin {

struct RuleOption {
  std::string_view name;
  std::string_view help;
  std::vector<std::string> standard;  // unless pgorigin.toml says otherwise
};

struct ModelInput;  // policy/house.h
class Breaches;

// A rule is a value in one list.
struct HouseRule {
  std::string_view id;
  std::string_view title;
  Severity severity;
  std::string_view rationale;
  std::string_view advice;
  std::vector<RuleOption> options;
  // Says what breaks the rule, and what it cannot tell.
  void (*check)(const ModelInput& input, Breaches& breaches);
  std::vector<Fact> needs = {};
  // Rules that say more when they find the same field of the same object.
  std::vector<std::string_view> yields_to = {};
};

// All house rules, by family.
std::span<const HouseRule* const> HouseRules();
const HouseRule* FindHouseRule(std::string_view id);  // null when there is none

// By a glob of `enable`, and not off.
bool IsEnabled(const HouseRule& rule, const RuleConfig& config);
// What the enabled rules ask for.
std::set<Fact> FactsWanted(const RuleConfig& config);
// In force: configured, else the standard.
const std::vector<std::string>& OptionOf(const HouseRule& rule, const RuleSettings& settings,
                                         std::string_view option);

struct NotEvaluated {
  std::string rule;
  std::string reason;  // "no statistics of public.t"
  friend bool operator==(const NotEvaluated&, const NotEvaluated&) = default;
};

struct HouseVerdict {
  int rules = 0;
  int enabled = 0;
  std::vector<NotEvaluated> not_evaluated;
  std::vector<Finding> findings;  // sorted, without a change
};

// Of one model.  What text cannot follow makes findings uncertain.
HouseVerdict JudgeHouse(const Model& model, const Facts& facts, const RuleConfig& config);
// Of the live side of an audit.  What a difference says already is not told again: a field
// or an absent child with a change on it, where the Origin does not break the rule itself.
HouseVerdict JudgeHouse(const AuditInput& input, const Facts& facts, const RuleConfig& config);

}  // namespace pgorigin
