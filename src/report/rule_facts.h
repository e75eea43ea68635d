// Rules of both sorts under one form.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pgorigin/policy/house_rule.h"

namespace pgorigin {

struct RuleFacts {
  std::string_view id;
  std::string_view title;
  Severity severity;  // in force
  std::string_view rationale;
  std::string_view advice;
  const HouseRule* house = nullptr;  // null: of differences, which is always on
  bool enabled = true;
  const RuleSettings* settings = nullptr;
};

// House rules first, in the order of their lists.
std::vector<RuleFacts> AllRuleFacts(const RuleConfig& config);

// `["a", "b"]`, as TOML and JSON write a list.
std::string ListText(const std::vector<std::string>& items);

}  // namespace pgorigin
