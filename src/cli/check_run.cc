#include "cli/check_run.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>

#include "cli/audit.h"
#include "cli/check_audit.h"
#include "cli/check_state.h"
#include "cli/environment.h"
#include "cli/retry.h"
#include "pgorigin/model/error.h"

namespace pgorigin {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int kJobs = 8;

class Checker {
 public:
  Checker(const std::vector<CheckTarget>& targets, const Invocation& invocation, std::string run,
          CheckLedger& ledger, CheckBoard& board)
      : targets_(targets),
        invocation_(invocation),
        run_(std::move(run)),
        ledger_(ledger),
        board_(board),
        outputs_(WritesOutputs(invocation.settings)),
        results_(targets.size()),
        audits_(targets.size()),
        auditor_(targets) {}

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
      AuditNow(target, inputs, audit, audited);
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
    const std::string catalogs = WithRetries([&] { return auditor_.StateOf(target); });
    if (JoinState(inputs, catalogs) != last->audit.state) return false;
    checked.audit = std::move(last->audit);
    checked.audit.at = at;
    checked.unchanged_since = last->at;
    checked.recorded = ledger_.RecordUnchanged(target.name, at);
    return true;
  }

  void AuditNow(const CheckTarget& target, const std::string& inputs, TargetAudit& audit,
                std::shared_ptr<const Audited>& kept) {
    const auto say = [&](std::string_view what) { board_.Say(target.name, what); };
    TargetAudit made = WithRetries(
        [&] { return auditor_.Audit(target, inputs, say, outputs_ ? &kept : nullptr); });
    made.target = audit.target;
    made.at = audit.at;
    audit = std::move(made);
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
  TargetAuditor auditor_;
  std::atomic<std::size_t> next_ = 0;
};

}  // namespace

CheckedAll CheckAll(const std::vector<CheckTarget>& targets, const Invocation& invocation,
                    const std::string& run, CheckLedger& ledger, CheckBoard& board) {
  return Checker(targets, invocation, run, ledger, board).Run();
}

}  // namespace pgorigin
