// SQL in, findings of one house rule out.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <vector>

#include "pgorigin/ast/split.h"
#include "pgorigin/model/facts.h"
#include "pgorigin/policy/house_rule.h"
#include "pgorigin/spec/read_spec.h"
#include "support/read_sql.h"

namespace pgorigin {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using Lines = std::vector<std::string>;

// One rule, with its options; facts are there, and empty, unless a test gives some.
class Lint {
 public:
  Lint(std::string rule, const std::string& sql, RuleSettings settings = {}, Facts facts = {})
      : Lint(std::move(rule), ReadSql(sql), std::move(settings), std::move(facts)) {}
  Lint(std::string rule, const Model& model, RuleSettings settings = {}, Facts facts = {}) {
    EXPECT_NE(FindHouseRule(rule), nullptr) << rule;
    EXPECT_THAT(model.diagnostics, IsEmpty());
    RuleConfig config;
    config.enable = {rule};
    config.rules[rule] = std::move(settings);
    verdict = JudgeHouse(model, facts, config);
  }

  Lines Sentences() const {
    Lines lines;
    for (const Finding& finding : verdict.findings) lines.push_back(finding.sentence);
    return lines;
  }
  Lines Objects() const {
    Lines lines;
    for (const Finding& finding : verdict.findings) lines.push_back(ToString(finding.object));
    return lines;
  }
  Lines Reasons() const {
    Lines lines;
    for (const NotEvaluated& item : verdict.not_evaluated) lines.push_back(item.reason);
    return lines;
  }

  HouseVerdict verdict;
};

inline RuleSettings With(std::map<std::string, std::vector<std::string>> options) {
  RuleSettings settings;
  settings.options = std::move(options);
  return settings;
}
inline RuleSettings Excluding(std::string glob) {
  RuleSettings settings;
  settings.exclude = {std::move(glob)};
  return settings;
}
inline RuleSettings Including(std::string glob) {
  RuleSettings settings;
  settings.include = {std::move(glob)};
  return settings;
}

}  // namespace pgorigin
