#include "report/html/view.h"

#include <fmt/format.h>

#include <set>

#include "pgorigin/report/formats.h"

namespace pgorigin {
namespace {

std::string Anchor(int target, const Finding& finding, std::set<std::string>& taken) {
  std::string id = fmt::format("f{}-{}", target, finding.fingerprint);
  for (int i = 2; !taken.insert(id).second; ++i) {
    id = fmt::format("f{}-{}-{}", target, finding.fingerprint, i);
  }
  return id;
}

void AddAnchors(TargetView& view) {
  std::set<std::string> taken;
  for (const Finding& finding : view.report().findings) {
    view.finding_ids.push_back(Anchor(view.index, finding, taken));
  }
  for (const Kept& kept : view.report().kept) {
    view.kept_ids.push_back(Anchor(view.index, kept.finding, taken));
  }
}

void AddSteps(const PlanFile& plan, TargetView& view) {
  for (std::size_t i = 0; i < plan.migration.segments.size(); ++i) {
    for (const PlannedStep& step : plan.migration.segments[i].steps) {
      if (step.change) view.steps[*step.change].push_back({&step, i + 1});
    }
  }
  for (const LeftOut& left : plan.migration.left_out) {
    if (left.change) view.left_out[*left.change].push_back(&left);
  }
}

void AddTables(TargetView& view) {
  for (const Finding& finding : view.report().findings) {
    view.tallies[RelationOf(finding.object)].Add(finding);
  }
  if (!view.compares()) return;
  int number = 0;
  for (const Report::TableRow& row : view.report().tables) {
    if (!view.tallies.contains(row.table)) continue;
    view.table_ids.emplace(row.table, fmt::format("t{}-{}", view.index, ++number));
  }
}

}  // namespace

TargetView ViewOf(const HtmlTarget& target, int index) {
  TargetView view{target, index, NameOf(TargetReport{target.name, target.report}), {}, {}, {}, {},
                  {},     {}};
  AddAnchors(view);
  AddTables(view);
  if (target.plan != nullptr) AddSteps(*target.plan, view);
  return view;
}

std::size_t CountOf(const std::vector<TargetView>& views) {
  std::size_t count = views.size();
  for (const TargetView& view : views) count += view.alike.size();
  return count;
}

Weight WeightOf(const Finding& finding) {
  if (finding.verdict == Verdict::kUncertain) return {"uncertain", "?"};
  switch (finding.severity) {
    case Severity::kError:
      return {"error", "✗"};
    case Severity::kWarning:
      return {"warning", "!"};
    case Severity::kInfo:
      return {"info", "i"};
  }
  return {};
}

Weight WeightOf(const Tally& tally) {
  if (tally.errors > 0) return {"error", "✗"};
  if (tally.warnings > 0) return {"warning", "!"};
  if (tally.uncertain > 0) return {"uncertain", "?"};
  return tally.infos > 0 ? Weight{"info", "i"} : Weight{"equal", "="};
}

Weight WeightOf(Outcome outcome) {
  switch (outcome) {
    case Outcome::kClean:
      return {"clean", "✓"};
    case Outcome::kBroken:
      return {"broken", "✗"};
    case Outcome::kUncertain:
      return {"uncertain", "?"};
    case Outcome::kDifferent:
      return {"different", "✗"};
  }
  return {};
}

void AddBadge(Weight weight, Html& html) {
  html.Raw("<span").Attribute(" class=", fmt::format("badge {}", weight.word));
  html.Raw("><span aria-hidden=\"true\">").Text(weight.mark).Raw("</span> ");
  html.Text(weight.word).Raw("</span>");
}

std::string TitleOf(const TargetView& view) {
  if (view.alike.empty()) return view.name;
  return fmt::format("{} and {} more of {}", view.name, view.alike.size(), view.target.fleet);
}

void AddTargetHeading(const std::vector<TargetView>& views, const TargetView& view, Html& html) {
  if (views.size() > 1) {
    html.Raw("<h3 class=\"target\">").Text(TitleOf(view)).Raw("</h3>\n");
  }
}

}  // namespace pgorigin
