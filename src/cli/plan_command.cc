#include "cli/plan_command.h"

#include <fmt/format.h>

#include <filesystem>
#include <ostream>

#include "cli/audit.h"
#include "cli/plan_output.h"
#include "cli/progress.h"
#include "cli/publish.h"
#include "cli/run_options.h"
#include "cli/to_live.h"
#include "pgorigin/ast/row_expression.h"
#include "pgorigin/decide/bridged_value.h"
#include "pgorigin/model/error.h"
#include "pgorigin/plan/plan_file.h"
#include "pgorigin/probe/extension_versions.h"
#include "pgorigin/probe/large_tables.h"
#include "pgorigin/probe/read_sizes.h"
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

// Throws where it names what its table does not have.
void CheckFill(const Decision& decision, const ObjectId& id, const Model& live) {
  for (Name column : ReadRowExpression(decision.fill).columns) {
    if (live.Find({Kind::kColumn, id.schema, id.parent, column, {}}) != nullptr) continue;
    throw Error(ExitStatus::kUsage,
                fmt::format("{}: `fill` of {}: the table has no column {}",
                            ToString(decision.place), ToString(id), Printable(column.str())));
  }
}

// The old column that a trigger is to keep in step with that one.
const ObjectId* BridgedTo(const Audited& audited, const ObjectId& now) {
  for (const Decision& decision : audited.report.decisions) {
    const bool bridges = decision.verb == Verb::kBridge && decision.bridge == "trigger" &&
                         decision.origin == ToString(now);
    if (!bridges) continue;
    for (const auto& [id, object] : audited.alignment.from.objects) {
      if (id.kind == Kind::kColumn && ToString(id) == decision.object) return &id;
    }
  }
  return nullptr;
}

// It begins with what that has.
void FillBridged(const Audited& audited, std::map<ObjectId, std::string>& fills) {
  for (const Change& change : audited.report.comparison.changes) {
    if (change.type != ChangeType::kMissing || change.id.kind != Kind::kColumn) continue;
    const ObjectId* old = BridgedTo(audited, change.id);
    const std::string value =
        old == nullptr ? "" : BridgedValue(audited.alignment, *old, change.id);
    if (!value.empty()) fills.emplace(change.id, value);
  }
}

// Of columns without a value, by decision.
std::map<ObjectId, std::string> FillsIn(const Audited& audited) {
  const Report& report = audited.report;
  std::map<ObjectId, std::string> fills;
  for (const Finding& finding : report.findings) {
    if (!finding.decision || !finding.change) continue;
    const Decision& decision = report.decisions[static_cast<std::size_t>(*finding.decision)];
    const Change& change = report.comparison.changes[static_cast<std::size_t>(*finding.change)];
    if (decision.fill.empty() || change.id.kind != Kind::kColumn) continue;
    CheckFill(decision, change.id, audited.alignment.from);
    fills.emplace(change.id, decision.fill);
  }
  FillBridged(audited, fills);
  return fills;
}

ConnectionOptions ConnectionFor(const std::vector<Source>& target, const Settings& settings) {
  ConnectionOptions connection = ConnectionOf(settings);
  connection.conninfo = target[0].value;
  return connection;
}

// Of a text nobody knows how large they are: none of them, or all.
std::set<QualifiedName> LargeOnes(const Audited& audited, const Settings& settings) {
  const std::vector<Source> target = TargetOf(settings);
  const long long rows = std::stoll(settings.large.value_or("1000000"));
  if (target[0].type == Source::Type::kServer) {
    return LargeTables(ConnectionFor(target, settings), rows);
  }
  std::set<QualifiedName> tables;
  for (const auto& [id, object] : audited.read.objects) {
    if (rows == 0 && id.kind == Kind::kTable) tables.insert({id.schema, id.name});
  }
  return tables;
}

// Those whose version differs, and which the server has no script for.
std::set<ObjectId> FixedVersions(const Audited& audited, const Settings& settings) {
  std::set<ObjectId> fixed;
  for (const Change& change : audited.report.comparison.changes) {
    const Extension* due = As<Extension>(audited.alignment.to.Find(change.id));
    const Extension* now = As<Extension>(audited.alignment.from.Find(change.id));
    const bool versions = due != nullptr && now != nullptr && due->version.value;
    if (versions && due->version != now->version) fixed.insert(change.id);
  }
  const std::vector<Source> target = TargetOf(settings);
  if (fixed.empty() || target[0].type != Source::Type::kServer) return {};
  const auto reachable = ReachableVersions(ConnectionFor(target, settings));
  std::erase_if(fixed, [&](const ObjectId& id) {
    const Name version = *As<Extension>(audited.alignment.to.Find(id))->version.value;
    return reachable.contains({id.name.str(), version.str()});
  });
  return fixed;
}

// What the live rows say of the steps; of a text there are none.
ProbeResults Probe(const Migration& migration, const std::vector<Source>& target,
                   const Settings& settings) {
  const bool live = target[0].type == Source::Type::kServer;
  if (!live || settings.no_probe.value_or(false)) return {};
  Progress progress(!settings.quiet.value_or(false));
  progress.Say("asking the rows");
  return RunProbes(migration, ConnectionFor(target, settings));
}

PlanFile PlanOf(const Audited& audited, const Settings& settings, ProbeResults& probed) {
  PlanOptions options{settings.offline.value_or(false),
                      AllowedBy(settings),
                      audited.access,
                      MappingsIn(audited.report),
                      {},
                      TimeZonesIn(audited.report),
                      settings.time_zone.value_or(""),
                      FileGroupsFor(settings),
                      LargeOnes(audited, settings),
                      FillsIn(audited),
                      FixedVersions(audited, settings),
                      audited.role};
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

// How much is read and written, as far as statistics tell.
void Estimate(PlanFile& plan, const Alignment& alignment, const Settings& settings,
              ProbeResults& probed) {
  const std::vector<Source> target = TargetOf(settings);
  if (target[0].type != Source::Type::kServer) return;
  const SizesRead read =
      ReadSizes(TablesToMeasure(plan.migration, alignment), ConnectionFor(target, settings));
  AddEstimates(plan.migration, alignment, read.sizes);
  if (!read.problem.empty()) probed.unanswered.push_back("the size of tables: " + read.problem);
}

// What a person has to know before it runs is said in the plan, too.
void Say(const Migration& migration, const ProbeResults& probed, std::ostream& err) {
  for (const std::string& unanswered : probed.unanswered) {
    err << "pgorigin: warning: not probed: " << unanswered << '\n';
  }
  for (const std::string& estimate : EstimatesOf(migration)) {
    err << "pgorigin: the plan " << estimate << '\n';
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
  settings.format = settings.output = settings.form = settings.files = std::nullopt;
  ProbeResults none;
  return PlanOf(audited, settings, none);
}

int RunPlan(const Invocation& invocation, std::ostream& out, std::ostream& err) {
  const Settings& settings = invocation.settings;
  if (settings.to_live.value_or(false)) return RunToLive(settings, out, err);
  FileGroupsFor(settings);  // refuses what does not go together before anything is read
  const Audited audited = AuditForPlan(TargetOf(settings), OriginOf(settings), settings);
  RefuseErrors(audited.report.diagnostics, err);
  ProbeResults probed;
  PlanFile plan = PlanOf(audited, settings, probed);
  Estimate(plan, audited.alignment, settings, probed);
  WritePlan(plan, settings, out);
  if (!settings.quiet.value_or(false)) Say(plan.migration, probed, err);
  return static_cast<int>(ExitStatus::kClean);
}

}  // namespace pgorigin
