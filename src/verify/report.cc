#include "pgorigin/verify/report.h"

#include <fmt/format.h>

#include <array>

namespace pgorigin {
namespace {

constexpr std::size_t kWidth = 80;
constexpr std::size_t kTitle = 30;

// In few letters, as a legend says.
constexpr std::array<std::string_view, 9> kShort = {"-",          "AccessShare", "RowShare",
                                                    "RowExcl",    "ShareUpdExc", "Share",
                                                    "ShareRowEx", "Exclusive",   "AccessExcl"};
static_assert(kShort.size() == static_cast<std::size_t>(Lock::kAccessExclusive) + 1);

std::string_view Short(Lock lock) { return kShort[static_cast<std::size_t>(lock)]; }

// Code points, so that UTF-8 is not cut in two.
bool Continues(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

std::string Cut(const std::string& text, std::size_t width) {
  std::size_t count = 0, end = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (Continues(text[i])) continue;
    if (++count == width) end = i;
  }
  if (count <= width) return text + std::string(width - count, ' ');
  return text.substr(0, end) + "…";
}

std::string Row(std::string_view number, const std::string& title, std::string_view said,
                std::string_view took, std::string_view rewritten, std::string_view scanned,
                std::string_view verdict) {
  return fmt::format("{:<7} {} {:<11} {:<11} {:<4} {:<4} {}\n", number, Cut(title, kTitle), said,
                     took, rewritten, scanned, verdict);
}

std::string Took(const MeasuredStep& step) {
  return step.held && step.lock == Lock::kNone ? "(held)" : std::string(Short(step.lock));
}

std::string_view VerdictOn(const MeasuredStep& step) {
  if (!step.faults.empty()) return "FAILED";
  return step.ran ? (step.notes.empty() ? "ok" : "(ok)") : "-";
}

std::string Steps(const PlanFile& plan, const MeasuredRun& run) {
  std::string text = Row("Step", "", "Said", "Took", "Rewr", "Scan", "");
  for (std::size_t i = 0; i < run.segments.size(); ++i) {
    for (std::size_t k = 0; k < run.segments[i].size(); ++k) {
      const PlannedStep& planned = plan.migration.segments[i].steps[k];
      const MeasuredStep& step = run.segments[i][k];
      text += Row(fmt::format("{}.{}", i + 1, k + 1), planned.what + " " + Describe(planned.object),
                  Short(planned.effect.lock), Took(step), step.rewritten.empty() ? "" : "yes",
                  step.scanned.empty() ? "" : "yes", VerdictOn(step));
    }
  }
  return text;
}

// Wrapped at blanks.
std::string Wrapped(std::string text, std::size_t indent) {
  std::string lines, blanks(indent, ' ');
  while (text.size() + indent > kWidth) {
    std::size_t at = text.rfind(' ', kWidth - indent);
    if (at == text.npos || at == 0) break;
    lines += blanks + text.substr(0, at) + "\n";
    text.erase(0, at + 1);
    blanks = std::string(indent + 2, ' ');
  }
  return lines + blanks + text + "\n";
}

std::string Proofs(const Verification& verification) {
  std::string text;
  for (const Proof& proof : verification.proofs) {
    text += fmt::format("\n{:<9} {}\n", WordFor(proof.outcome), proof.what);
    for (const std::string& detail : proof.details) text += Wrapped(detail, 10);
  }
  return text;
}

}  // namespace

std::string ToTable(const PlanFile& plan, const Verification& verification) {
  std::string text;
  if (!verification.run.segments.empty()) text = Steps(plan, verification.run);
  text += Proofs(verification);
  for (const LeftOut& left : plan.migration.left_out) {
    const std::string object = left.object.name.empty() ? "" : " " + Describe(left.object);
    text += (&left == &plan.migration.left_out.front() ? "\nLeft out by the plan\n" : "") +
            Wrapped(left.what + object + ": " + Printable(left.reason), 10);
  }
  const ProofOutcome outcome = OutcomeOf(verification);
  return text + fmt::format("\nThe plan is {}.\n", outcome == ProofOutcome::kProven ? "proven"
                                                   : outcome == ProofOutcome::kFailed
                                                       ? "NOT proven"
                                                       : "not proven: it could not be tried");
}

}  // namespace pgorigin
