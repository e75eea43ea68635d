// Findings by domain and table, as both the terminal and the document show them.
#pragma once

#include <string>
#include <vector>

#include "report/summary.h"

namespace pgorigin {

// Findings of one rule, and one class of its lineage, in one section.
struct RuleGroup {
  std::string_view rule;
  Severity severity = Severity::kError;
  Verdict verdict = Verdict::kDifferent;
  std::string lineage;  // ClassWords(); empty: none
  std::vector<const Finding*> findings;
};

// A table, view or domain type with what belongs to it, or all that is left of one
// kind ("Enums").
struct Section {
  std::string title;
  bool is_relation = false;
  Place place;
  std::vector<RuleGroup> groups;  // the gravest first
};

struct DomainGroup {
  std::string name;  // empty: no heading of the Origin stands above
  std::vector<Section> sections;
  std::vector<std::string> aligned;  // tables of both sides without a finding
  Tally tally;
};

// In the order of the Origin; what has no place in it comes last.
std::vector<DomainGroup> GroupByDomain(const Report& report);

}  // namespace pgorigin
