#include "report/summary.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "report/lineage.h"

namespace pgorigin {
namespace {

bool Differs(const Change& change) {
  return !change.remark && change.verdict == Verdict::kDifferent;
}

bool AnyDifferent(const Report& report) {
  return std::ranges::any_of(report.comparison.changes, Differs);
}

// A mere remark on style is no offence.
bool AnyBroken(const Report& report) {
  return std::ranges::any_of(report.findings, [&](const Finding& finding) {
    return finding.verdict == Verdict::kDifferent && !finding.change &&
           finding.severity > Severity::kInfo;
  });
}

template <class Items>
bool AnyUncertain(const Items& items) {
  return std::any_of(items.begin(), items.end(),
                     [](const auto& item) { return item.verdict == Verdict::kUncertain; });
}

bool ReadWithErrors(const Report& report) {
  return std::any_of(
      report.diagnostics.begin(), report.diagnostics.end(),
      [](const Diagnostic& item) { return item.severity == Diagnostic::Severity::kError; });
}

bool AnythingUncertain(const Report& report) {
  return AnyUncertain(report.findings) || AnyUncertain(report.comparison.changes) ||
         report.comparison.counts.uncertain > 0 || ReadWithErrors(report) ||
         (!report.opaque.empty() && !OpaqueSettled(report));
}

bool HasCandidates(const Report& report) {
  const auto& changes = report.comparison.changes;
  return std::any_of(changes.begin(), changes.end(),
                     [](const Change& change) { return !change.candidates.empty(); });
}

// A step, and when it is due.
struct Step {
  bool (*due)(const Report&);
  std::string_view text;
};

bool Tells(const std::string& sentence, const std::vector<std::string>& parts) {
  return std::all_of(parts.begin(), parts.end(), [&](const std::string& part) {
    return sentence.find(Printable(part)) != std::string::npos;
  });
}

bool RanOnScratch(const Report& report) { return report.resolution.mode == "scratch"; }

constexpr Step kSteps[] = {
    {[](const Report& report) { return CountOf(report, LineageClass::kUnapplied) > 0; },
     "Apply the migrations that live does not have, and audit again: what is left then needs "
     "people."},
    {[](const Report& report) {
       return report.type == Report::Type::kAudit && OutcomeOf(report) == Outcome::kDifferent;
     },
     "Repair live, or correct the Origin where live is right."},
    {[](const Report& report) { return report.house && AnyBroken(report); },
     "Mend what breaks a house rule, or configure the rule in pgorigin.toml: `pgorigin rules ID` "
     "explains it."},
    {HasCandidates,
     "Where a rename is only possible, write `-- renamed from: OLD` beside the new name to make it "
     "certain."},
    {ReadWithErrors, "Correct the errors in the Origin: what they hide was not compared."},
    {[](const Report& report) { return AnythingUncertain(report) && !RanOnScratch(report); },
     "Run again with `--resolve=scratch`: a private server settles what text cannot."},
    {[](const Report& report) { return AnythingUncertain(report) && RanOnScratch(report); },
     "Compare the uncertain objects by hand: the scratch server could not settle them."},
};

}  // namespace

void Tally::Add(const Finding& finding) {
  if (finding.verdict == Verdict::kUncertain) {
    ++uncertain;
    return;
  }
  switch (finding.severity) {
    case Severity::kError:
      ++errors;
      break;
    case Severity::kWarning:
      ++warnings;
      break;
    case Severity::kInfo:
      ++infos;
      break;
  }
}

Tally TallyOf(const std::vector<Finding>& findings) {
  Tally tally;
  for (const Finding& finding : findings) tally.Add(finding);
  return tally;
}

std::string Count(int count, std::string_view singular, std::string_view plural) {
  return fmt::format("{} {}", count, count == 1 ? singular : plural);
}

std::string ToString(const Tally& tally) {
  std::vector<std::string> parts;
  if (tally.errors > 0) parts.push_back(Count(tally.errors, "error", "errors"));
  if (tally.warnings > 0) parts.push_back(Count(tally.warnings, "warning", "warnings"));
  if (tally.infos > 0) parts.push_back(fmt::format("{} info", tally.infos));
  if (tally.uncertain > 0) parts.push_back(fmt::format("{} uncertain", tally.uncertain));
  return fmt::format("{}", fmt::join(parts, ", "));
}

const Change* ChangeOf(const Report& report, const Finding& finding) {
  const auto& changes = report.comparison.changes;
  if (!finding.change || *finding.change < 0) return nullptr;
  const auto index = static_cast<std::size_t>(*finding.change);
  return index < changes.size() ? &changes[index] : nullptr;
}

bool IsRemark(const Report& report, const Finding& finding) {
  const Change* change = ChangeOf(report, finding);
  return change != nullptr && change->remark;
}

std::string ToString(const ComparisonCounts& counts) {
  const std::string compared = Count(counts.objects, "object", "objects") + " compared";
  if (counts.objects > 0 && counts.equal == counts.objects) return compared + ", all equal";
  std::vector<std::string> parts = {fmt::format("{} equal", counts.equal)};
  if (counts.different > 0) parts.push_back(fmt::format("{} different", counts.different));
  if (counts.uncertain > 0) parts.push_back(fmt::format("{} uncertain", counts.uncertain));
  return fmt::format("{}: {}", compared, fmt::join(parts, ", "));
}

std::string HouseText(const Report& report) {
  if (!report.house) return "";
  const HouseNote& house = *report.house;
  if (house.enabled == 0) {
    return fmt::format("House rules: none of {} is enabled (`pgorigin rules` lists them)",
                       house.rules);
  }
  const std::string text = fmt::format("House rules: {} of {} enabled", house.enabled, house.rules);
  std::set<std::string> rules;
  for (const NotEvaluated& item : house.not_evaluated) rules.insert(item.rule);
  return rules.empty() ? text : fmt::format("{}; {} could not be evaluated", text, rules.size());
}

bool OpaqueSettled(const Report& report) {
  return report.resolution.opaque_settled || RanOnScratch(report);
}

SideNames SideNamesOf(const Report& report) {
  if (report.type == Report::Type::kLint) return {"source", ""};
  if (report.type == Report::Type::kAudit) return {"live", "Origin"};
  return {"FROM", "TO"};
}

std::string_view WordFor(Report::Type type) {
  static constexpr std::array<std::string_view, 3> kWords = {"audit", "diff", "lint"};
  return kWords[static_cast<std::size_t>(type)];
}

std::string_view WordFor(Verdict verdict) {
  static constexpr std::array<std::string_view, 3> kWords = {"equal", "uncertain", "different"};
  return kWords[static_cast<std::size_t>(verdict)];
}

std::string_view WordFor(Diagnostic::Severity severity) {
  static constexpr std::array<std::string_view, 3> kWords = {"error", "warning", "note"};
  return kWords[static_cast<std::size_t>(severity)];
}

std::string_view WordFor(Outcome outcome) {
  static constexpr std::array<std::string_view, 4> kWords = {"clean", "broken", "uncertain",
                                                             "different"};
  return kWords[static_cast<std::size_t>(outcome)];
}

std::string EvidenceText(const std::vector<std::string>& evidence, double confidence) {
  const std::string why = fmt::format("{}", fmt::join(evidence, "; "));
  const auto percent = std::lround(confidence * 100);
  if (percent >= 100) return why;
  return fmt::format("{} % sure{}{}", percent, why.empty() ? "" : ": ", why);
}

bool TellsEvidence(const Finding& finding, const Change& change) {
  return Tells(finding.sentence, change.evidence);
}

bool TellsCandidate(const Finding& finding, const Rename& candidate) {
  const std::string name = Printable(QuoteIdentifier(candidate.from.name));
  return finding.sentence.find(name) != std::string::npos &&
         Tells(finding.sentence, candidate.evidence);
}

std::string_view EvidenceWord(const Change& change) {
  const bool guessed = change.type == ChangeType::kRenamed || change.type == ChangeType::kMoved;
  return guessed ? "Evidence" : "Why";
}

std::string LineOf(const Place& place) { return ToString(Place{place.file, place.line, 0}); }

Outcome OutcomeOf(const Report& report) {
  if (AnyDifferent(report)) return Outcome::kDifferent;
  if (AnythingUncertain(report)) return Outcome::kUncertain;
  return AnyBroken(report) ? Outcome::kBroken : Outcome::kClean;
}

std::vector<std::string> NextSteps(const Report& report) {
  std::vector<std::string> steps;
  for (const Step& step : kSteps) {
    if (step.due(report)) steps.emplace_back(step.text);
  }
  return steps;
}

}  // namespace pgorigin
