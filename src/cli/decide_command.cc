#include "cli/decide_command.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <ostream>

#include "cli/audit.h"
#include "cli/decisions.h"
#include "cli/environment.h"
#include "cli/output.h"
#include "cli/publish.h"
#include "cli/run_options.h"
#include "pgorigin/decide/decide.h"
#include "pgorigin/decide/decisions_file.h"
#include "pgorigin/model/error.h"
#include "pgorigin/model/glob.h"

namespace pgorigin {
namespace {

constexpr std::size_t kShortFingerprint = 8;
constexpr std::size_t kFewestLetters = 4;

std::string Today(const Settings& settings) {
  return (settings.date ? *settings.date : Now()).substr(0, 10);
}

Audited Audit(const Settings& settings, const Decision* accept, std::ostream& err) {
  Audited audited =
      AuditSources(Report::Type::kAudit, TargetOf(settings), OriginOf(settings), settings, accept);
  RefuseErrors(audited.report.diagnostics, err);
  return audited;
}

// Remarks are no drift, so that there is nothing to decide.
std::vector<const Finding*> Undecided(const Report& report) {
  std::vector<const Finding*> findings;
  for (const Finding& finding : report.findings) {
    if (!finding.decision && finding.severity > Severity::kInfo) findings.push_back(&finding);
  }
  return findings;
}

void List(const Report& report, std::ostream& out) {
  const std::vector<const Finding*> findings = Undecided(report);
  std::string text;
  for (const Finding* finding : findings) {
    text += fmt::format("{}  {}\n          {}\n", finding->fingerprint.substr(0, kShortFingerprint),
                        finding->rule, ToString(finding->object));
  }
  text += findings.empty()
              ? "Everything is decided on.\n"
              : fmt::format(
                    "\n{} undecided. Decide on one by its first letters, or "
                    "on several by a glob:\n"
                    "  pgorigin decide {} --as keep --reason \"why\"\n",
                    findings.size(), findings[0]->fingerprint.substr(0, kShortFingerprint));
  WriteStream(out, text);
}

bool IsMeant(const Finding& finding, const std::string& which) {
  const bool letters = which.size() >= kFewestLetters && finding.fingerprint.starts_with(which);
  return letters || GlobMatches(which, ToString(finding.object)) ||
         GlobMatches(which, finding.rule);
}

std::vector<const Finding*> Chosen(const Report& report, const std::vector<std::string>& which) {
  std::vector<const Finding*> chosen;
  for (const std::string& one : which) {
    const std::size_t before = chosen.size();
    for (const Finding& finding : report.findings) {
      if (IsMeant(finding, one) && std::ranges::find(chosen, &finding) == chosen.end()) {
        chosen.push_back(&finding);
      }
    }
    if (chosen.size() > before) continue;
    throw Error(ExitStatus::kUsage, fmt::format("no finding is called {}: `pgorigin decide` "
                                                "lists what is undecided",
                                                Printable(one)));
  }
  return chosen;
}

// What all decisions of a run have in common.
Decision DecisionOf(const Settings& settings) {
  Decision decision;
  decision.verb = VerbOfWord(settings.decide.value_or("keep")).value_or(Verb::kKeep);
  decision.reason = settings.reason.value_or("");
  decision.owner = settings.owner.value_or("");
  decision.date = Today(settings);
  decision.until = settings.until.value_or("");
  decision.comment = settings.comment.value_or("");
  return decision;
}

// Whole or not at all: a reader never sees half a file.
void Replace(const std::filesystem::path& path, const std::string& text) {
  const std::string next = path.string() + ".new";
  WriteFile(next, text);
  std::error_code error;
  std::filesystem::rename(next, path, error);
  if (!error) return;
  throw Error(ExitStatus::kCouldNotCompare,
              fmt::format("cannot write {}: {}", Printable(path.string()), error.message()));
}

Decision AcceptedToday(const Settings& settings) {
  Decision decision = DecisionOf(settings);
  decision.reason = "there at the baseline of " + decision.date;
  decision.baseline = true;
  return decision;
}

// What is decided to be done is not accepted, so that an audit still shows it.
std::string NotAccepted(const Report& report) {
  const auto waiting = std::ranges::count_if(report.findings, &Finding::deferred);
  const auto due = std::ssize(report.findings) - waiting;
  std::vector<std::string> parts;
  if (due > 0) parts.push_back(fmt::format("{} to be done", due));
  if (waiting > 0) parts.push_back(fmt::format("{} deferred", waiting));
  if (parts.empty()) return "";
  return fmt::format("not accepted, as decisions say: {}\n", fmt::join(parts, ", "));
}

}  // namespace

int RunDecide(const Invocation& invocation, std::ostream& out, std::ostream& err) {
  const Settings& settings = invocation.settings;
  if (!invocation.arguments.empty() && settings.reason.value_or("").empty()) {
    throw Error(ExitStatus::kUsage, "--reason is missing: a decision says why");
  }
  const std::filesystem::path file = DecisionsFile(settings, OriginOf(settings));
  const Audited audited = Audit(settings, nullptr, err);
  if (invocation.arguments.empty()) {
    List(audited.report, out);
    return static_cast<int>(ExitStatus::kClean);
  }
  const AuditInput input{audited.alignment, audited.report.comparison};
  std::string text = ReadIfThere(file.string());
  std::string said;
  for (const Finding* finding : Chosen(audited.report, invocation.arguments)) {
    const Decision decision = DecisionOn(DecisionOf(settings), *finding, input);
    text = WithDecision(text, decision);
    said += fmt::format("{}: {} ({})\n", WordFor(decision.verb), Printable(decision.object),
                        decision.finding);
  }
  Replace(file, text);
  WriteStream(out, said + fmt::format("written to {}\n", Printable(file.string())));
  return static_cast<int>(ExitStatus::kClean);
}

int RunBaseline(const Invocation& invocation, std::ostream& out, std::ostream& err) {
  const Settings& settings = invocation.settings;
  const std::filesystem::path file = BaselineFile(settings, OriginOf(settings));
  const Decision accept = AcceptedToday(settings);
  const Report report = Audit(settings, &accept, err).report;
  std::string text =
      "# Written by `pgorigin baseline`: what was there, so that only what is new fails.\n";
  int accepted = 0;
  for (const Decision& decision : report.decisions) {
    if (!decision.baseline) continue;
    text += EntryOf(decision);
    ++accepted;
  }
  Replace(file, text);
  WriteStream(out, fmt::format("{} finding{} accepted in {}\n", accepted, accepted == 1 ? "" : "s",
                               Printable(file.string())) +
                       NotAccepted(report));
  return static_cast<int>(ExitStatus::kClean);
}

}  // namespace pgorigin
