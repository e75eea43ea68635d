#include "cli/commands.h"

#include <fmt/format.h>

#include <algorithm>
#include <csignal>
#include <deque>
#include <optional>
#include <ostream>

#include "cli/apply_command.h"
#include "cli/audit.h"
#include "cli/check_command.h"
#include "cli/decide_command.h"
#include "cli/document_command.h"
#include "cli/formats.h"
#include "cli/lint.h"
#include "cli/output.h"
#include "cli/plan_command.h"
#include "cli/progress.h"
#include "cli/publish.h"
#include "cli/rules_command.h"
#include "cli/run_options.h"
#include "cli/verify_command.h"
#include "cli/watch_command.h"
#include "pgorigin/model/error.h"
#include "pgorigin/model/object_id.h"
#include "pgorigin/plan/dump.h"
#include "pgorigin/scratch/run_with_scratch.h"
#include "pgorigin/snapshot/snapshot.h"

namespace pgorigin {
namespace {

using Run = int (*)(const Invocation& invocation, std::ostream& out, std::ostream& err);

struct Pipeline {
  Command command;
  Run run;
};

// Whoever wants all compared is told what was not.
ExitStatus StrictlyCovered(ExitStatus status, std::size_t not_compared, std::ostream& err) {
  if (not_compared == 0) return status;
  err << fmt::format(
      "pgorigin: --strict-coverage: {} not compared (listed in the report)\n",
      not_compared == 1 ? "something was" : fmt::format("{} things were", not_compared));
  return status == ExitStatus::kClean ? ExitStatus::kCouldNotCompare : status;
}

// An audit, and the plan that its page shows.
struct Shown {
  Audited audited;
  std::optional<PlanFile> plan;
  std::string no_plan;
};

// Other formats have no place for it.
bool WantsPlan(Report::Type type, const Settings& settings) {
  const bool page = settings.output_html || settings.format == "html";
  if (type != Report::Type::kAudit || !page || !settings.with_plan.value_or(false)) return false;
  if (settings.resolve != WordFor(ResolveMode::kStatic)) return true;
  throw Error(ExitStatus::kUsage, "--with-plan asks a scratch server: leave out --resolve=static");
}

// A plan that cannot be made does not keep the audit back.
Shown AuditToShow(Report::Type type, const std::vector<Source>& from, const std::vector<Source>& to,
                  const Settings& settings, std::ostream& err) {
  Shown shown;
  if (!WantsPlan(type, settings)) {
    if (type == Report::Type::kAudit) shown.no_plan = "No SQL is here: --with-plan was not given.";
    shown.audited = AuditSources(type, from, to, settings);
    return shown;
  }
  try {
    shown.audited = AuditWithPlan(from, to, settings);
    if (!HasErrors(shown.audited.report.diagnostics)) {
      shown.plan = PlanToShow(shown.audited, settings);
    }
  } catch (const Error& error) {
    if (error.status() != ExitStatus::kCouldNotCompare) throw;
    err << fmt::format("pgorigin: warning: no plan: {}\n", error.what());
    shown.no_plan = fmt::format("No SQL could be planned: {}", error.what());
    shown.audited = AuditSources(type, from, to, settings);
  }
  return shown;
}

// Never taken apart: two models take longer for that than a report to be printed, and the
// process ends behind it.
const Shown& KeepToTheEnd(Shown shown) {
  static auto* kept = new std::deque<Shown>;
  return kept->emplace_back(std::move(shown));
}

int CompareAndReport(Report::Type type, const std::vector<Source>& from,
                     const std::vector<Source>& to, const Settings& settings, std::ostream& out,
                     std::ostream& err) {
  const Shown& shown = KeepToTheEnd(AuditToShow(type, from, to, settings, err));
  const Audited& audited = shown.audited;
  RefuseErrors(audited.report.diagnostics, err);
  WriteOutputs({.report = audited.report,
                .target = DescribeAll(from),
                .alignment = &audited.alignment,
                .plan = shown.plan ? &*shown.plan : nullptr,
                .no_plan = shown.no_plan},
               settings, out);
  const std::size_t not_compared =
      settings.strict_coverage.value_or(false) ? audited.not_compared : 0;
  const ExitStatus status = StatusOf(audited.report, FailOn(settings));
  return static_cast<int>(StrictlyCovered(status, not_compared, err));
}

int RunAudit(const Invocation& invocation, std::ostream& out, std::ostream& err) {
  const Settings& settings = invocation.settings;
  return CompareAndReport(Report::Type::kAudit, TargetOf(settings), OriginOf(settings), settings,
                          out, err);
}

int RunDiff(const Invocation& invocation, std::ostream& out, std::ostream& err) {
  std::vector<Source> from = SourcesOf("FROM", {invocation.arguments[0]});
  std::vector<Source> to = SourcesOf("TO", {invocation.arguments[1]});
  return CompareAndReport(Report::Type::kDiff, from, to, invocation.settings, out, err);
}

Model ReadOne(const Invocation& invocation, std::ostream& err) {
  std::vector<Source> sources = SourcesOf("SOURCE", invocation.arguments);
  bool quiet = invocation.settings.quiet.value_or(false);
  Model model;
  {
    Progress progress(!quiet);
    model = ReadModel(sources, ResolveOptionsOf(invocation.settings, progress));
  }
  RefuseErrors(model.diagnostics, err);
  if (!quiet) PrintDiagnostics(model.diagnostics, err);
  return model;
}

int RunSnapshot(const Invocation& invocation, std::ostream& out, std::ostream& err) {
  Model model = ReadOne(invocation, err);
  Write(invocation.settings.output.value_or("-"), WriteSnapshot(model), out);
  return static_cast<int>(ExitStatus::kClean);
}

// Its text is not qualified: what it makes would depend on search_path.
void RefuseUncertain(const Model& model) {
  for (const auto& [id, object] : model.objects) {
    if (object.uncertain.empty()) continue;
    throw Error(ExitStatus::kCouldNotCompare,
                fmt::format("cannot dump {}: {}", Describe(id), object.uncertain));
  }
}

int RunDump(const Invocation& invocation, std::ostream& out, std::ostream& err) {
  Model model = ReadOne(invocation, err);
  if (!model.from_server) {
    throw Error(ExitStatus::kCouldNotCompare,
                "a text is dumped by way of a scratch server: install PostgreSQL (or name a server "
                "with --scratch-url), and leave out --resolve=static");
  }
  RefuseUncertain(model);
  Write(invocation.settings.output.value_or("-"), Dump(model), out);
  return static_cast<int>(ExitStatus::kClean);
}

int RunLint(const Invocation& invocation, std::ostream& out, std::ostream& err) {
  const Settings& settings = invocation.settings;
  Report report;
  {
    Progress progress(!settings.quiet.value_or(false));
    report = LintReport(invocation.arguments, settings, progress);
  }
  RefuseErrors(report.diagnostics, err);
  Publish(report, settings, out);
  return static_cast<int>(StatusOf(report, FailOn(settings)));
}

int RunScratch(const Invocation& invocation, std::ostream&, std::ostream&) {
  std::signal(SIGPIPE, SIG_DFL);  // the command inherits what is ignored
  return RunWithScratchServer({}, invocation.arguments);
}

constexpr Pipeline kPipelines[] = {
    {Command::kAudit, RunAudit},       {Command::kDiff, RunDiff},
    {Command::kSnapshot, RunSnapshot}, {Command::kDump, RunDump},
    {Command::kScratch, RunScratch},   {Command::kDecide, RunDecide},
    {Command::kBaseline, RunBaseline}, {Command::kRules, RunRules},
    {Command::kLint, RunLint},         {Command::kDocument, RunDocument},
    {Command::kValidate, RunValidate}, {Command::kPlan, RunPlan},
    {Command::kApply, RunApply},       {Command::kVerify, RunVerify},
    {Command::kWatch, RunWatch},       {Command::kCheck, RunCheck},
    {Command::kHistory, RunHistory},
};

}  // namespace

int RunCommand(const Invocation& invocation, std::ostream& out, std::ostream& err) {
  auto pipeline =
      std::find_if(std::begin(kPipelines), std::end(kPipelines),
                   [&](const Pipeline& known) { return known.command == invocation.command; });
  return pipeline->run(invocation, out, err);
}

}  // namespace pgorigin
