#include "cli/audit.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

#include "cli/attribution.h"
#include "cli/progress.h"
#include "cli/publish.h"
#include "cli/rule_names.h"
#include "cli/run_options.h"
#include "cli/three_way.h"
#include "pgorigin/model/error.h"
#include "pgorigin/resolve/facts.h"

namespace pgorigin {
namespace {

bool HasSchema(const Model& model, const SchemaFilter& filter) {
  return std::any_of(model.objects.begin(), model.objects.end(), [&](const auto& entry) {
    const ObjectId& id = entry.first;
    return id.kind != Kind::kExtension &&
           filter.Matches(id.kind == Kind::kSchema ? id.name : id.schema);
  });
}

// A misspelt schema would compare nothing, and be clean.
void RefuseUnknownSchemas(const Alignment& alignment, const Settings& settings) {
  if (!settings.schema) return;
  for (const std::string& glob : *settings.schema) {
    SchemaFilter filter{{glob}, {}};
    if (HasSchema(alignment.from, filter) || HasSchema(alignment.to, filter)) continue;
    throw Error(ExitStatus::kUsage,
                fmt::format("--schema {}: neither side has such a schema", Printable(glob)));
  }
}

std::set<Fact> FactsWantedBy(Report::Type type, const Settings& settings) {
  if (type == Report::Type::kDiff) return {};
  return FactsWanted(RuleConfigOf(settings));
}

// Those of comments in the Origin count before those of files.
std::vector<Decision> AllDecisions(std::vector<Decision> of_files, Compared& compared) {
  std::vector<Decision> decisions = DecisionsIn(compared.alignment.to, compared.diagnostics);
  decisions.insert(decisions.end(), of_files.begin(), of_files.end());
  return decisions;
}

enum class Purpose { kReport, kReportWithPlan, kPlan };

Audited AuditFor(Purpose purpose, Report::Type type, const std::vector<Source>& from,
                 const std::vector<Source>& to, const Settings& settings, const Decision* accept,
                 const AuditHooks& hooks) {
  Progress progress(!settings.quiet.value_or(false) && !hooks.progress);
  ResolveOptions options = ResolveOptionsOf(settings, progress);
  if (hooks.progress) options.progress = hooks.progress;
  std::vector<Decision> decisions;
  const Baseline baseline = accept == nullptr ? Baseline::kRead : Baseline::kIgnored;
  if (type == Report::Type::kAudit) decisions = ReadDecisions(settings, to, baseline);
  options.amendments = AmendmentsOf(decisions);
  // An Origin that says nothing is a mistake; of two schemas one may be empty.
  const bool planning = purpose != Purpose::kReport;
  if (type == Report::Type::kDiff || purpose == Purpose::kPlan) {
    options.spec.when_empty = WhenEmpty::kWarn;
  }
  if (planning) options.mode = ResolveMode::kScratch;
  options.needs = planning;
  const std::set<Fact> wanted = FactsWantedBy(type, settings);
  options.access = planning || wanted.contains(Fact::kAccess);
  options.leave_bookkeeping = type == Report::Type::kAudit;
  if (hooks.prepare) hooks.prepare(options);
  std::optional<Compared> two;
  std::optional<ThreeWay> three;
  if (type == Report::Type::kAudit && settings.migrations) {
    three.emplace(from, to, settings, options);
  }
  Compared& compared = three ? three->compared() : two.emplace(Compare(from, to, options));
  if (!HasErrors(compared.diagnostics)) RefuseUnknownSchemas(compared.alignment, settings);
  options.progress("writing the report");
  if (type == Report::Type::kAudit) decisions = AllDecisions(std::move(decisions), compared);
  Audited audited;
  Facts facts = ReadFacts(from, wanted, options);
  if (planning) {
    audited.access = compared.access;
    audited.role = compared.role;
    audited.read = std::move(compared.read);
  }
  facts.access = std::move(compared.access);
  audited.report = MakeReport(type, std::move(decisions), compared, facts, settings, accept);
  if (three) three->Complete(audited.report);
  if (purpose != Purpose::kPlan) AddMakers(from, options, audited.report);
  audited.alignment = std::move(compared.alignment);
  audited.remains = std::move(compared.remains);
  audited.not_compared = compared.not_compared.size();
  return audited;
}

}  // namespace

Audited AuditSources(Report::Type type, const std::vector<Source>& from,
                     const std::vector<Source>& to, const Settings& settings,
                     const Decision* accept, const AuditHooks& hooks) {
  return AuditFor(Purpose::kReport, type, from, to, settings, accept, hooks);
}

Audited AuditWithPlan(const std::vector<Source>& from, const std::vector<Source>& to,
                      const Settings& settings) {
  return AuditFor(Purpose::kReportWithPlan, Report::Type::kAudit, from, to, settings, nullptr, {});
}

Audited AuditForPlan(const std::vector<Source>& from, const std::vector<Source>& to,
                     const Settings& settings) {
  return AuditFor(Purpose::kPlan, Report::Type::kAudit, from, to, settings, nullptr, {});
}

}  // namespace pgorigin
