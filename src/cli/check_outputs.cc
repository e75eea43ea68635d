#include "cli/check_outputs.h"

#include <map>

#include "cli/formats.h"
#include "cli/output.h"

namespace pgorigin {
namespace {

constexpr int kDaysDrawn = 90;

using Histories = std::map<std::string, std::vector<HistoryPoint>>;

// The ledger does not tell uncertain findings from warnings in its counts.
Histories HistoriesOf(const Past& past) {
  Histories histories;
  for (const PastAudit& audit : past.audits) {
    if (!audit.failure.empty()) continue;
    histories[audit.target].push_back(
        {audit.at, audit.errors, audit.warnings, audit.infos, std::nullopt});
  }
  return histories;
}

Reports ReportsOf(const CheckReport& report,
                  const std::vector<std::shared_ptr<const Audited>>& audits,
                  const Histories& histories) {
  Reports all;
  for (std::size_t i = 0; i < report.targets.size(); ++i) {
    if (i >= audits.size() || audits[i] == nullptr) {  // fleets that were not listed come last
      all.failed.push_back({report.targets[i].name, report.targets[i].audit.failure});
      continue;
    }
    Rendered one{audits[i]->report};
    one.target = report.targets[i].name;
    one.fleet = report.targets[i].fleet;
    one.alignment = &audits[i]->alignment;
    one.no_plan = "A check makes no plans: `pgorigin audit --with-plan` does.";
    const auto history = histories.find(one.target);
    if (history != histories.end()) one.history = history->second;
    all.audited.push_back(std::move(one));
  }
  return all;
}

}  // namespace

void WriteCheckOutputs(const CheckReport& report,
                       const std::vector<std::shared_ptr<const Audited>>& audits,
                       CheckLedger& ledger, const Settings& settings) {
  if (settings.output_json) WriteFile(*settings.output_json, ToJson(report));
  Settings others = settings;
  others.output_json.reset();
  const Histories histories = HistoriesOf(ledger.Read(DaysBefore(report.date, kDaysDrawn)));
  WriteFiles(ReportsOf(report, audits, histories), others);
}

}  // namespace pgorigin
