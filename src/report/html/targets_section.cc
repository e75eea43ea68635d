// How each of several targets stands, those that could not be audited first.
#include <fmt/format.h>

#include "report/html/view.h"

namespace pgorigin {
namespace {

void AddFailure(const TargetFailure& failure, Html& html) {
  html.Raw("<tr><th scope=\"row\">").Text(failure.name).Raw("</th><td>");
  AddBadge({"failed", "✗"}, html);
  html.Raw("</td><td colspan=\"5\">").Text(failure.problem).Raw("</td></tr>\n");
}

void AddCell(int number, Html& html) {
  html.Raw("<td class=\"number\">").Number(number).Raw("</td>");
}

void AddTarget(const TargetView& view, bool alone, Html& html) {
  const Tally tally = TallyOf(view.report().findings);
  html.Raw("<tr><th scope=\"row\"><a");
  html.Attribute(" href=", alone ? "#summary" : fmt::format("#s{}", view.index)).Raw(">");
  html.Text(view.name).Raw("</a></th><td>");
  AddBadge(WeightOf(OutcomeOf(view.report())), html);
  html.Raw("</td>");
  for (int number : {tally.errors, tally.warnings, tally.infos, tally.uncertain}) {
    AddCell(number, html);
  }
  AddCell(static_cast<int>(view.report().kept.size()), html);
  html.Raw("</tr>\n");
}

}  // namespace

Html TargetsSection(const std::vector<TargetView>& views, const TargetFailures& failures) {
  Html html;
  if (views.size() < 2 && failures.empty()) return html;
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
  for (const TargetView& view : views) AddTarget(view, views.size() == 1, html);
  html.Raw("</tbody></table></div></section>");
  return html;
}

}  // namespace pgorigin
