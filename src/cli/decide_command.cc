#include "cli/decide_command.h"

#include <fmt/format.h>

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

Audited Audit(const Settings& settings, Baseline baseline, std::ostream& err) {
  Audited audited = AuditSources(Report::Type::kAudit, TargetOf(settings), OriginOf(settings),
                                 settings, baseline);
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

// The name in the database: that is what stays.
std::string ObjectOf(const Finding& finding, const Report& report) {
  if (!finding.change) return ToString(finding.object);
  const auto index = static_cast<std::size_t>(*finding.change);
  const ObjectId& live = report.comparison.changes[index].from_id;
  return ToString(live.name.empty() ? finding.object : live);
}

Decision DecisionOf(const Finding& finding, const Audited& audited, const Settings& settings) {
  Decision decision;
  decision.verb = VerbOfWord(settings.decide.value_or("keep")).value_or(Verb::kKeep);
  decision.object = ObjectOf(finding, audited.report);
  decision.finding = finding.rule;
  decision.reason = settings.reason.value_or("");
  decision.owner = settings.owner.value_or("");
  decision.date = Today(settings);
  decision.until = settings.until.value_or("");
  decision.comment = settings.comment.value_or("");
  decision.covers = CoveredBy(finding, {audited.alignment, audited.report.comparison});
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

}  // namespace

int RunDecide(const Invocation& invocation, std::ostream& out, std::ostream& err) {
  const Settings& settings = invocation.settings;
  if (!invocation.arguments.empty() && settings.reason.value_or("").empty()) {
    throw Error(ExitStatus::kUsage, "--reason is missing: a decision says why");
  }
  const std::filesystem::path file = DecisionsFile(settings, OriginOf(settings));
  const Audited audited = Audit(settings, Baseline::kRead, err);
  if (invocation.arguments.empty()) {
    List(audited.report, out);
    return static_cast<int>(ExitStatus::kClean);
  }
  std::string text = ReadIfThere(file.string());
  std::string said;
  for (const Finding* finding : Chosen(audited.report, invocation.arguments)) {
    const Decision decision = DecisionOf(*finding, audited, settings);
    text = WithDecision(text, decision);
    said += fmt::format("{}: {} ({})\n", WordFor(decision.verb), Printable(decision.object),
                        decision.finding);
  }
  Replace(file, text);
  WriteStream(out, said + fmt::format("written to {}\n", Printable(file.string())));
  return static_cast<int>(ExitStatus::kClean);
}

int RunBaseline(const Invocation& invocation, std::ostream& out, std::ostream& err) {
  Settings settings = invocation.settings;
  const std::filesystem::path file = BaselineFile(settings, OriginOf(settings));
  // What an older one accepted is looked at anew.
  const Audited audited = Audit(settings, Baseline::kIgnored, err);
  settings.reason = "there at the baseline of " + Today(settings);
  std::string text =
      "# Written by `pgorigin baseline`: what was there, so that only what is new fails.\n";
  const std::vector<const Finding*> findings = Undecided(audited.report);
  for (const Finding* finding : findings) text += EntryOf(DecisionOf(*finding, audited, settings));
  Replace(file, text);
  WriteStream(out, fmt::format("{} finding{} accepted in {}\n", findings.size(),
                               findings.size() == 1 ? "" : "s", Printable(file.string())));
  return static_cast<int>(ExitStatus::kClean);
}

}  // namespace pgorigin
