// What is wrong, by name: differences and broken house rules.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pgorigin/diff/change.h"
#include "pgorigin/model/model.h"
#include "pgorigin/policy/made_by.h"

namespace pgorigin {

enum class Severity { kInfo, kWarning, kError };
std::string_view WordFor(Severity severity);  // "info", "warning", "error"
// Throws std::invalid_argument for another word.
Severity SeverityOfWord(std::string_view word);

struct Finding {
  std::string rule;  // "identity.bigint-key", "drift.missing-column"
  Severity severity = Severity::kError;
  ObjectId object;
  Place place;  // in the Origin
  Name domain;
  // Of a broken house rule: what of the object breaks it ("type"), when that is one thing.
  std::string detail;
  std::string sentence;  // what is wrong, with both values
  std::string advice;    // what to do about it
  // 16 hexadecimal digits of rule, object and what differs: the same from run to
  // run as long as the finding is the same.
  std::string fingerprint;
  Verdict verdict = Verdict::kDifferent;
  std::optional<int> change;  // index into Comparison::changes; none: a broken house rule
  // Every change that it names, `change` first: a key of the wrong type, say, with the
  // sequence behind it.
  std::vector<int> changes;
  // What was decided about it: index into Report::decisions.
  std::optional<int> decision;
  bool deferred = false;          // by that decision: it does not fail an audit yet
  std::optional<MadeBy> made_by;  // none: not known
  std::optional<Trace> trace;     // where made_by is not known, of what is there
};

// What a rule may look at.
struct AuditInput {
  const Alignment& alignment;  // from = live, to = Origin
  const Comparison& comparison;
};

// A rule is a value in one list.
struct Rule {
  std::string_view id;
  std::string_view title;
  Severity severity;
  std::string_view rationale;
  std::string_view advice;
  // Appends its findings, without rule, severity and fingerprint; an empty advice is
  // filled in from the rule.
  void (*check)(const AuditInput& input, std::vector<Finding>& findings);
};

// All rules, in the order in which they are tried.  A change that several rules
// name belongs to the first of them.
std::span<const Rule> AllRules();

// Every change is named by exactly one finding.  Its severity is that of the rule;
// remarks are kInfo, and what is uncertain is kWarning at most.  Sorted as the
// changes are; fingerprints filled in.
std::vector<Finding> Judge(const AuditInput& input);
// The same with severities and scopes as configured: what is excluded is kInfo.
struct RuleConfig;
std::vector<Finding> Judge(const AuditInput& input, const RuleConfig& config);

// By schema, relation, kind, name; then by change and rule.
void SortFindings(std::vector<Finding>& findings);

// Differences alone, no rules and no advice: what `pgorigin diff` shows.  The sides
// are called as given; rules are `difference.missing`, ….
std::vector<Finding> NameDifferences(const AuditInput& input, std::string_view from = "FROM",
                                     std::string_view to = "TO");

// Of a finding that names no change: over rule, object and what it is about.
std::string FingerprintOf(const Finding& finding, std::string_view about);

}  // namespace pgorigin
