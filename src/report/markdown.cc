// The Origin-diff document.
#include <fmt/format.h>

#include <map>

#include "pgorigin/report/report.h"
#include "report/decided.h"
#include "report/escape.h"
#include "report/grouping.h"
#include "report/lineage_markdown.h"
#include "report/maker.h"
#include "report/names.h"
#include "report/overview.h"

namespace pgorigin {
namespace {

std::string PlaceText(const Place& place) {
  return place.empty() ? "" : MarkdownCellCode(LineOf(place));
}

std::string_view MarkdownMark(Outcome outcome) {
  switch (outcome) {
    case Outcome::kClean:
      return "✅ clean";
    case Outcome::kBroken:
      return "❌ broken";
    case Outcome::kUncertain:
      return "❔ uncertain";
    case Outcome::kDifferent:
      return "❌ different";
  }
  return "";
}

std::string_view MarkdownMark(Severity severity, Verdict verdict) {
  if (verdict == Verdict::kUncertain) return "❔ uncertain";
  switch (severity) {
    case Severity::kError:
      return "❌ error";
    case Severity::kWarning:
      return "⚠️ warning";
    case Severity::kInfo:
      return "ℹ️ info";
  }
  return "";
}

std::string StatusLine(const Report& report) {
  const Tally tally = TallyOf(report.findings);
  std::string text(MarkdownMark(OutcomeOf(report)));
  if (tally.total() > 0) {
    text += fmt::format(": {} ({})", Count(tally.total(), "finding", "findings"), ToString(tally));
  }
  if (report.type == Report::Type::kLint) return text;
  return text + "; " + ToString(report.comparison.counts);
}

std::string LintHead(const Report& report) {
  std::string out = "# House rules\n\n";
  out += fmt::format("- **Date:** {}\n", MarkdownText(report.date));
  out += fmt::format("- **Source:** {}\n", MarkdownText(report.from));
  out += fmt::format("- **Status:** {}\n", StatusLine(report));
  out += fmt::format("- **Written by:** {}\n\n", MarkdownText(report.tool));
  return out + "This document says where the source breaks the rules of the house.\n";
}

std::string Head(const Report& report) {
  const SideNames sides = SideNamesOf(report);
  const bool audit = report.type == Report::Type::kAudit;
  std::string out = audit ? "# Origin diff\n\n" : "# Schema diff\n\n";
  out += fmt::format("- **Date:** {}\n", MarkdownText(report.date));
  out += fmt::format("- **Scope:** {} → {}: {} → {}\n", sides.from, sides.to,
                     MarkdownText(report.from), MarkdownText(report.to));
  out += MigrationsItem(report);
  out += fmt::format("- **Status:** {}\n", StatusLine(report));
  out += fmt::format("- **Written by:** {}\n\n", MarkdownText(report.tool));
  return out + (audit ? "This document says where the live database differs from its Origin, the "
                        "written source of truth, and what to do about each divergence.\n"
                      : "This document says where the first source differs from the second.\n");
}

constexpr std::size_t kMostAspects = 3;

std::string AspectText(const Aspect& aspect) {
  const std::string text = fmt::format("{} × {}", aspect.count, MarkdownText(aspect.what));
  if (aspect.various) return text + " (various)";
  if (aspect.value.empty()) return text;
  // "(none)" and "(not stated)" are words, not values.
  const bool words = aspect.value == "(none)" || aspect.value == "(not stated)";
  return text + " " + (words ? MarkdownText(aspect.value) : MarkdownCellCode(aspect.value));
}

std::string AspectsText(const std::vector<Aspect>& aspects) {
  if (aspects.empty()) return "—";
  std::string text;
  for (std::size_t i = 0; i < aspects.size() && i < kMostAspects; ++i) {
    text += (i > 0 ? ", " : "") + AspectText(aspects[i]);
  }
  int others = 0;
  for (std::size_t i = kMostAspects; i < aspects.size(); ++i) others += aspects[i].count;
  return others == 0 ? text : fmt::format("{}, {} more", text, others);
}

std::string StatusOf(const OverviewRow& row) {
  const Tally& tally = row.tally;
  if (tally.total() == 0) return "✅ aligned";
  const std::string counts = ToString(tally);
  if (row.remarks == tally.total()) return "✅ aligned, " + Count(row.remarks, "remark", "remarks");
  if (tally.errors > 0) return "❌ " + counts;
  if (tally.warnings > 0) return "⚠️ " + counts;
  return (tally.uncertain > 0 ? "❔ " : "ℹ️ ") + counts;
}

std::string GlobalDivergences(const Report& report) {
  const bool audit = report.type == Report::Type::kAudit;
  std::string out = "\n## 1. Global divergences\n\n";
  out += fmt::format("| Feature | {} | {} | Status |\n| :--- | :--- | :--- | :--- |\n",
                     audit ? "Origin" : "To", audit ? "Live" : "From");
  for (const OverviewRow& row : OverviewOf(report)) {
    out += fmt::format("| **{}** | {} | {} | {} |\n", row.feature, AspectsText(row.origin),
                       AspectsText(row.live), StatusOf(row));
  }
  return out +
         "\nEach finding counts in one row. What belongs to a missing or extra table counts with "
         "that table.\n";
}

// In place of divergences, of which a source alone has none.
std::string RulesText(const Report& report) {
  std::map<std::string, Tally> by_rule;
  for (const Finding& finding : report.findings) by_rule[finding.rule].Add(finding);
  std::string out = "\n## 1. Rules\n\n";
  if (by_rule.empty()) return out + "No rule is broken.\n";
  out += "| Rule | Findings |\n| :--- | :--- |\n";
  for (const auto& [rule, tally] : by_rule) {
    out += fmt::format("| {} | {} |\n", MarkdownCellCode(rule), ToString(tally));
  }
  return out;
}

// What the side that is right is called, or where things stand.
std::string_view PlaceTitle(const Report& report) {
  switch (report.type) {
    case Report::Type::kAudit:
      return "Origin";
    case Report::Type::kDiff:
      return "To";
    case Report::Type::kLint:
      return "Place";
  }
  return "";
}

std::string CandidateText(const Rename& rename) {
  std::string text = "Perhaps renamed from " + MarkdownCellCode(ToString(rename.from));
  const std::string why = EvidenceText(rename.evidence, rename.confidence);
  return why.empty() ? text : text + " (" + MarkdownText(why) + ")";
}

std::string DivergenceText(const Report& report, const Finding& finding, const Section& section) {
  std::string text = MarkdownText(Within(report, section, finding.sentence, finding));
  const std::string maker = MakerOf(finding);
  if (!maker.empty()) text += fmt::format(" ({})", MarkdownText(maker));
  const Change* change = ChangeOf(report, finding);
  if (change == nullptr) return text;
  const std::string why = EvidenceText(change->evidence, change->confidence);
  if (!why.empty() && !TellsEvidence(finding, *change))
    text += fmt::format(" *{}:* {}.", EvidenceWord(*change), MarkdownText(why));
  for (const Rename& rename : change->candidates) {
    if (!TellsCandidate(finding, rename)) text += " " + CandidateText(rename) + ".";
  }
  return text;
}

std::string ActionText(const Report& report, const Finding& finding, const Section& section,
                       bool again) {
  const std::string advice =
      again ? "as above" : MarkdownText(Within(report, section, finding.advice, finding));
  const Decision* decision = DecisionOn(report, finding);
  if (decision == nullptr) return advice;
  return fmt::format("**Decided to** {}. {}", MarkdownText(WordsOf(*decision)), advice);
}

// Advice that repeats that of the row above is not written again.
std::string Rows(const Report& report, const RuleGroup& group, const Section& section) {
  std::string out;
  const std::string* advice = nullptr;
  for (const Finding* finding : group.findings) {
    const bool again = advice != nullptr && !finding->advice.empty() && *advice == finding->advice;
    advice = &finding->advice;
    out += fmt::format("| {} | {} | {} |{} {} {} | {} |\n",
                       MarkdownCellCode(LabelOf(*finding, section)), PlaceText(finding->place),
                       DivergenceText(report, *finding, section), ClassCell(report, *finding),
                       MarkdownMark(group.severity, group.verdict), MarkdownCellCode(group.rule),
                       ActionText(report, *finding, section, again));
  }
  return out;
}

std::string SectionText(const Report& report, const Section& section) {
  const std::string title =
      section.is_relation ? MarkdownCode(section.title) : MarkdownText(section.title);
  std::string out = fmt::format("\n#### {}\n\n", title);
  if (section.is_relation && !section.place.empty()) {
    out += fmt::format("{}: {}\n\n", PlaceTitle(report), MarkdownCode(LineOf(section.place)));
  }
  const std::string_view of_class = report.lineage ? " Class |" : "";
  const std::string_view rule = report.lineage ? " :--- |" : "";
  out += fmt::format(
      "| Object | {} | Divergence |{} Rule | Plan of action |\n"
      "| :--- | :--- | :--- |{} :--- | :--- |\n",
      PlaceTitle(report), of_class, rule);
  for (const RuleGroup& group : section.groups) out += Rows(report, group, section);
  return out;
}

std::string AlignedText(const std::vector<std::string>& tables) {
  if (tables.empty()) return "";
  std::string list;
  for (const std::string& table : tables) list += (list.empty() ? "" : ", ") + MarkdownCode(table);
  return fmt::format("\nAligned: {}.\n", list);
}

std::string TableByTable(const Report& report) {
  std::string out = "\n## 2. Table by table\n";
  const std::vector<DomainGroup> domains = GroupByDomain(report);
  if (domains.empty()) return out + "\nThere is nothing to compare.\n";
  int number = 0;
  for (const DomainGroup& domain : domains) {
    out += fmt::format("\n### 2.{} {}\n", ++number,
                       domain.name.empty() ? "Without a domain" : MarkdownText(domain.name));
    for (const Section& section : domain.sections) out += SectionText(report, section);
    out += AlignedText(domain.aligned);
  }
  return out;
}

std::string AtPlace(const Place& place) {
  return place.empty() ? "" : " (" + MarkdownCode(LineOf(place)) + ")";
}

std::string KeptRow(const Decision& decision, const Kept& kept) {
  return fmt::format("| {} | {} | {} | {} |\n", MarkdownCellCode(ToString(kept.finding.object)),
                     MarkdownText(kept.finding.sentence), MarkdownText(WordsOf(decision)),
                     PlaceText(decision.place));
}

std::string KeptText(const Report& report) {
  std::string out = "\n## 3. Technical debt and legacy support\n\n";
  if (report.kept.empty()) return out + "No divergence is kept by decision.\n";
  out += "These divergences stay, by decision:\n\n";
  out += "| Object | Divergence | Decision | Where |\n| :--- | :--- | :--- | :--- |\n";
  for (const KeptGroup& group : GroupKept(report)) {
    for (const Kept* kept : group.kept) {
      out += KeptRow(*DecisionOn(report, kept->finding), *kept);
    }
  }
  return out;
}

std::string NotComparedText(const Report& report) {
  std::string out = "\n## 4. Not compared\n\n";
  if (report.not_compared.empty()) return out + "Nothing that was seen was left out.\n";
  out += "| What | Why | Where |\n| :--- | :--- | :--- |\n";
  for (const NotCompared& item : report.not_compared) {
    out += fmt::format("| {} | {} | {} |\n", MarkdownText(item.what), MarkdownText(item.reason),
                       PlaceText(item.place));
  }
  return out;
}

std::string UncertainText(const Report& report) {
  std::string out = "\n## 5. Uncertain verdicts\n\n";
  std::string list;
  for (const Finding& finding : report.findings) {
    if (finding.verdict != Verdict::kUncertain) continue;
    list += fmt::format("- {}: {}{}\n", MarkdownCode(Describe(finding.object)),
                        MarkdownText(finding.sentence), AtPlace(finding.place));
  }
  return out + (list.empty() ? "Every verdict is settled.\n"
                             : "Neither proven equal nor proven different:\n\n" + list);
}

std::string NotEvaluatedText(const Report& report) {
  std::string out;
  if (!report.house) return out;
  for (const NotEvaluated& item : report.house->not_evaluated) {
    out += fmt::format("- **Not evaluated:** {}: {}\n", MarkdownCode(item.rule),
                       MarkdownText(item.reason));
  }
  return out;
}

std::string MarkdownReach(const Opaque& item) {
  if (item.whole_database) return "the whole database";
  std::string text;
  for (const QualifiedName& name : item.relations) {
    text += (text.empty() ? "" : ", ") + MarkdownCellCode(ToString(name));
  }
  return text.empty() ? "no table" : text;
}

std::string OpaqueText(const Report& report) {
  std::string out = "\n## 6. Opaque statements\n\n";
  if (report.opaque.empty()) return out + "Every statement was followed.\n";
  out += OpaqueSettled(report) ? "A scratch server ran what text cannot follow.\n\n"
                               : "Text cannot follow these, and no server ran them.\n\n";
  out += "| Statement | Why | Can touch | Where |\n| :--- | :--- | :--- | :--- |\n";
  for (const Opaque& item : report.opaque) {
    out += fmt::format("| {} | {} | {} | {} |\n", MarkdownCellCode(item.statement),
                       MarkdownText(item.reason), MarkdownReach(item), PlaceText(item.place));
  }
  return out;
}

std::string DiagnosticsText(const Report& report) {
  std::string out = "\n## 7. Diagnostics\n\n";
  if (report.diagnostics.empty()) return out + "Reading raised no question.\n";
  for (const Diagnostic& item : report.diagnostics) {
    out += fmt::format("- **{}:** {}{}\n", WordFor(item.severity), MarkdownText(item.message),
                       AtPlace(item.place));
  }
  return out;
}

std::string Reached(const Report& report) {
  std::string out = "\n## 8. How it was reached\n\n";
  out += fmt::format("- **Mode:** {}\n", MarkdownText(report.resolution.mode));
  out += fmt::format("- **Verdicts:** {}\n", MarkdownText(report.resolution.how));
  const bool lint = report.type == Report::Type::kLint;
  if (!lint) out += fmt::format("- **Coverage:** {}\n", ToString(report.comparison.counts));
  if (report.house) out += fmt::format("- **Rules:** {}\n", MarkdownText(HouseText(report)));
  out += NotEvaluatedText(report);
  for (const std::string& warning : report.resolution.warnings) {
    out += fmt::format("- **Warning:** {}\n", MarkdownText(warning));
  }
  for (const std::string& step : NextSteps(report)) out += fmt::format("- **Next:** {}\n", step);
  return out;
}

}  // namespace

std::string ToMarkdown(const Report& report) {
  const bool lint = report.type == Report::Type::kLint;
  return (lint ? LintHead(report) + RulesText(report) : Head(report) + GlobalDivergences(report)) +
         ByClass(report) + TableByTable(report) + KeptText(report) + NotComparedText(report) +
         UncertainText(report) + OpaqueText(report) + DiagnosticsText(report) + Reached(report);
}

}  // namespace pgorigin
