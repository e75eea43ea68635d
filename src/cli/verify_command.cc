#include "cli/verify_command.h"

#include <fmt/format.h>

#include <ostream>

#include "cli/audit.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "cli/publish.h"
#include "cli/run_options.h"
#include "pgorigin/model/error.h"
#include "pgorigin/verify/proofs.h"
#include "pgorigin/verify/report.h"
#include "pgorigin/verify/rows.h"
#include "pgorigin/verify/run_plan.h"

namespace pgorigin {
namespace {

PlanFile ReadPlan(const std::string& file) {
  const std::string json = ReadIfThere(file);
  if (json.empty()) {
    throw Error(ExitStatus::kUsage, fmt::format("{}: there is no such plan", Printable(file)));
  }
  return ParsePlan(json, file);
}

void RefuseAnother(const PlanFile& plan, const Audited& audited) {
  if (FingerprintOf(audited.read, plan.touched, Extent::kWhole) == plan.planned_for) return;
  throw Error(ExitStatus::kCouldNotCompare,
              "what the plan touches is not as it was when the plan was made\n"
              "  next: plan again");
}

// Tables that one side has and the Origin says nothing of, by the caller's choice.
std::set<QualifiedName> NotCompared(const Model& live, const Alignment& alignment) {
  std::set<QualifiedName> names;
  for (const auto& [id, object] : live.objects) {
    if (id.kind != Kind::kTable || FindRelation(alignment.from, RelationOf(id)) != nullptr)
      continue;
    const bool renamed = std::ranges::any_of(alignment.renamed, [&](const Rename& rename) {
      return rename.accepted && rename.from == id;
    });
    if (!renamed) names.insert(RelationOf(id));
  }
  return names;
}

class Verifier {
 public:
  Verifier(const Invocation& invocation, std::ostream& err)
      : settings_(invocation.settings),
        progress_(!settings_.quiet.value_or(false)),
        options_(ResolveOptionsOf(settings_, progress_)),
        plan_(ReadPlan(invocation.arguments[0])),
        audited_(AuditForPlan(TargetOf(settings_), OriginOf(settings_), settings_)) {
    RefuseErrors(audited_.report.diagnostics, err);
    RefuseAnother(plan_, audited_);
  }

  Verification Verify() {
    const Model live = Live();
    Clones clones(options_, plan_.version.Major());
    progress_.Say("cloning the schema");
    const Clone clone = clones.Make(live, RolesIn(audited_.alignment.to));
    result_.proofs.push_back(ProveClone(plan_, live, clone, options_.catalog));
    const std::vector<std::string> problems = Fill(clone, live);
    std::optional<KeptRows> rows;
    if (settings_.rows || settings_.sample) {
      rows.emplace(clone, live, audited_.alignment, plan_);
    }
    progress_.Say("running the plan");
    result_.run = RunMeasured(plan_, clone, options_.catalog);
    result_.proofs.push_back(ProveRun(plan_, result_.run));
    if (result_.run.outcome != ProofOutcome::kProven) return std::move(result_);
    if (rows) {
      result_.proofs.push_back(rows->Prove());
      auto& details = result_.proofs.back().details;
      details.insert(details.end(), problems.begin(), problems.end());
    }
    ProveResult(live, clones, clone);
    return std::move(result_);
  }

  const PlanFile& plan() const { return plan_; }

 private:
  Model Live();
  std::vector<std::string> Fill(const Clone& clone, const Model& live);
  void ProveResult(const Model& live, Clones& clones, const Clone& clone);

  const Settings& settings_;
  Progress progress_;
  ResolveOptions options_;
  PlanFile plan_;
  Audited audited_;
  Verification result_;
};

// All of it, whatever part is compared: what is compared may need the rest.
Model Verifier::Live() {
  ResolveOptions options = options_;
  options.mode = ResolveMode::kScratch;
  options.catalog.schemas = {};
  options.spec.when_empty = WhenEmpty::kWarn;
  return ReadModel(TargetOf(settings_), options);
}

// With rows of the target, or generated ones; returns what is not as it was asked for.
std::vector<std::string> Verifier::Fill(const Clone& clone, const Model& live) {
  if (!settings_.sample) {
    if (!settings_.rows) return {};
    progress_.Say("generating rows");
    return FillRows(clone, live, std::stoi(*settings_.rows));
  }
  const Source target = TargetOf(settings_).front();
  if (target.type != Source::Type::kServer) {
    throw Error(ExitStatus::kUsage, "--sample takes rows of a live target: leave it out");
  }
  progress_.Say("copying rows");
  ConnectionOptions connection = options_.connection;
  connection.conninfo = target.value;
  return SampleRows(connection, clone, live, std::stoi(*settings_.sample));
}

void Verifier::ProveResult(const Model& live, Clones& clones, const Clone& clone) {
  progress_.Say("comparing the result");
  const std::set<ObjectId> left = LeftBy(plan_, audited_.report.comparison);
  const std::vector<Source> target = SourcesOf("the clone", {clone.superuser.conninfo});
  const Audited after = AuditForPlan(target, OriginOf(settings_), settings_);
  result_.proofs.push_back(ProveOrigin(after.report.comparison, left));
  const PlanOptions options{plan_.offline, HazardsOf(plan_), after.access, {}, {}};
  result_.proofs.push_back(
      ProveNothingToDo(MakeMigration(after.alignment, after.report.comparison, options)));
  const Clone origin = clones.Make(EffectiveTarget(audited_.alignment));
  result_.proofs.push_back(ProveDump(clones, clone, origin, plan_.version.Major(),
                                     NotCompared(live, audited_.alignment), left));
}

}  // namespace

int RunVerify(const Invocation& invocation, std::ostream& out, std::ostream& err) {
  Verifier verifier(invocation, err);
  const Verification verification = verifier.Verify();
  const std::string file = invocation.settings.output.value_or(invocation.arguments[0]);
  Write(file, ToJson(verifier.plan(), verification), out);
  if (file != "-") WriteStream(out, ToTable(verifier.plan(), verification));
  switch (OutcomeOf(verification)) {
    case ProofOutcome::kProven:
      return static_cast<int>(ExitStatus::kClean);
    case ProofOutcome::kFailed:
      return static_cast<int>(ExitStatus::kFindings);
    case ProofOutcome::kNotMade:
      break;
  }
  return static_cast<int>(ExitStatus::kCouldNotCompare);
}

}  // namespace pgorigin
