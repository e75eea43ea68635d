// Runs the rules and settles which change belongs to which finding.
#include <algorithm>

#include "pgorigin/policy/finding.h"
#include "pgorigin/policy/rule_config.h"
#include "policy/finish.h"
#include "policy/sentence.h"

namespace pgorigin {
namespace {

Severity SeverityOf(const Finding& finding, Severity of_rule, const Comparison& comparison) {
  if (finding.change) {
    const Change& change = ChangeAt(comparison, *finding.change);
    if (change.remark) return Severity::kInfo;
  }
  return finding.verdict == Verdict::kUncertain ? std::min(of_rule, Severity::kWarning) : of_rule;
}

// Keeps what no other finding has named yet; false when its own change is taken.
bool TakeChanges(Finding& finding, std::vector<bool>& taken) {
  if (!finding.change) return true;
  if (taken[static_cast<std::size_t>(*finding.change)]) return false;
  if (finding.changes.empty()) finding.changes = {*finding.change};
  std::erase_if(finding.changes, [&](int i) { return taken[static_cast<std::size_t>(i)]; });
  for (int i : finding.changes) taken[static_cast<std::size_t>(i)] = true;
  return true;
}

// What is out of scope is no offence, and still a difference.
void Complete(Finding& finding, const Rule& rule, const RuleSettings& settings,
              const Comparison& comparison) {
  finding.rule = rule.id;
  const Severity of_rule = settings.severity.value_or(rule.severity);
  finding.severity = InScope(settings, finding.object) ? SeverityOf(finding, of_rule, comparison)
                                                       : Severity::kInfo;
  if (finding.advice.empty()) finding.advice = rule.advice;
}

Finding NameDifference(const Comparison& comparison, int index, const Sides& sides) {
  const Change& change = ChangeAt(comparison, index);
  Finding finding;
  const bool certain = change.remark || change.verdict == Verdict::kDifferent;
  finding.rule = "difference." + std::string(certain ? WordFor(change.type) : "uncertain");
  finding.object = change.id;
  finding.place = change.place;
  finding.domain = change.domain;
  finding.sentence = SentenceOf(change, sides);
  finding.verdict = change.verdict;
  finding.change = index;
  finding.changes = {index};
  finding.severity = SeverityOf(finding, Severity::kError, comparison);
  return finding;
}

}  // namespace

std::vector<Finding> Judge(const AuditInput& input) { return Judge(input, RuleConfig{}); }

std::vector<Finding> Judge(const AuditInput& input, const RuleConfig& config) {
  std::vector<Finding> findings;
  std::vector<bool> taken(input.comparison.changes.size());
  for (const Rule& rule : AllRules()) {
    std::vector<Finding> found;
    rule.check(input, found);
    for (Finding& finding : found) {
      if (!TakeChanges(finding, taken)) continue;
      Complete(finding, rule, SettingsOf(config, rule.id), input.comparison);
      findings.push_back(std::move(finding));
    }
  }
  Finish(findings, input.comparison);
  return findings;
}

std::vector<Finding> NameDifferences(const AuditInput& input, std::string_view from,
                                     std::string_view to) {
  std::vector<Finding> findings;
  for (std::size_t i = 0; i < input.comparison.changes.size(); ++i) {
    findings.push_back(NameDifference(input.comparison, static_cast<int>(i), {from, to}));
  }
  Finish(findings, input.comparison);
  return findings;
}

}  // namespace pgorigin
