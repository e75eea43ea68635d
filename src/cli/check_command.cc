#include "cli/check_command.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <iostream>
#include <random>

#include "cli/check_board.h"
#include "cli/check_ledger.h"
#include "cli/check_notify.h"
#include "cli/check_outputs.h"
#include "cli/check_run.h"
#include "cli/check_state.h"
#include "cli/check_targets.h"
#include "cli/environment.h"
#include "cli/output.h"
#include "cli/publish.h"
#include "cli/run_options.h"
#include "pgorigin/model/error.h"
#include "pgorigin/model/glob.h"

namespace pgorigin {
namespace {

std::string DateOf(const Settings& settings) { return settings.date ? *settings.date : Now(); }

// A name of its own, unless it is given.
std::string RunName(const Settings& settings, const std::string& date) {
  if (settings.run) return *settings.run;
  return fmt::format("{} {:08x}", date, std::random_device()());
}

CheckBoard::Kind BoardFor(const Settings& settings, const std::ostream& err) {
  if (settings.quiet.value_or(false)) return CheckBoard::Kind::kNone;
  const bool terminal = &err == &std::cerr && isatty(STDERR_FILENO);
  return terminal ? CheckBoard::Kind::kRows : CheckBoard::Kind::kLines;
}

// A fleet that could not be listed stands in the place of its members.
CheckedTarget Unlisted(const std::string& fleet, const std::string& why, const std::string& date,
                       CheckLedger& ledger) {
  CheckedTarget checked;
  checked.name = fleet;
  checked.audit = {fleet, date, why, "", static_cast<int>(ExitStatus::kCouldNotCompare),
                   {},    "",   ""};
  checked.recorded = ledger.Record(checked.audit);
  return checked;
}

bool FailsGate(const LedgerFinding& finding, Severity gate) {
  return finding.fails && finding.severity != "uncertain" &&
         SeverityOfWord(finding.severity) >= gate;
}

// Of one target: what was there before counts, or only what is new.
ExitStatus StatusOf(const CheckedTarget& target, const CheckReport& report, Severity gate) {
  const auto status = static_cast<ExitStatus>(target.audit.status);
  if (!report.only_new || status != ExitStatus::kFindings) return status;
  const bool fresh = std::ranges::any_of(target.recorded.appeared, [&](const AgedFinding& aged) {
    return FailsGate(aged.finding, gate);
  });
  return fresh ? ExitStatus::kFindings : ExitStatus::kClean;
}

// Drift outweighs what could not be told, as in an audit; but without a ledger nobody knows
// what the next run will call new.
ExitStatus StatusOf(const CheckReport& report, const std::map<std::string, Severity>& gates) {
  if (!report.ledger_failure.empty()) return ExitStatus::kCouldNotCompare;
  ExitStatus whole = ExitStatus::kClean;
  for (const CheckedTarget& target : report.targets) {
    const auto gate = gates.find(target.name);
    const ExitStatus one =
        StatusOf(target, report, gate == gates.end() ? Severity::kWarning : gate->second);
    if (one == ExitStatus::kFindings) return one;
    if (one != ExitStatus::kClean) whole = ExitStatus::kCouldNotCompare;
  }
  return whole;
}

std::map<std::string, Severity> GatesOf(const std::vector<CheckTarget>& targets) {
  std::map<std::string, Severity> gates;
  for (const CheckTarget& target : targets) gates.emplace(target.name, FailOn(target.settings));
  return gates;
}

bool IsUtf8() {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    const char* value = std::getenv(name);
    if (value == nullptr || *value == '\0') continue;
    const std::string_view locale = value;
    return locale.find("UTF-8") != locale.npos || locale.find("utf8") != locale.npos;
  }
  return false;
}

bool Says(const Text& value, std::string_view text) { return value == text; }
template <class Value>
bool Says(const std::optional<Value>&, std::string_view) {
  return false;
}

void RequireTextOrJson(const Settings& settings) {
  const Text& format = settings.format;
  if (format && *format != "text" && *format != "json") {
    throw Error(ExitStatus::kUsage, "--format must be text or json here");
  }
  ForEachSetting([&](const auto& setting) {
    if (!setting.key.starts_with("output_") || !Says(settings.*setting.member, "-")) return;
    throw Error(ExitStatus::kUsage, FlagOf(setting.key) + " must be a file here");
  });
}

Past ReadPast(const std::string& place, const HistoryReport& report, const Settings& settings) {
  Past past = Ledger(place, ConnectionOf(settings), Ledger::IfMissing::kRefuse).Read(report.since);
  if (!settings.targets) return past;
  const auto others = [&](const auto& item) { return !MatchesAny(*settings.targets, item.target); };
  std::erase_if(past.audits, others);
  std::erase_if(past.findings, others);
  return past;
}

}  // namespace

int RunCheck(const Invocation& invocation, std::ostream& out, std::ostream& err) {
  const Settings& settings = invocation.settings;
  RequireTextOrJson(settings);
  const CheckTargets found = FindTargets(invocation);
  CheckReport report;
  report.date = DateOf(settings);
  report.tool = "pgorigin " PGORIGIN_VERSION;
  report.run = RunName(settings, report.date);
  report.ledger = DescribeLedger(LedgerPlace(invocation));
  report.only_new = settings.only_new.value_or(false);
  CheckLedger ledger(invocation, report.run, report.date);
  std::vector<std::shared_ptr<const Audited>> audits;
  {
    CheckBoard board(BoardFor(settings, err), found.targets.size(), err);
    CheckedAll checked = CheckAll(found.targets, invocation, report.run, ledger, board);
    report.targets = std::move(checked.targets);
    audits = std::move(checked.audits);
  }
  for (const auto& [fleet, why] : found.failures) {
    report.targets.push_back(Unlisted(fleet, why, report.date, ledger));
  }
  if (settings.retention) ledger.Forget(DaysBefore(report.date, DaysOf(*settings.retention)));
  if (WritesOutputs(settings)) WriteCheckOutputs(report, audits, ledger, settings);
  report.ledger_failure = ledger.failure();
  WriteStream(
      out, settings.format == "json" ? ToJson(report) : ToTerminal(report, StyleOf(settings, out)));
  TellPeople(report, settings, err);
  return static_cast<int>(StatusOf(report, GatesOf(found.targets)));
}

int RunHistory(const Invocation& invocation, std::ostream& out, std::ostream&) {
  const Settings& settings = invocation.settings;
  RequireTextOrJson(settings);
  HistoryReport report;
  report.date = DateOf(settings);
  const std::string since = settings.since.value_or("30d");
  report.since =
      since.ends_with('d') ? DaysBefore(report.date, DaysOf(since)).substr(0, 10) : since;
  const std::string place = LedgerPlace(invocation);
  report.ledger = DescribeLedger(place);
  report.unicode = IsUtf8();
  report.past = ReadPast(place, report, settings);
  WriteStream(
      out, settings.format == "json" ? ToJson(report) : ToTerminal(report, StyleOf(settings, out)));
  return static_cast<int>(ExitStatus::kClean);
}

}  // namespace pgorigin
