// Annotations of GitHub Actions: what a job prints, the runner shows beside the code.
#include <fmt/format.h>

#include "pgorigin/report/formats.h"
#include "report/decided.h"
#include "report/summary.h"

namespace pgorigin {
namespace {

// A value in a property ends at a comma, and all of them at the second pair of colons.
std::string Escaped(std::string_view text, bool property) {
  std::string out;
  for (char c : Printable(text)) {
    const bool special = c == '%' || (property && (c == ':' || c == ','));
    out += special ? fmt::format("%{:02X}", static_cast<unsigned char>(c)) : std::string(1, c);
  }
  return out;
}

std::string Command(std::string_view level, const Place& place, std::string_view title,
                    std::string_view message) {
  std::string properties;
  if (!place.empty()) properties = "file=" + Escaped(place.file.view(), true) + ",";
  if (!place.empty() && place.line > 0) properties += fmt::format("line={},", place.line);
  return fmt::format("::{} {}title={}::{}\n", level, properties, Escaped(title, true),
                     Escaped(message, false));
}

std::string_view LevelOf(const Finding& finding) {
  if (finding.deferred || finding.severity == Severity::kInfo) return "notice";
  return WordFor(finding.severity);
}

std::string CommandOf(const Report& report, const Finding& finding) {
  std::string message = finding.sentence;
  if (!finding.advice.empty()) message += " " + finding.advice;
  const Decision* decision = DecisionOn(report, finding);
  if (decision != nullptr) message += " (decided to " + WordsOf(*decision) + ")";
  const bool uncertain = finding.verdict == Verdict::kUncertain;
  return Command(LevelOf(finding), finding.place, finding.rule + (uncertain ? ", uncertain" : ""),
                 message);
}

std::string_view LevelOf(Diagnostic::Severity severity) {
  return severity == Diagnostic::Severity::kNote ? "notice" : WordFor(severity);
}

std::string_view LevelOf(Outcome outcome) {
  return outcome == Outcome::kClean       ? "notice"
         : outcome == Outcome::kDifferent ? "error"
                                          : "warning";
}

std::string Summary(const TargetReport& target) {
  const Report& report = target.report;
  const Outcome outcome = OutcomeOf(report);
  const Tally tally = TallyOf(report.findings);
  std::string text(WordFor(outcome));
  if (tally.total() > 0) {
    text += fmt::format(": {} ({})", Count(tally.total(), "finding", "findings"), ToString(tally));
  }
  return Command(LevelOf(outcome), {}, fmt::format("pgorigin {}", WordFor(report.type)),
                 fmt::format("{}: {}", NameOf(target), text));
}

// What keeps the outcome from being certain.
std::string Doubts(const Report& report) {
  std::string text;
  for (const Diagnostic& found : report.diagnostics) {
    text += Command(LevelOf(found.severity), found.place, "pgorigin", found.message);
  }
  if (OpaqueSettled(report)) return text;
  for (const Opaque& opaque : report.opaque) {
    text += Command("warning", opaque.place, "not followed, uncertain",
                    opaque.statement + ": " + opaque.reason);
  }
  return text;
}

}  // namespace

std::string ToGithub(const TargetReports& targets, const TargetFailures& failures) {
  std::string text;
  for (const TargetFailure& failure : failures) {
    text += Command("error", {}, "pgorigin audit", failure.name + ": " + failure.problem);
  }
  for (const TargetReport& target : targets) {
    text += Summary(target) + Doubts(target.report);
    for (const Finding& finding : target.report.findings) text += CommandOf(target.report, finding);
  }
  return text;
}

}  // namespace pgorigin
