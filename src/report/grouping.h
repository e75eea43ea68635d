// Findings by domain and table, as both the terminal and the document show them.
#pragma once

#include <string>
#include <vector>

#include "report/summary.h"

namespace pgorigin {

// Findings of one rule in one section.
struct RuleGroup {
  std::string_view rule;
  Severity severity = Severity::kError;
  Verdict verdict = Verdict::kDifferent;
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

// The text with the object under its short name, where prose names it in full: the
// title of the section says the rest.
std::string Within(const Report& report, const Section& section, const std::string& text,
                   const Finding& finding);

// Whether prose names the object, in full or as a word of its own.
bool Names(std::string_view text, const ObjectId& id);

// The object as it is called within its section: "role", "index idx_users_role".
std::string LabelOf(const Finding& finding, const Section& section);

}  // namespace pgorigin
