#include "cli/plan_command.h"

#include "cli/audit.h"
#include "cli/output.h"
#include "cli/publish.h"
#include "cli/run_options.h"
#include "pgorigin/plan/script.h"

namespace pgorigin {
namespace {

std::set<Hazard> AllowedBy(const Settings& settings) {
  std::set<Hazard> allowed;
  for (const std::string& word : settings.allow_hazard.value_or(std::vector<std::string>())) {
    if (const auto hazard = HazardOfWord(word)) allowed.insert(*hazard);
    if (word != "all") continue;
    for (int i = 0; i < kHazardCount; ++i) allowed.insert(static_cast<Hazard>(i));
  }
  return allowed;
}

MigrationHeader HeaderOf(const Report& report) {
  MigrationHeader header{report.tool, report.date, report.from, report.to, {}};
  for (const Finding& finding : report.findings) {
    if (finding.change) header.repairs.emplace(static_cast<int>(*finding.change), finding.rule);
  }
  return header;
}

}  // namespace

int RunPlan(const Invocation& invocation, std::ostream& out, std::ostream& err) {
  const Settings& settings = invocation.settings;
  const Audited audited = AuditForPlan(TargetOf(settings), OriginOf(settings), settings);
  RefuseErrors(audited.report.diagnostics, err);
  const PlanOptions options{settings.offline.value_or(false), AllowedBy(settings), audited.access};
  const Migration migration = MakeMigration(audited.alignment, audited.report.comparison, options);
  Write(settings.output.value_or("-"), ToScript(migration, HeaderOf(audited.report)), out);
  return static_cast<int>(ExitStatus::kClean);
}

}  // namespace pgorigin
