#include "cli/check_run.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <map>
#include <sstream>
#include <thread>

#include "cli/audit.h"
#include "cli/check_outputs.h"
#include "cli/check_state.h"
#include "cli/check_tenants.h"
#include "cli/environment.h"
#include "cli/publish.h"
#include "cli/retry.h"
#include "cli/run_options.h"
#include "pgorigin/catalog/read_catalog.h"
#include "pgorigin/model/error.h"

namespace pgorigin {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int kJobs = 8;
constexpr const char* kSettled = "settled";

LedgerFinding ToLedger(const Finding& finding) {
  const bool uncertain = finding.verdict == Verdict::kUncertain;
  return {finding.fingerprint,
          finding.rule,
          std::string(uncertain ? "uncertain" : WordFor(finding.severity)),
          Describe(finding.object),
          finding.sentence,
          finding.verdict == Verdict::kDifferent && !finding.deferred};
}

// A file for each output that the target's own table names.
void WriteOwnFiles(const Report& report, const Settings& settings) {
  if (!WantsOutputs(settings)) return;
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

class Checker {
 public:
  Checker(const std::vector<CheckTarget>& targets, const Invocation& invocation, std::string run,
          CheckLedger& ledger, CheckBoard& board)
      : targets_(targets),
        invocation_(invocation),
        run_(std::move(run)),
        ledger_(ledger),
        board_(board),
        outputs_(WantsOutputs(invocation.settings)),
        results_(targets.size()),
        audits_(targets.size()),
        tenants_(targets) {}

  CheckedAll Run() {
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < std::min(Jobs(), targets_.size()); ++i) {
      threads.emplace_back([this] { Work(); });
    }
    for (std::thread& thread : threads) thread.join();
    return {std::move(results_), std::move(audits_)};
  }

 private:
  std::size_t Jobs() const {
    const Text& jobs = invocation_.settings.jobs;
    return static_cast<std::size_t>(jobs ? std::stoi(*jobs) : kJobs);
  }

  void Work() {
    for (std::size_t i; (i = next_++) < targets_.size();)
      results_[i] = Check(targets_[i], audits_[i]);
  }

  CheckedTarget Check(const CheckTarget& target, std::shared_ptr<const Audited>& audited) {
    board_.Begin(target.name);
    const auto begun = Clock::now();
    CheckedTarget checked = Resumed(target);
    if (!checked.resumed) Audit(target, checked, audited);
    checked.seconds = std::chrono::duration<double>(Clock::now() - begun).count();
    board_.End(target.name, ResultOf(checked));
    return checked;
  }

  // A run that was cut short is not begun anew.
  CheckedTarget Resumed(const CheckTarget& target) {
    CheckedTarget checked;
    checked.name = target.name;
    checked.fleet = target.fleet;
    if (!invocation_.settings.run || outputs_) return checked;
    std::optional<LastAudit> last = ledger_.Last(target.name);
    if (!last || last->run != run_) return checked;
    checked.resumed = true;
    checked.audit = std::move(last->audit);
    checked.recorded = ledger_.Again(target.name);
    return checked;
  }

  void Audit(const CheckTarget& target, CheckedTarget& checked,
             std::shared_ptr<const Audited>& audited) {
    TargetAudit& audit = checked.audit;
    audit.target = target.name;
    audit.at = target.settings.date ? *target.settings.date : Now();
    try {
      const std::string inputs = InputsOf(target);
      if (StillHolds(target, inputs, checked)) return;
      WithRetries([&] { return AuditOnce(target, inputs, audit, audited); });
    } catch (const Error& error) {
      audit.failure = error.what();
    } catch (const std::exception& error) {
      audit.failure = fmt::format("an error of this program: {}", error.what());
    }
    if (!audit.failure.empty()) {
      audit.findings.clear();
      audit.status = static_cast<int>(ExitStatus::kCouldNotCompare);
    }
    checked.recorded = ledger_.Record(audit);
  }

  // When nothing that an audit depends on has changed, the ledger has the answer.
  bool StillHolds(const CheckTarget& target, const std::string& inputs, CheckedTarget& checked) {
    const std::string at = checked.audit.at;
    if (invocation_.settings.full.value_or(false) || outputs_) return false;
    std::optional<LastAudit> last = ledger_.Last(target.name);
    if (!last || !MayHold(*last, inputs, at)) return false;
    board_.Say(target.name, "comparing with the last audit");
    ConnectionOptions connection = ConnectionOf(target.settings);
    connection.conninfo = *target.settings.target;
    TenantCatalog* tenants = tenants_.CatalogOf(target);
    const std::string catalogs =
        WithRetries([&] { return tenants != nullptr ? tenants->State() : ReadState(connection); });
    if (JoinState(inputs, catalogs) != last->audit.state) return false;
    checked.audit = std::move(last->audit);
    checked.audit.at = at;
    checked.unchanged_since = last->at;
    checked.recorded = ledger_.RecordUnchanged(target.name, at);
    return true;
  }

  bool AuditOnce(const CheckTarget& target, const std::string& inputs, TargetAudit& audit,
                 std::shared_ptr<const Audited>& kept) {
    std::string catalogs;
    TargetAudit made;
    const auto make = [&] { return AuditNow(target, catalogs, kept); };
    if (TenantCatalog* tenants = tenants_.CatalogOf(target)) {
      made = outputs_ ? make() : tenants_.Share(target, make);
      catalogs = tenants->State();
    } else {
      made = make();
    }
    made.target = audit.target;
    made.at = audit.at;
    // A file may have changed while it was read.
    const bool again = made.state == kSettled && InputsOf(target) == inputs;
    made.state = again ? JoinState(inputs, catalogs) : "";
    audit = std::move(made);
    return true;
  }

  // `catalogs` gets the state of those that were read.  TargetAudit::state is kSettled, or
  // empty.
  TargetAudit AuditNow(const CheckTarget& target, std::string& catalogs,
                       std::shared_ptr<const Audited>& kept) {
    const Settings& settings = target.settings;
    Audited audited = AuditSources(Report::Type::kAudit, TargetOf(settings), OriginOf(settings),
                                   settings, nullptr, HooksFor(target, catalogs));
    const Report& report = audited.report;
    RequireReadable(report);
    WriteOwnFiles(report, settings);
    TargetAudit audit;
    audit.outcome = WordFor(OutcomeOf(report));
    audit.status = static_cast<int>(StatusOf(report, FailOn(settings)));
    const bool strict = settings.strict_coverage.value_or(false) && audited.not_compared > 0;
    if (audit.status == 0 && strict) {
      audit.status = static_cast<int>(ExitStatus::kCouldNotCompare);
    }
    for (const Finding& finding : report.findings) {
      audit.findings.push_back(ToLedger(finding));
      if (target.schema.empty()) continue;
      audit.findings.back().fingerprint =
          TenantFingerprint(finding, report.comparison, target.schema);
    }
    audit.state = IsSettled(audited) ? kSettled : "";
    audit.valid_until = ValidUntil(audited);
    if (outputs_) kept = std::make_shared<const Audited>(std::move(audited));
    return audit;
  }

  // `catalogs` outlives the hooks.
  AuditHooks HooksFor(const CheckTarget& target, std::string& catalogs) {
    AuditHooks hooks;
    hooks.progress = [this, &target](std::string_view what) { board_.Say(target.name, what); };
    hooks.prepare = [this, &target, &catalogs](ResolveOptions& options) {
      options.catalog.sessions = 1;  // the others are busy with other targets
      options.settling = settling_;
      options.text_schema = target.schema;
      options.read_live = [tenants = tenants_.CatalogOf(target), &target, &catalogs](
                              Session session, const ConnectionOptions& connection,
                              CatalogOptions read) {
        if (tenants != nullptr) return tenants->ModelOf(target.schema);
        read.state = &catalogs;
        return ReadCatalog(std::move(session), connection, read);
      };
    };
    return hooks;
  }

  static std::string ResultOf(const CheckedTarget& checked) {
    if (!checked.audit.failure.empty()) {
      return checked.audit.failure.substr(0, checked.audit.failure.find('\n'));
    }
    const std::size_t count = checked.audit.findings.size();
    std::string text = count == 0   ? checked.audit.outcome
                       : count == 1 ? "1 finding"
                                    : fmt::format("{} findings", count);
    if (!checked.unchanged_since.empty()) text += ", unchanged since " + checked.unchanged_since;
    if (checked.resumed) text += ", audited before in this run";
    return fmt::format("{} ({:.1f} s)", text, checked.seconds);
  }

  const std::vector<CheckTarget>& targets_;
  const Invocation& invocation_;
  const std::string run_;
  CheckLedger& ledger_;
  CheckBoard& board_;
  const bool outputs_;
  std::vector<CheckedTarget> results_;
  std::vector<std::shared_ptr<const Audited>> audits_;
  Tenants tenants_;
  std::atomic<std::size_t> next_ = 0;
  std::shared_ptr<std::mutex> settling_ = std::make_shared<std::mutex>();
};

}  // namespace

CheckedAll CheckAll(const std::vector<CheckTarget>& targets, const Invocation& invocation,
                    const std::string& run, CheckLedger& ledger, CheckBoard& board) {
  return Checker(targets, invocation, run, ledger, board).Run();
}

}  // namespace pgorigin
