#include "cli/check_audit.h"

#include <fmt/format.h>

#include <sstream>

#include "cli/check_state.h"
#include "cli/publish.h"
#include "cli/rule_names.h"
#include "cli/run_options.h"
#include "pgorigin/catalog/read_catalog.h"
#include "pgorigin/model/error.h"
#include "pgorigin/policy/house_rule.h"

namespace pgorigin {
namespace {

constexpr const char* kSettled = "settled";  // in place of a state, until it is known

LedgerFinding ToLedger(const Finding& finding) {
  const bool uncertain = finding.verdict == Verdict::kUncertain;
  return {finding.fingerprint,
          finding.rule,
          std::string(uncertain ? "uncertain" : WordFor(finding.severity)),
          Describe(finding.object),
          finding.sentence,
          finding.verdict == Verdict::kDifferent && !finding.deferred};
}

std::vector<LedgerFinding> FindingsOf(const Report& report, const std::string& tenant) {
  std::vector<LedgerFinding> findings;
  for (const Finding& finding : report.findings) {
    findings.push_back(ToLedger(finding));
    if (tenant.empty()) continue;
    findings.back().fingerprint = TenantFingerprint(finding, report.comparison, tenant);
  }
  return findings;
}

// A file for each output that the target's own table names.
void WriteOwnFiles(const Report& report, const Settings& settings) {
  if (!WritesOutputs(settings)) return;
  std::ostringstream nowhere;
  Publish(report, settings, nowhere);
}

// An Origin with errors tells them, and nothing was compared.
void RequireReadable(const Report& report) {
  std::ostringstream list;
  try {
    RefuseErrors(report.diagnostics, list);
  } catch (const Error& error) {
    throw Error(error.status(), fmt::format("{}\n{}", error.what(), list.str()));
  }
}

ConnectionOptions ConnectionTo(const CheckTarget& target) {
  ConnectionOptions connection = ConnectionOf(target.settings);
  connection.conninfo = *target.settings.target;
  return connection;
}

// Of two servers: what an audit sees beside the schema.
constexpr std::string_view kSurroundingsSql = R"(
SELECT current_user || '/' || pg_catalog.pg_encoding_to_char(d.encoding) || '/' || d.datcollate
  || '/' || d.datctype
FROM pg_catalog.pg_database AS d
WHERE d.datname = pg_catalog.current_database())";

std::string LikenessIn(Session& session, const Model& model) {
  const std::string objects = LikenessOf(model.objects, {});
  if (objects.empty()) return "";
  std::string text = fmt::format("{}/{}/{}", objects, model.version.number,
                                 session.Query(kSurroundingsSql).Get(0, 0));
  for (const NotCompared& item : model.not_compared) text += "/" + item.what + "/" + item.reason;
  return text;
}

// What a rule looks at beside the schema is each database's own.
bool MayBeShared(const CheckTarget& target, const std::string& inputs) {
  return !target.fleet.empty() && !inputs.empty() &&
         !FactsWanted(RuleConfigOf(target.settings)).contains(Fact::kLoginRoles);
}

}  // namespace

std::string TargetAuditor::StateOf(const CheckTarget& target) const {
  TenantCatalog* tenants = tenants_.CatalogOf(target);
  return tenants != nullptr ? tenants->State() : ReadState(ConnectionTo(target));
}

TargetAuditor::Reading TargetAuditor::ReadTenant(const CheckTarget& target) const {
  TenantCatalog& tenants = *tenants_.CatalogOf(target);
  Reading reading;
  reading.likeness = tenants.LikenessOf(target.schema);
  reading.model = tenants.ModelOf(target.schema);
  reading.catalogs = tenants.State();
  reading.made = true;
  return reading;
}

TargetAuditor::Reading TargetAuditor::Read(const CheckTarget& target,
                                           const std::string& inputs) const {
  Reading reading;
  if (!target.schema.empty()) {
    reading = ReadTenant(target);
  } else if (MayBeShared(target, inputs)) {
    const ConnectionOptions connection = ConnectionTo(target);
    CatalogOptions options;
    options.schemas.include = target.settings.schema.value_or(std::vector<std::string>());
    options.schemas.exclude = target.settings.exclude.value_or(std::vector<std::string>());
    options.sessions = 1;
    options.state = &reading.catalogs;
    Session session(connection);
    reading.model = ReadCatalog(session, connection, options);
    reading.likeness = LikenessIn(session, reading.model);
    reading.made = true;
  }
  if (!MayBeShared(target, inputs)) reading.likeness.clear();
  return reading;
}

TargetAudit TargetAuditor::Audit(const CheckTarget& target, const std::string& inputs,
                                 const Say& say, Kept* kept) {
  say("reading");
  Reading reading = Read(target, inputs);
  const auto make = [&] { return AuditNow(target, reading, say, kept); };
  const bool alone = reading.likeness.empty() || kept != nullptr;
  TargetAudit audit = alone ? make() : tenants_.Share(target, reading.likeness, make);
  // A file may have changed while it was read.
  const bool again = audit.state == kSettled && InputsOf(target) == inputs;
  audit.state = again ? JoinState(inputs, reading.catalogs) : "";
  return audit;
}

TargetAudit TargetAuditor::AuditNow(const CheckTarget& target, Reading& reading, const Say& say,
                                    Kept* kept) {
  const Settings& settings = target.settings;
  Audited audited = AuditSources(Report::Type::kAudit, TargetOf(settings), OriginOf(settings),
                                 settings, nullptr, HooksFor(target, reading, say));
  audited.remains.reset();
  const Report& report = audited.report;
  RequireReadable(report);
  WriteOwnFiles(report, settings);
  TargetAudit audit;
  audit.outcome = WordFor(OutcomeOf(report));
  audit.status = static_cast<int>(StatusOf(report, FailOn(settings)));
  const bool strict = settings.strict_coverage.value_or(false) && audited.not_compared > 0;
  if (audit.status == 0 && strict) audit.status = static_cast<int>(ExitStatus::kCouldNotCompare);
  audit.findings = FindingsOf(report, target.schema);
  audit.state = IsSettled(audited) ? kSettled : "";
  audit.valid_until = ValidUntil(audited);
  if (kept != nullptr) *kept = std::make_shared<const Audited>(std::move(audited));
  return audit;
}

// `reading` and `say` outlive the hooks.
AuditHooks TargetAuditor::HooksFor(const CheckTarget& target, Reading& reading, const Say& say) {
  AuditHooks hooks;
  hooks.progress = say;
  hooks.prepare = [this, &target, &reading](ResolveOptions& options) {
    options.catalog.sessions = 1;  // the others are busy with other targets
    options.settling = settling_;
    options.text_schema = target.schema;
    options.read_live = [&reading](Session& session, const ConnectionOptions& connection,
                                   CatalogOptions read) {
      if (reading.made) return reading.model;
      read.state = &reading.catalogs;
      return ReadCatalog(session, connection, read);
    };
  };
  return hooks;
}

}  // namespace pgorigin
