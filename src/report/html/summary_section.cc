// What the whole of a report says.
#include <fmt/format.h>

#include "report/grouping.h"
#include "report/html/view.h"
#include "report/lineage.h"

namespace pgorigin {
namespace {

std::string_view SentenceFor(Outcome outcome, Report::Type type) {
  const bool audit = type == Report::Type::kAudit;
  switch (outcome) {
    case Outcome::kClean:
      return type == Report::Type::kLint ? "No rule of the house is broken."
             : audit                     ? "The database is as its Origin says."
                                         : "Both sides are the same.";
    case Outcome::kBroken:
      return type == Report::Type::kLint ? "Rules of the house are broken."
                                         : "Nothing differs, but rules of the house are broken.";
    case Outcome::kUncertain:
      return "Nothing is known to differ, but something could not be told for certain.";
    case Outcome::kDifferent:
      return audit ? "The database is not as its Origin says." : "The two sides differ.";
  }
  return "";
}

// Words of this program: what stands between backticks is code.
void AddProse(std::string_view text, Html& html) {
  for (bool code = false;; code = !code) {
    const std::size_t tick = text.find('`');
    if (code) html.Raw("<code>");
    html.Text(text.substr(0, tick));
    if (code) html.Raw("</code>");
    if (tick == text.npos) return;
    text.remove_prefix(tick + 1);
  }
}

void AddSides(const Report& report, Html& html) {
  const SideNames names = SideNamesOf(report);
  html.Raw("<dl class=\"sides\"><div><dt>").Text(names.from).Raw("</dt><dd>").Text(report.from);
  html.Raw("</dd></div>");
  if (!names.to.empty()) {
    html.Raw("<div><dt>").Text(names.to).Raw("</dt><dd>").Text(report.to).Raw("</dd></div>");
  }
  if (report.lineage) {
    html.Raw("<div><dt>migrations</dt><dd>").Text(MigrationsText(*report.lineage));
    html.Raw("</dd></div>");
  }
  html.Raw("<div><dt>date</dt><dd>").Text(report.date).Raw("</dd></div></dl>\n");
}

// A count that leads to what it counts.
void AddTile(const TargetView& view, Weight weight, int count, std::string_view noun, Html& html) {
  html.Raw("<li><a href=\"#findings\"")
      .Attribute(" class=", fmt::format("tile {}{}", weight.word, count == 0 ? " none" : ""));
  html.Attribute(" data-severity=", weight.word);
  html.Attribute(" data-target=", std::to_string(view.index)).Raw("><b>").Number(count);
  html.Raw("</b> <span><span aria-hidden=\"true\">").Text(weight.mark).Raw("</span> ");
  html.Text(noun).Raw("</span></a></li>");
}

void AddTiles(const TargetView& view, Html& html) {
  const Tally tally = TallyOf(view.report().findings);
  html.Raw("<ul class=\"tiles\">");
  AddTile(view, {"error", "✗"}, tally.errors, tally.errors == 1 ? "error" : "errors", html);
  AddTile(view, {"warning", "!"}, tally.warnings, tally.warnings == 1 ? "warning" : "warnings",
          html);
  AddTile(view, {"info", "i"}, tally.infos, "info", html);
  AddTile(view, {"uncertain", "?"}, tally.uncertain, "uncertain", html);
  if (view.compares()) {
    const int kept = static_cast<int>(view.report().kept.size());
    AddTile(view, {"kept", "○"}, kept, "kept by decision", html);
  }
  html.Raw("</ul>\n");
}

// Shares of a bar, drawn; the numbers stand beside it in words.
void AddBar(const ComparisonCounts& counts, Html& html) {
  if (counts.objects <= 0) return;
  const std::pair<std::string_view, int> parts[] = {
      {"equal", counts.equal}, {"uncertain", counts.uncertain}, {"different", counts.different}};
  html.Raw(
      "<svg class=\"bar\" viewBox=\"0 0 1000 12\" preserveAspectRatio=\"none\" "
      "aria-hidden=\"true\">");
  double at = 0;
  for (const auto& [word, count] : parts) {
    const double width = 1000.0 * count / counts.objects;
    html.Raw("<rect y=\"0\" height=\"12\"").Attribute(" x=", at).Attribute(" width=", width);
    html.Attribute(" class=", word).Raw("/>");
    at += width;
  }
  html.Raw("</svg>\n");
}

void AddFacts(const Report& report, Html& html) {
  if (report.type != Report::Type::kLint) {
    AddBar(report.comparison.counts, html);
    html.Raw("<p>").Text(ToString(report.comparison.counts)).Raw(".</p>\n");
  }
  html.Raw("<ul class=\"facts\">");
  if (!report.resolution.how.empty()) {
    html.Raw("<li>Verdicts: ").Text(report.resolution.how).Raw(".</li>");
  }
  const std::string house = HouseText(report);
  if (!house.empty()) {
    html.Raw("<li>");
    AddProse(house, html);
    html.Raw(".</li>");
  }
  const std::size_t left = report.not_compared.size();
  if (report.type != Report::Type::kLint) {
    html.Raw("<li><a href=\"#notes\">Not compared: ").Number(static_cast<long long>(left));
    html.Raw("</a></li>");
  }
  if (!report.opaque.empty() && !OpaqueSettled(report)) {
    html.Raw("<li><a href=\"#notes\">Statements that text cannot follow: ");
    html.Number(static_cast<long long>(report.opaque.size())).Raw("</a></li>");
  }
  for (const std::string& warning : report.resolution.warnings) {
    html.Raw("<li class=\"alert\">").Text(warning).Raw("</li>");
  }
  html.Raw("</ul>\n");
}

void AddLineage(const Report& report, Html& html) {
  if (!report.lineage) return;
  html.Raw(
      "<div class=\"scroll\"><table><caption>Where the differences come from</caption><thead><tr>"
      "<th scope=\"col\">Class</th><th scope=\"col\" class=\"number\">Findings</th>"
      "<th scope=\"col\">What to do</th></tr></thead><tbody>");
  for (LineageClass type : ClassesOf(report)) {
    html.Raw("<tr><th scope=\"row\">").Text(WordFor(type)).Raw("</th><td class=\"number\">");
    html.Number(CountOf(report, type)).Raw("</td><td>").Text(AdviceFor(type)).Raw("</td></tr>");
  }
  html.Raw("</tbody></table></div>\n");
}

void AddNumber(int number, Html& html) {
  html.Raw("<td class=\"number\">");
  if (number > 0) html.Number(number);
  html.Raw("</td>");
}

void AddDomainRow(const TargetView& view, const DomainGroup& domain, Html& html) {
  const std::string name = domain.name.empty() ? "(no domain)" : domain.name;
  html.Raw("<tr><th scope=\"row\">");
  if (domain.tally.total() > 0) {
    html.Raw("<a href=\"#findings\"").Attribute(" data-domain=", name);
    html.Attribute(" data-target=", std::to_string(view.index)).Raw(">").Text(name).Raw("</a>");
  } else {
    html.Text(name);
  }
  html.Raw("</th><td>");
  AddBadge(WeightOf(domain.tally), html);
  html.Raw("</td>");
  AddNumber(domain.tally.errors, html);
  AddNumber(domain.tally.warnings, html);
  AddNumber(domain.tally.infos, html);
  AddNumber(domain.tally.uncertain, html);
  AddNumber(static_cast<int>(domain.aligned.size()), html);
  html.Raw("</tr>\n");
}

void AddDomains(const TargetView& view, Html& html) {
  const std::vector<DomainGroup> domains = GroupByDomain(view.report());
  if (domains.empty()) return;
  html.Raw("<div class=\"scroll\" role=\"region\" tabindex=\"0\"");
  html.Attribute(" aria-label=", "Findings by domain: " + view.name);
  html.Raw(
      ">"
      "<table><caption>By domain</caption><thead><tr><th scope=\"col\">Domain</th>"
      "<th scope=\"col\">Gravest</th><th scope=\"col\" class=\"number\">Errors</th>"
      "<th scope=\"col\" class=\"number\">Warnings</th><th scope=\"col\" class=\"number\">Info</th>"
      "<th scope=\"col\" class=\"number\">Uncertain</th>"
      "<th scope=\"col\" class=\"number\">Aligned tables</th></tr></thead><tbody>\n");
  for (const DomainGroup& domain : domains) AddDomainRow(view, domain, html);
  html.Raw("</tbody></table></div>\n");
}

void AddNextSteps(const Report& report, Html& html) {
  const std::vector<std::string> steps = NextSteps(report);
  if (steps.empty()) return;
  html.Raw("<div class=\"next\"><h3>Next</h3><ul>");
  for (const std::string& step : steps) {
    html.Raw("<li>");
    AddProse(step, html);
    html.Raw("</li>");
  }
  html.Raw("</ul></div>\n");
}

void AddOutcome(const Report& report, Html& html) {
  const Outcome outcome = OutcomeOf(report);
  html.Raw("<p").Attribute(" class=", fmt::format("outcome {}", WordFor(outcome))).Raw(">");
  AddBadge(WeightOf(outcome), html);
  html.Raw(" ").Text(SentenceFor(outcome, report.type)).Raw("</p>\n");
}

void AddTarget(const std::vector<TargetView>& views, const TargetView& view, Html& html) {
  if (views.size() > 1) {
    html.Raw("<h3 class=\"target\" tabindex=\"-1\"");
    html.Attribute(" id=", fmt::format("s{}", view.index))
        .Raw(">")
        .Text(TitleOf(view))
        .Raw("</h3>\n");
  }
  AddOutcome(view.report(), html);
  AddTiles(view, html);
  AddSides(view.report(), html);
  AddFacts(view.report(), html);
  AddLineage(view.report(), html);
  AddDomains(view, html);
  AddNextSteps(view.report(), html);
}

}  // namespace

Html SummarySection(const std::vector<TargetView>& views) {
  Html html;
  html.Raw(
      "<section id=\"summary\" aria-labelledby=\"summary-h\"><h2 id=\"summary-h\">Summary</h2>\n");
  for (const TargetView& view : views) AddTarget(views, view, html);
  html.Raw("</section>");
  return html;
}

}  // namespace pgorigin
