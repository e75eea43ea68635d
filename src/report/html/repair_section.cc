// The SQL that repairs, with what it locks and what can go wrong.
#include <fmt/format.h>

#include "report/html/view.h"

namespace pgorigin {
namespace {

std::string LockText(const Effect& effect) {
  std::string text = fmt::format("{} on {}", WordFor(effect.lock), ToString(effect.on));
  for (const QualifiedName& other : effect.also) text += ", " + ToString(other);
  if (effect.rewrites) return text + "; writes every row anew";
  return effect.scans ? text + "; reads every row" : text;
}

void AddStep(const PlannedStep& step, Html& html) {
  html.Raw("<li><p class=\"step\">").Text(step.what).Raw(" ").Text(Describe(step.object));
  html.Raw("</p>");
  AddRisks(step, html);
  AddSql(step.sql, Describe(step.object), html);
  html.Raw("</li>\n");
}

void AddSegment(const Segment& segment, std::size_t number, Html& html) {
  const std::size_t others = segment.steps.size() - 1;
  html.Raw("<details class=\"segment\"><summary>").Number(static_cast<long long>(number));
  html.Raw(". ").Text(segment.steps[0].what).Raw(" ").Text(Describe(segment.steps[0].object));
  html.Raw(" <span class=\"quiet\">");
  if (others > 0) html.Raw("and ").Number(static_cast<long long>(others)).Raw(" more ");
  if (!segment.transactional) html.Raw("(outside of a transaction) ");
  html.Raw("</span></summary><ol>\n");
  for (const PlannedStep& step : segment.steps) AddStep(step, html);
  html.Raw("</ol></details>\n");
}

void AddLeftOut(const Migration& migration, Html& html) {
  if (migration.left_out.empty()) return;
  html.Raw("<h3>Without SQL</h3><ul class=\"plain\">");
  for (const LeftOut& left : migration.left_out) {
    html.Raw("<li>").Text(left.what).Raw(" ").Text(Describe(left.object)).Raw(": ");
    html.Text(left.follows ? "it comes with or after another one that is left out" : left.reason);
    html.Raw("</li>\n");
  }
  html.Raw("</ul>");
}

std::size_t StepsIn(const Migration& migration) {
  std::size_t steps = 0;
  for (const Segment& segment : migration.segments) steps += segment.steps.size();
  return steps;
}

void AddPlan(const PlanFile& plan, Html& html) {
  const Migration& migration = plan.migration;
  html.Raw("<p>").Text(Count(static_cast<int>(StepsIn(migration)), "step", "steps")).Raw(" in ");
  html.Text(Count(static_cast<int>(migration.segments.size()), "segment", "segments"));
  html.Raw(
      ", in the order in which they have to run. All hazards are allowed here and no row was "
      "asked: <code>pgorigin plan</code> leaves out what is not allowed to it, "
      "<code>pgorigin verify</code> proves it on a clone.</p>\n");
  html.Raw("<details class=\"script\"><summary>All of it as one script</summary>");
  AddSql(ToScript(migration, plan.header), "the whole script", html);
  html.Raw("</details>\n");
  for (std::size_t i = 0; i < migration.segments.size(); ++i) {
    AddSegment(migration.segments[i], i + 1, html);
  }
  AddLeftOut(migration, html);
}

std::string WhyNone(const TargetView& view) {
  if (!view.target.no_plan.empty()) return view.target.no_plan;
  if (view.report().type != Report::Type::kAudit) {
    return "There is no SQL here: only an audit plans the way to its Origin.";
  }
  return "No SQL was planned.";
}

}  // namespace

void AddRisks(const PlannedStep& step, Html& html) {
  if (step.effect.lock == Lock::kNone && step.hazards.empty()) return;
  html.Raw("<ul class=\"risks\">");
  if (step.effect.lock != Lock::kNone) {
    html.Raw("<li class=\"lock\">Lock: ").Text(LockText(step.effect)).Raw("</li>");
  }
  for (Hazard hazard : step.hazards) {
    const HazardInfo& info = InfoOf(hazard);
    html.Raw("<li").Attribute(" class=", info.gated ? "gated" : "hazard").Raw("><b>");
    html.Text(info.word).Raw("</b> ").Text(info.meaning).Raw("</li>");
  }
  html.Raw("</ul>");
}

void AddSql(const std::string& sql, std::string_view label, Html& html) {
  Html lines;
  const bool exact = lines.Lines(sql);
  html.Raw("<div class=\"sql\">");
  if (exact) {
    html.Raw("<button type=\"button\" class=\"copy scripted\"");
    html.Attribute(" aria-label=", fmt::format("Copy the SQL: {}", label)).Raw(">Copy</button>");
  } else {
    html.Raw(
        "<p class=\"note\">Some characters are shown escaped: take it from "
        "<code>pgorigin plan</code>.</p>");
  }
  html.Raw("<pre tabindex=\"0\"><code>").Add(lines).Raw("</code></pre></div>");
}

Html RepairSection(const std::vector<TargetView>& views) {
  Html html;
  html.Raw("<section id=\"repair\" aria-labelledby=\"repair-h\"><h2 id=\"repair-h\">Repair</h2>\n");
  for (const TargetView& view : views) {
    if (!view.compares()) continue;
    AddTargetHeading(views, view, html);
    if (view.target.plan == nullptr) {
      html.Raw("<p class=\"quiet\">").Text(WhyNone(view)).Raw("</p>\n");
    } else {
      AddPlan(*view.target.plan, html);
    }
  }
  html.Raw("</section>");
  return html;
}

}  // namespace pgorigin
