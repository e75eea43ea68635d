// How each of several targets stands, those that could not be audited first.
#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "report/html/view.h"

namespace pgorigin {
namespace {

long long SizeOfFleet(const std::vector<TargetView>& views, const std::string& fleet) {
  long long size = 0;
  for (const TargetView& view : views) {
    if (view.target.fleet == fleet) size += static_cast<long long>(view.alike.size()) + 1;
  }
  return size;
}

void AddFailure(const TargetFailure& failure, Html& html) {
  html.Raw("<tr><th scope=\"row\">").Text(failure.name).Raw("</th><td>");
  AddBadge({"failed", "✗"}, html);
  html.Raw("</td><td colspan=\"5\">").Text(failure.problem).Raw("</td></tr>\n");
}

void AddCell(int number, Html& html) {
  html.Raw("<td class=\"number\">").Number(number).Raw("</td>");
}

void AddTarget(const TargetView& view, const std::string& name, bool alone, Html& html) {
  const Tally tally = TallyOf(view.report().findings);
  html.Raw("<tr><th scope=\"row\"><a");
  html.Attribute(" href=", alone ? "#summary" : fmt::format("#s{}", view.index)).Raw(">");
  html.Text(name).Raw("</a></th><td>");
  AddBadge(WeightOf(OutcomeOf(view.report())), html);
  html.Raw("</td>");
  for (int number : {tally.errors, tally.warnings, tally.infos, tally.uncertain}) {
    AddCell(number, html);
  }
  AddCell(static_cast<int>(view.report().kept.size()), html);
  html.Raw("</tr>\n");
}

// How many of a fleet are alike, the most first.
void AddClusters(const std::vector<TargetView>& views, Html& html) {
  std::vector<const TargetView*> clusters;
  for (const TargetView& view : views) {
    if (!view.alike.empty()) clusters.push_back(&view);
  }
  if (clusters.empty()) return;
  std::ranges::stable_sort(clusters, std::greater(),
                           [](const TargetView* view) { return view->alike.size(); });
  html.Raw("<ul class=\"facts\">");
  for (const TargetView* view : clusters) {
    html.Raw("<li>").Number(static_cast<long long>(view->alike.size() + 1)).Raw(" of ");
    html.Number(SizeOfFleet(views, view->target.fleet)).Raw(" audited members of ");
    html.Text(view->target.fleet);
    html.Text(view->report().findings.empty() ? " have no findings" : " have the same findings");
    html.Raw("; they are shown once, as ").Text(view->name).Raw(".</li>");
  }
  html.Raw("</ul>\n");
}

}  // namespace

Html TargetsSection(const std::vector<TargetView>& views, const TargetFailures& failures) {
  Html html;
  if (CountOf(views) < 2 && failures.empty()) return html;
  html.Raw(
      "<section id=\"targets\" aria-labelledby=\"targets-h\"><h2 id=\"targets-h\">Targets</h2>"
      "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Outcome of each "
      "target\"><table><thead>"
      "<tr><th scope=\"col\">Target</th><th scope=\"col\">Outcome</th>"
      "<th scope=\"col\" class=\"number\">Errors</th>"
      "<th scope=\"col\" class=\"number\">Warnings</th><th scope=\"col\" class=\"number\">Info</th>"
      "<th scope=\"col\" class=\"number\">Uncertain</th>"
      "<th scope=\"col\" class=\"number\">Kept</th></tr></thead><tbody>\n");
  for (const TargetFailure& failure : failures) AddFailure(failure, html);
  for (const TargetView& view : views) {
    AddTarget(view, view.name, views.size() == 1, html);
    for (const std::string& name : view.alike) AddTarget(view, name, views.size() == 1, html);
  }
  html.Raw("</tbody></table></div>\n");
  AddClusters(views, html);
  html.Raw("</section>");
  return html;
}

}  // namespace pgorigin
