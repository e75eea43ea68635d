// The report for people at a terminal: a summary, then the findings by domain and
// table, then what was left out, then what to do next.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "pgorigin/report/report.h"
#include "report/decided.h"
#include "report/excerpt.h"
#include "report/grouping.h"
#include "report/lineage_page.h"
#include "report/maker.h"
#include "report/names.h"
#include "report/page.h"

namespace pgorigin {
namespace {

struct Mark {
  std::string_view word;
  Paint paint;
};

Mark MarkOf(Outcome outcome) {
  switch (outcome) {
    case Outcome::kClean:
      return {"✓ clean", Paint::kGood};
    case Outcome::kBroken:
      return {"✗ broken", Paint::kError};
    case Outcome::kUncertain:
      return {"? uncertain", Paint::kUncertain};
    case Outcome::kDifferent:
      return {"✗ different", Paint::kError};
  }
  return {};
}

Mark MarkOf(Severity severity, Verdict verdict) {
  if (verdict == Verdict::kUncertain) return {"uncertain", Paint::kUncertain};
  switch (severity) {
    case Severity::kError:
      return {"error", Paint::kError};
    case Severity::kWarning:
      return {"warning", Paint::kWarning};
    case Severity::kInfo:
      return {"info", Paint::kInfo};
  }
  return {};
}

std::string Padded(std::string_view text, int width) {
  std::string padded(text);
  padded.append(static_cast<std::size_t>(std::max(0, width - DisplayWidth(text))), ' ');
  return padded;
}

std::string Direction(const Report& report) {
  const SideNames sides = SideNamesOf(report);
  if (report.type == Report::Type::kLint) return std::string(sides.from);
  return fmt::format("{} → {}", sides.from, sides.to);
}

// The place at the end of a sentence: " (file:12)".
Spans At(const std::string& place) {
  if (place.empty()) return {};
  return {{" "}, {"(" + Printable(place) + ")", Paint::kFaint, true}};
}
Spans At(const Place& place) { return At(LineOf(place)); }

// Within a section of the same file, the line alone.
Spans At(const Place& place, const Section& section) {
  if (!section.is_relation || place.file != section.place.file) return At(place);
  if (place.line == 0 || place.line == section.place.line) return {};
  return At(fmt::format("line {}", place.line));
}

Spans operator+(Spans a, const Spans& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

void PrintSource(Page& page, std::string_view side, const std::string& source, int width) {
  page.Line({{Padded(side, width), Paint::kFaint}, {"  " + Printable(source)}}, 2, 4 + width);
}

std::string Headline(const Report& report) {
  const Tally tally = TallyOf(report.findings);
  if (tally.total() == 0) return "nothing is known to differ, and not everything was settled";
  const std::string text = Count(tally.total(), "finding", "findings") + ": " + ToString(tally);
  return report.kept.empty() ? text : fmt::format("{}; {} kept", text, report.kept.size());
}

// "by text alone; 3 not compared, 1 opaque statement"
std::string HowText(const Report& report) {
  std::vector<std::string> left_out;
  const auto size = [](const auto& items) { return static_cast<int>(items.size()); };
  if (!report.not_compared.empty()) {
    left_out.push_back(fmt::format("{} not compared", size(report.not_compared)));
  }
  if (!report.opaque.empty()) {
    left_out.push_back(Count(size(report.opaque), "opaque statement", "opaque statements"));
  }
  if (!report.diagnostics.empty()) {
    left_out.push_back(Count(size(report.diagnostics), "diagnostic", "diagnostics"));
  }
  std::string text = Printable(report.resolution.how);
  for (std::size_t i = 0; i < left_out.size(); ++i) {
    text += (i > 0 ? ", " : text.empty() ? "" : "; ") + left_out[i];
  }
  return text;
}

// What house rules could not tell says a section further down.
void PrintHouse(const Report& report, Page& page) {
  if (const std::string text = HouseText(report); !text.empty()) {
    page.Line({{text, Paint::kFaint}}, 2, 4);
  }
}

void PrintCounts(const Report& report, Page& page) {
  if (report.type != Report::Type::kLint) page.Line({{ToString(report.comparison.counts)}}, 2);
  if (const std::string how = HowText(report); !how.empty()) page.Line({{how, Paint::kFaint}}, 2);
  PrintHouse(report, page);
}

// Where the findings are, when they are in several places.
void PrintDomains(const std::vector<DomainGroup>& domains, Page& page) {
  int width = 0;
  int count = 0;
  for (const DomainGroup& domain : domains) {
    if (domain.sections.empty()) continue;
    width = std::max(width, DisplayWidth(Printable(domain.name)));
    ++count;
  }
  if (count < 2) return;
  page.Blank();
  for (const DomainGroup& domain : domains) {
    if (domain.sections.empty()) continue;
    const std::string name = domain.name.empty() ? "(no domain)" : Printable(domain.name);
    page.Line({{Padded(name, std::max(width, 11))}, {"  " + ToString(domain.tally)}}, 2, 4);
  }
}

void PrintWarnings(const Report& report, Page& page) {
  for (const std::string& warning : report.resolution.warnings) {
    page.Line({{"warning", Paint::kWarning}, {"  " + Printable(warning)}}, 2, 11);
  }
}

void PrintClean(const Report& report, Page& page) {
  const Mark mark = MarkOf(Outcome::kClean);
  const bool lint = report.type == Report::Type::kLint;
  std::string text = "  " + (lint ? "no rule is broken" : ToString(report.comparison.counts));
  if (const std::string how = HowText(report); !how.empty()) text += "; " + how;
  page.Line({{std::string(mark.word), mark.paint}, {text}}, 0, 2);
  const std::string sides = Printable(report.from) + (lint ? "" : " → " + Printable(report.to));
  page.Line({{Direction(report) + ": ", Paint::kFaint}, {sides, Paint::kFaint}}, 2, 4);
  PrintMigrations(report, 0, page);
  PrintHouse(report, page);
  PrintWarnings(report, page);
}

void PrintSummary(const Report& report, const std::vector<DomainGroup>& domains, Page& page) {
  const SideNames sides = SideNamesOf(report);
  const int width =
      WidthOfSides(report, static_cast<int>(std::max(sides.from.size(), sides.to.size())));
  page.Ends(
      {fmt::format("pgorigin {}  {}", WordFor(report.type), Direction(report)), Paint::kStrong},
      {Printable(report.date), Paint::kFaint});
  PrintSource(page, sides.from, report.from, width);
  if (!sides.to.empty()) PrintSource(page, sides.to, report.to, width);
  PrintMigrations(report, width, page);
  page.Blank();
  const Mark mark = MarkOf(OutcomeOf(report));
  page.Line({{std::string(mark.word), mark.paint}, {"  " + Headline(report)}}, 0, 2);
  PrintCounts(report, page);
  PrintWarnings(report, page);
  PrintClasses(report, page);
  PrintDomains(domains, page);
}

// The name of the other object, shorter when both hang on the same relation.
std::string NameBeside(const ObjectId& other, const ObjectId& object) {
  const bool same = InfoOf(other.kind).has_parent && RelationOf(other) == RelationOf(object);
  return same ? Printable(QuoteIdentifier(other.name)) : ToString(other);
}

void PrintEvidence(const Finding& finding, const Change& change, Page& page) {
  const std::string why = Printable(EvidenceText(change.evidence, change.confidence));
  if (!why.empty() && !TellsEvidence(finding, change)) {
    page.Line({{fmt::format("{}: ", EvidenceWord(change)), Paint::kFaint}, {why}}, 6, 8);
  }
  for (const Rename& rename : change.candidates) {
    if (TellsCandidate(finding, rename)) continue;
    const std::string text = Printable(EvidenceText(rename.evidence, rename.confidence));
    page.Line({{"Perhaps renamed from ", Paint::kFaint},
               {NameBeside(rename.from, change.id), Paint::kStrong},
               {text.empty() ? "" : " (" + text + ")"}},
              6, 8);
  }
}

// A sentence that names the object needs no label before it.
Spans SentenceOf(const Report& report, const Finding& finding, const Section& section) {
  Spans spans;
  const std::string sentence = Printable(Within(report, section, finding.sentence, finding));
  if (!Names(sentence, finding.object)) {
    spans.push_back({LabelOf(finding, section), Paint::kStrong});
    spans.push_back({": "});
  }
  spans.push_back({sentence});
  return spans + At(finding.place, section);
}

void PrintAdvice(const std::string& advice, int margin, Page& page) {
  if (advice.empty()) return;
  page.Line({{"→ ", Paint::kGood}, {Printable(advice)}}, margin, margin + 2);
}

void PrintDecision(const Decision& decision, Page& page) {
  page.Line(
      Spans{{"decided to ", Paint::kFaint}, {Printable(WordsOf(decision))}} + At(decision.place), 6,
      8);
}

void PrintFinding(const Report& report, const Finding& finding, const Section& section,
                  Page& page) {
  page.Line(SentenceOf(report, finding, section), 4, 6);
  if (const Change* change = ChangeOf(report, finding)) PrintEvidence(finding, *change, page);
  const std::string maker = MakerOf(finding);
  if (!maker.empty()) page.Line({{Printable(maker), Paint::kFaint}}, 6, 8);
  if (const Decision* decision = DecisionOn(report, finding)) PrintDecision(*decision, page);
}

// Advice that all findings of the rule share is given once.
void PrintGroup(const Report& report, const RuleGroup& group, const Section& section, Page& page) {
  const Mark mark = MarkOf(group.severity, group.verdict);
  const std::string times =
      group.findings.size() > 1 ? fmt::format(" × {}", group.findings.size()) : "";
  page.Line({{std::string(mark.word), mark.paint},
             {"  " + Printable(group.rule)},
             {times, Paint::kFaint},
             {group.lineage.empty() ? "" : "  " + group.lineage, Paint::kStrong}},
            2, 4);
  const std::optional<std::string> reason = SharedReason(report, group);
  const std::optional<std::string> shared = SharedAdvice(report, section, group);
  for (const Finding* finding : group.findings) {
    PrintFinding(report, *finding, section, page);
    if (!reason) PrintReason(ReasonOf(report, *finding), 6, page);
    if (!shared) PrintAdvice(AdviceWithin(report, section, *finding), 6, page);
  }
  if (reason) PrintReason(*reason, 4, page);
  if (shared) PrintAdvice(*shared, 4, page);
}

void PrintSection(const Report& report, const Section& section, Page& page) {
  page.Blank();
  const std::string place = section.is_relation ? Printable(LineOf(section.place)) : "";
  page.Ends({section.title, Paint::kStrong}, {place, Paint::kFaint});
  for (const RuleGroup& group : section.groups) PrintGroup(report, group, section, page);
}

void PrintFindings(const Report& report, const std::vector<DomainGroup>& domains, Page& page) {
  const bool named = std::any_of(domains.begin(), domains.end(),
                                 [](const DomainGroup& domain) { return !domain.name.empty(); });
  for (const DomainGroup& domain : domains) {
    if (domain.sections.empty()) continue;
    if (named) page.Heading(domain.name.empty() ? "(no domain)" : Printable(domain.name));
    for (const Section& section : domain.sections) PrintSection(report, section, page);
  }
}

// What a baseline keeps is counted, not listed.
void PrintKept(const Report& report, Page& page) {
  if (report.kept.empty()) return;
  page.Heading(fmt::format("Kept by decision ({})", report.kept.size()));
  for (const KeptGroup& group : GroupKept(report)) {
    if (group.decision->baseline) {
      page.Line(Spans{{fmt::format("{} of the baseline", group.kept.size())}} +
                    At(Printable(group.decision->place.file.view())),
                2, 4);
      continue;
    }
    page.Line(
        Spans{{Printable(WordsOf(*group.decision)), Paint::kStrong}} + At(group.decision->place), 2,
        4);
    for (const Kept* kept : group.kept) page.Line({{Printable(kept->finding.sentence)}}, 4, 6);
  }
}

// Things left out for the same reason share a line.
void PrintNotCompared(const Report& report, Page& page) {
  if (report.not_compared.empty()) return;
  page.Heading(fmt::format("Not compared ({})", report.not_compared.size()));
  std::map<std::string, Spans> by_reason;
  for (const NotCompared& item : report.not_compared) {
    Spans& list = by_reason[item.reason];
    list = list + Spans{{(list.empty() ? "" : ", ") + Printable(item.what)}} + At(item.place);
  }
  for (const auto& [reason, list] : by_reason) {
    page.Line(Spans{{Printable(reason), Paint::kStrong}, {": "}} + list, 2, 4);
  }
}

void PrintNotEvaluated(const Report& report, Page& page) {
  if (!report.house || report.house->not_evaluated.empty()) return;
  page.Heading(fmt::format("Not evaluated ({})", report.house->not_evaluated.size()));
  std::map<std::string, std::string> by_reason;
  for (const NotEvaluated& item : report.house->not_evaluated) {
    std::string& list = by_reason[item.reason];
    list += (list.empty() ? "" : ", ") + item.rule;
  }
  for (const auto& [reason, rules] : by_reason) {
    page.Line({{Printable(reason), Paint::kStrong}, {": " + rules}}, 2, 4);
  }
}

std::string ReachOf(const Opaque& item) {
  if (item.whole_database) return "can touch anything";
  std::string text;
  for (const QualifiedName& name : item.relations) {
    text += (text.empty() ? "can touch " : ", ") + ToString(name);
  }
  return text.empty() ? "touches no table" : text;
}

void PrintOpaque(const Report& report, Page& page) {
  if (report.opaque.empty()) return;
  page.Heading(fmt::format("Statements that text cannot follow ({})", report.opaque.size()));
  if (OpaqueSettled(report)) page.Line({{"A scratch server ran them.", Paint::kGood}}, 2);
  for (const Opaque& item : report.opaque) {
    page.Line(Spans{{Printable(item.statement), Paint::kStrong},
                    {": " + Printable(item.reason) + "; " + ReachOf(item)}} +
                  At(item.place),
              2, 4);
  }
}

Paint PaintOf(Diagnostic::Severity severity) {
  switch (severity) {
    case Diagnostic::Severity::kError:
      return Paint::kError;
    case Diagnostic::Severity::kWarning:
      return Paint::kWarning;
    case Diagnostic::Severity::kNote:
      return Paint::kInfo;
  }
  return Paint::kPlain;
}

void PrintDiagnostics(const Report& report, Page& page) {
  if (report.diagnostics.empty()) return;
  page.Heading(fmt::format("Noticed while reading ({})", report.diagnostics.size()));
  for (const Diagnostic& item : report.diagnostics) {
    page.Line(Spans{{std::string(WordFor(item.severity)), PaintOf(item.severity)},
                    {"  " + Printable(item.message)}} +
                  At(ToString(item.place)),
              2, 4);
    for (const std::string& line : ExcerptLines(item.excerpt, page.width() - 6)) {
      page.Verbatim(line, Paint::kFaint, 6);
    }
  }
}

void PrintNextSteps(const Report& report, Page& page) {
  const std::vector<std::string> steps = NextSteps(report);
  if (steps.empty()) return;
  page.Heading("Next");
  for (const std::string& step : steps) page.Line({{step}}, 2, 4);
}

}  // namespace

std::string ToTerminal(const Report& report, const TerminalStyle& style) {
  Page page(style);
  const std::vector<DomainGroup> domains = GroupByDomain(report);
  const bool clean = OutcomeOf(report) == Outcome::kClean && report.findings.empty();
  if (clean) {
    PrintClean(report, page);
  } else {
    PrintSummary(report, domains, page);
  }
  if (style.quiet) return page.text();
  PrintFindings(report, domains, page);
  PrintKept(report, page);
  PrintNotCompared(report, page);
  PrintNotEvaluated(report, page);
  PrintOpaque(report, page);
  PrintDiagnostics(report, page);
  PrintNextSteps(report, page);
  return page.text();
}

}  // namespace pgorigin
