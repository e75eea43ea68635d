// What the sections of the page share: what refers to what.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "pgorigin/report/html.h"
#include "report/html/markup.h"
#include "report/summary.h"

namespace pgorigin {

// A step of a plan, and where it stands.
struct StepAt {
  const PlannedStep* step = nullptr;
  std::size_t segment = 0;  // from 1
};

// One target as the page shows it; outlives the sections.
struct TargetView {
  const HtmlTarget& target;
  int index = 0;  // among the targets
  std::string name;
  std::vector<std::string> finding_ids;            // of Report::findings: anchors
  std::vector<std::string> kept_ids;               // of Report::kept
  std::map<QualifiedName, std::string> table_ids;  // of tables that are shown side by side
  std::map<int, std::vector<StepAt>> steps;        // by the change that they repair
  std::map<int, std::vector<const LeftOut*>> left_out;
  std::map<QualifiedName, Tally> tallies;  // findings by relation
  std::vector<std::string> alike = {};     // other members of its fleet with the same findings

  const Report& report() const { return target.report; }
  bool compares() const { return report().type != Report::Type::kLint; }
};
TargetView ViewOf(const HtmlTarget& target, int index);
std::size_t CountOf(const std::vector<TargetView>& views);  // of targets

// How a finding weighs, as a word, a mark that does not need colour, and a class of the style.
struct Weight {
  std::string_view word;  // "error", …, "uncertain"
  std::string_view mark;
};
Weight WeightOf(const Finding& finding);
Weight WeightOf(const Tally& tally);  // the gravest; "equal" when there is none

void AddBadge(Weight weight, Html& html);

// Of several targets, or of those that failed: how each of them stands.
Html TargetsSection(const std::vector<TargetView>& views, const TargetFailures& failures);
Html SummarySection(const std::vector<TargetView>& views);
Html HistorySection(const std::vector<TargetView>& views);
Html FindingsSection(const std::vector<TargetView>& views);
Html TablesSection(const std::vector<TargetView>& views);
Html PictureSection(const std::vector<TargetView>& views);
Html RepairSection(const std::vector<TargetView>& views);
Html NotesSection(const std::vector<TargetView>& views);

// SQL with a button that copies it; a note in its place when that would copy something else.
void AddSql(const std::string& sql, std::string_view label, Html& html);
// Lock and hazards of a step, in words.
void AddRisks(const PlannedStep& step, Html& html);

Weight WeightOf(Outcome outcome);

// "acme", or "acme and 411 more of tenants".
std::string TitleOf(const TargetView& view);
// A heading of level 3 with the name of the target, when there are several.
void AddTargetHeading(const std::vector<TargetView>& views, const TargetView& view, Html& html);

}  // namespace pgorigin
