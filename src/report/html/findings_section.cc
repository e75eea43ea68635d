// The findings, with the filters that a script makes work.
#include <fmt/format.h>

#include <map>

#include "report/decided.h"
#include "report/html/view.h"
#include "report/lineage.h"

namespace pgorigin {
namespace {

constexpr std::string_view kNoDomain = "(no domain)";

std::string_view StateOf(const Report& report, const Finding& finding, bool kept) {
  if (kept) return "kept";
  if (finding.deferred) return "deferred";
  return DecisionOn(report, finding) != nullptr ? "decided" : "undecided";
}

std::string_view DomainOf(const Finding& finding) {
  return finding.domain.empty() ? kNoDomain : finding.domain.view();
}

// Values that occur, with how often.
using Choices = std::map<std::string, int>;

void BeginSelect(std::string_view name, std::string_view label, std::string_view all, Html& html) {
  const std::string id = fmt::format("filter-{}", name);
  html.Raw("<p class=\"field\"><label").Attribute(" for=", id).Raw(">").Text(label);
  html.Raw("</label> <select").Attribute(" id=", id).Attribute(" name=", name);
  html.Raw("><option value=\"\">").Text(all).Raw("</option>");
}

void AddOption(std::string_view value, std::string_view text, Html& html) {
  html.Raw("<option").Attribute(" value=", value).Raw(">").Text(text).Raw("</option>");
}

void AddSelect(std::string_view name, std::string_view label, const Choices& choices, Html& html) {
  BeginSelect(name, label, "All", html);
  for (const auto& [value, count] : choices) {
    AddOption(value, fmt::format("{} ({})", value, count), html);
  }
  html.Raw("</select></p>\n");
}

void AddTargets(const std::vector<TargetView>& views, Html& html) {
  if (views.size() < 2) return;
  BeginSelect("target", "Target", "All", html);
  for (const TargetView& view : views) AddOption(std::to_string(view.index), TitleOf(view), html);
  html.Raw("</select></p>\n");
}

void AddStates(Html& html) {
  BeginSelect("state", "Decision", "All but kept", html);
  for (std::string_view word : {"undecided", "decided", "deferred", "kept"}) {
    AddOption(word, word, html);
  }
  AddOption("any", "All", html);
  html.Raw("</select></p>\n");
}

struct AllChoices {
  Choices domains;
  Choices kinds;
};

AllChoices ChoicesOf(const std::vector<TargetView>& views) {
  AllChoices choices;
  const auto add = [&](const Finding& finding) {
    ++choices.domains[Printable(DomainOf(finding))];
    ++choices.kinds[std::string(WordFor(finding.object.kind))];
  };
  for (const TargetView& view : views) {
    for (const Finding& finding : view.report().findings) add(finding);
    for (const Kept& kept : view.report().kept) add(kept.finding);
  }
  return choices;
}

void AddSeverities(Html& html) {
  html.Raw("<fieldset><legend>Severity</legend>");
  for (std::string_view word : {"error", "warning", "info", "uncertain"}) {
    html.Raw("<label class=\"check\"><input type=\"checkbox\" name=\"severity\" checked");
    html.Attribute(" value=", word).Raw("> ").Text(word).Raw("</label>");
  }
  html.Raw("</fieldset>\n");
}

void AddFilters(const std::vector<TargetView>& views, Html& html) {
  const AllChoices choices = ChoicesOf(views);
  html.Raw(
      "<form id=\"filters\" class=\"scripted\" role=\"search\" aria-label=\"Filter the "
      "findings\">\n"
      "<p class=\"field search\"><label for=\"filter-text\">Search</label> <input type=\"search\" "
      "id=\"filter-text\" name=\"text\" autocomplete=\"off\" spellcheck=\"false\" "
      "placeholder=\"Names, rules, words\"></p>\n");
  AddSeverities(html);
  AddSelect("domain", "Domain", choices.domains, html);
  AddSelect("kind", "Kind", choices.kinds, html);
  AddTargets(views, html);
  AddStates(html);
  html.Raw(
      "<button type=\"reset\">Reset</button>\n</form>\n"
      "<p id=\"count\" class=\"scripted\" role=\"status\" aria-live=\"polite\"></p>\n");
}

void AddFields(const Report& report, const Change& change, Html& html) {
  if (change.fields.empty()) return;
  const SideNames names = SideNamesOf(report);
  html.Raw("<div class=\"scroll\"><table class=\"fields\"><thead><tr><th scope=\"col\">Field</th>");
  html.Raw("<th scope=\"col\">").Text(names.from).Raw("</th><th scope=\"col\">").Text(names.to);
  html.Raw("</th></tr></thead><tbody>");
  for (const FieldDifference& field : change.fields) {
    html.Raw("<tr><th scope=\"row\">").Text(field.field).Raw("</th><td><code>");
    html.Text(field.from).Raw("</code></td><td><code>").Text(field.to).Raw("</code></td></tr>");
  }
  html.Raw("</tbody></table></div>");
}

void AddDecision(const Report& report, const Finding& finding, Html& html) {
  const Decision* decision = DecisionOn(report, finding);
  if (decision == nullptr) return;
  html.Raw("<p class=\"decision\">Decided to ").Text(WordsOf(*decision));
  if (!decision->place.empty()) {
    html.Raw(" <span class=\"place\">").Text(LineOf(decision->place)).Raw("</span>");
  }
  html.Raw("</p>");
}

void AddCandidates(const Finding& finding, const Change& change, Html& html) {
  for (const Rename& candidate : change.candidates) {
    if (TellsCandidate(finding, candidate)) continue;
    html.Raw("<p class=\"note\">Perhaps ")
        .Text(ToString(candidate.from))
        .Raw(" under another name: ");
    html.Text(EvidenceText(candidate.evidence, candidate.confidence)).Raw("</p>");
  }
  if (!change.evidence.empty() && !TellsEvidence(finding, change)) {
    html.Raw("<p class=\"note\">").Text(EvidenceWord(change)).Raw(": ");
    html.Text(EvidenceText(change.evidence, change.confidence)).Raw("</p>");
  }
}

void AddStep(const StepAt& at, Html& html) {
  html.Raw("<p class=\"step\">").Text(at.step->what).Raw(" ").Text(Describe(at.step->object));
  html.Raw(" <span class=\"place\">segment ").Number(static_cast<long long>(at.segment));
  html.Raw("</span></p>");
  AddRisks(*at.step, html);
  AddSql(at.step->sql, Describe(at.step->object), html);
}

void AddRepair(const TargetView& view, const Finding& finding, Html& html) {
  std::vector<StepAt> steps;
  std::vector<const LeftOut*> left_out;
  for (int change : finding.changes) {
    if (auto found = view.steps.find(change); found != view.steps.end()) {
      steps.insert(steps.end(), found->second.begin(), found->second.end());
    }
    if (auto found = view.left_out.find(change); found != view.left_out.end()) {
      left_out.insert(left_out.end(), found->second.begin(), found->second.end());
    }
  }
  for (const LeftOut* left : left_out) {
    html.Raw("<p class=\"note\">No SQL for ")
        .Text(left->what)
        .Raw(" ")
        .Text(Describe(left->object));
    html.Raw(": ").Text(left->reason).Raw("</p>");
  }
  if (steps.empty()) return;
  html.Raw("<details class=\"repair\"><summary>SQL that repairs it (")
      .Text(Count(static_cast<int>(steps.size()), "step", "steps"));
  html.Raw(")</summary>");
  for (const StepAt& at : steps) AddStep(at, html);
  html.Raw("</details>");
}

void AddMeta(const TargetView& view, const Finding& finding, Html& html) {
  const Report& report = view.report();
  html.Raw("<p class=\"meta\"><span>").Text(finding.rule).Raw("</span>");
  if (!finding.place.empty()) html.Raw("<span>").Text(LineOf(finding.place)).Raw("</span>");
  if (!finding.domain.empty()) html.Raw("<span>").Text(finding.domain).Raw("</span>");
  const std::string lineage = ClassWords(report, finding);
  if (!lineage.empty()) html.Raw("<span>").Text(lineage).Raw("</span>");
  const auto table = view.table_ids.find(RelationOf(finding.object));
  if (table != view.table_ids.end()) {
    html.Raw("<a").Attribute(" href=", "#" + table->second).Raw(">side by side</a>");
  }
  html.Raw("<span class=\"print\" title=\"pgorigin decide takes its first letters\">");
  html.Text(finding.fingerprint).Raw("</span></p>");
}

void AddMaker(const Finding& finding, Html& html) {
  if (finding.made_by) {
    html.Raw("<p class=\"maker\">By ").Text(TextOf(*finding.made_by)).Raw("</p>");
  } else if (finding.trace) {
    html.Raw("<p class=\"maker\">").Text(TextOf(*finding.trace)).Raw("</p>");
  }
}

void AddItem(const TargetView& view, const Finding& finding, const Change* change,
             const std::string& id, bool kept, Html& html) {
  const Report& report = view.report();
  const Weight weight = WeightOf(finding);
  const std::string_view state = StateOf(report, finding, kept);
  html.Raw("<li").Attribute(" id=", id);
  html.Attribute(" class=", fmt::format("finding {}{}", weight.word, kept ? " kept" : ""));
  html.Attribute(" data-s=", weight.word).Attribute(" data-d=", DomainOf(finding));
  html.Attribute(" data-k=", WordFor(finding.object.kind)).Attribute(" data-c=", state);
  html.Attribute(" data-t=", std::to_string(view.index)).Raw(" tabindex=\"-1\"><h3>");
  AddBadge(weight, html);
  if (state == "kept" || state == "deferred") AddBadge({state, "○"}, html);
  html.Raw(" <span class=\"kind\">").Text(WordFor(finding.object.kind)).Raw("</span> <code>");
  html.Text(ToString(finding.object)).Raw("</code></h3><p>").Text(finding.sentence).Raw("</p>");
  if (change != nullptr) {
    AddFields(report, *change, html);
    AddCandidates(finding, *change, html);
  }
  AddMaker(finding, html);
  const std::string reason = ReasonOf(report, finding);
  if (!reason.empty()) html.Raw("<p class=\"note\">").Text(reason).Raw("</p>");
  AddDecision(report, finding, html);
  if (!kept && !finding.advice.empty()) {
    html.Raw("<p class=\"advice\">").Text(finding.advice).Raw("</p>");
  }
  if (!kept) AddRepair(view, finding, html);
  AddMeta(view, finding, html);
  html.Raw("</li>\n");
}

void AddItems(const TargetView& view, Html& html) {
  const Report& report = view.report();
  for (std::size_t i = 0; i < report.findings.size(); ++i) {
    const Finding& finding = report.findings[i];
    AddItem(view, finding, ChangeOf(report, finding), view.finding_ids[i], false, html);
  }
  for (std::size_t i = 0; i < report.kept.size(); ++i) {
    const Kept& kept = report.kept[i];
    const Change* change = kept.changes.empty() ? nullptr : &kept.changes[0];
    AddItem(view, kept.finding, change, view.kept_ids[i], true, html);
  }
}

}  // namespace

Html FindingsSection(const std::vector<TargetView>& views) {
  Html items;
  for (const TargetView& view : views) AddItems(view, items);
  Html html;
  html.Raw(
      "<section id=\"findings\" tabindex=\"-1\" aria-labelledby=\"findings-h\">"
      "<h2 id=\"findings-h\">Findings</h2>\n");
  if (items.empty()) {
    html.Raw("<p>There are none.</p></section>");
    return html;
  }
  AddFilters(views, html);
  html.Raw("<ol id=\"list\">\n").Add(items);
  html.Raw(
      "</ol>\n<div id=\"rest-of-list\" class=\"scripted\" hidden>"
      "<button type=\"button\" id=\"more\">Show more</button>"
      "<button type=\"button\" id=\"all\">Show all</button></div>\n"
      "</section>");
  return html;
}

}  // namespace pgorigin
