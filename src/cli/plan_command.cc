#include "cli/plan_command.h"

#include <fmt/format.h>

#include <filesystem>
#include <ostream>

#include "cli/audit.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "cli/publish.h"
#include "cli/run_options.h"
#include "pgorigin/model/error.h"
#include "pgorigin/plan/plan_file.h"
#include "pgorigin/probe/run_probes.h"

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

// Of decisions that map the values of a column.
std::map<ObjectId, ValueMapping> MappingsIn(const Report& report) {
  std::map<ObjectId, ValueMapping> mappings;
  for (const Finding& finding : report.findings) {
    if (!finding.decision || !finding.change) continue;
    const Decision& decision = report.decisions[static_cast<std::size_t>(*finding.decision)];
    if (decision.mapping.empty()) continue;
    const Change& change = report.comparison.changes[static_cast<std::size_t>(*finding.change)];
    mappings.emplace(change.id, decision.mapping);
  }
  return mappings;
}

std::map<ObjectId, std::string> TimeZonesIn(const Report& report) {
  std::map<ObjectId, std::string> zones;
  for (const Finding& finding : report.findings) {
    if (!finding.decision || !finding.change) continue;
    const Decision& decision = report.decisions[static_cast<std::size_t>(*finding.decision)];
    const Change& change = report.comparison.changes[static_cast<std::size_t>(*finding.change)];
    if (!decision.time_zone.empty()) zones.emplace(change.id, decision.time_zone);
  }
  return zones;
}

// What the live rows say of the steps; of a text there are none.
ProbeResults Probe(const Migration& migration, const std::vector<Source>& target,
                   const Settings& settings) {
  const bool live = target[0].type == Source::Type::kServer;
  if (!live || settings.no_probe.value_or(false)) return {};
  Progress progress(!settings.quiet.value_or(false));
  progress.Say("asking the rows");
  ConnectionOptions connection = ResolveOptionsOf(settings, progress).connection;
  connection.conninfo = target[0].value;
  return RunProbes(migration, connection);
}

PlanFile PlanOf(const Audited& audited, const Settings& settings, ProbeResults& probed) {
  PlanOptions options{settings.offline.value_or(false),
                      AllowedBy(settings),
                      audited.access,
                      MappingsIn(audited.report),
                      {},
                      TimeZonesIn(audited.report),
                      settings.time_zone.value_or("")};
  const Comparison& comparison = audited.report.comparison;
  PlanFile plan;
  plan.header = HeaderOf(audited.report);
  plan.version = audited.read.version;
  plan.offline = options.offline;
  plan.migration = MakeMigration(audited.alignment, comparison, options);
  probed = Probe(plan.migration, TargetOf(settings), settings);
  if (!probed.violations.empty()) {
    options.violations = probed.violations;
    plan.migration = MakeMigration(audited.alignment, comparison, options);
  }
  plan.touched = TouchedBy(plan.migration, audited.alignment);
  plan.planned_for = FingerprintOf(audited.read, plan.touched, Extent::kWhole);
  return plan;
}

std::string Written(const PlanFile& plan, const Settings& settings) {
  const std::string format = settings.format.value_or("text");
  if (format == "json") return ToJson(plan);
  if (format == "text") return ToScript(plan.migration, plan.header);
  throw Error(ExitStatus::kUsage, "--format: a plan is text (SQL) or json");
}

bool IsDirectory(const std::string& output) {
  return output.ends_with('/') || std::filesystem::is_directory(output);
}

// Into an empty one: files of another plan would be taken for this one's.
void WriteFiles(const std::filesystem::path& directory, const PlanFile& plan,
                const Settings& settings) {
  if (settings.format.value_or("text") != "text") {
    throw Error(ExitStatus::kUsage, "--output: a directory takes SQL alone, without --format");
  }
  std::error_code error;
  std::filesystem::create_directories(directory, error);
  if (error || !std::filesystem::is_empty(directory, error) || error) {
    throw Error(ExitStatus::kUsage,
                fmt::format("--output {}: must be an empty directory, or one that can be made",
                            Printable(directory.string())));
  }
  for (const ScriptFile& file : ToFiles(plan.migration, plan.header)) {
    WriteFile((directory / file.name).string(), file.text);
  }
}

// What a person has to know before it runs is said in the plan, too.
void Say(const Migration& migration, const ProbeResults& probed, std::ostream& err) {
  for (const std::string& unanswered : probed.unanswered) {
    err << "pgorigin: warning: not probed: " << unanswered << '\n';
  }
  if (migration.left_out.empty()) return;
  std::set<std::string_view> hazards;
  for (const LeftOut& left : migration.left_out) {
    for (Hazard hazard : left.hazards) hazards.insert(WordFor(hazard));
  }
  const std::size_t count = migration.left_out.size();
  err << fmt::format("pgorigin: {} left out of the plan, which lists {} with the reasons\n",
                     count == 1 ? "one step is" : fmt::format("{} steps are", count),
                     count == 1 ? "it" : "them");
  if (!hazards.empty()) {
    err << fmt::format("  --allow-hazard takes them: {}\n", fmt::join(hazards, ", "));
  }
}

}  // namespace

PlanFile PlanToShow(const Audited& audited, Settings settings) {
  settings.allow_hazard = {"all"};
  settings.no_probe = true;
  ProbeResults none;
  return PlanOf(audited, settings, none);
}

int RunPlan(const Invocation& invocation, std::ostream& out, std::ostream& err) {
  const Settings& settings = invocation.settings;
  const Audited audited = AuditForPlan(TargetOf(settings), OriginOf(settings), settings);
  RefuseErrors(audited.report.diagnostics, err);
  ProbeResults probed;
  const PlanFile plan = PlanOf(audited, settings, probed);
  const std::string output = settings.output.value_or("-");
  if (IsDirectory(output)) {
    WriteFiles(output, plan, settings);
  } else {
    Write(output, Written(plan, settings), out);
  }
  if (!settings.quiet.value_or(false)) Say(plan.migration, probed, err);
  return static_cast<int>(ExitStatus::kClean);
}

}  // namespace pgorigin
