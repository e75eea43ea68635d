#include "cli/check_ledger.h"

#include "cli/run_options.h"
#include "pgorigin/model/error.h"
#include "pgorigin/model/object_id.h"
#include "pgorigin/resolve/source.h"

namespace pgorigin {

std::string LedgerPlace(const Invocation& invocation) {
  if (invocation.settings.ledger) return *invocation.settings.ledger;
  return (invocation.file.path.parent_path() / "pgorigin-ledger.db").string();
}

std::string DescribeLedger(const std::string& place) {
  return IsConnectionString(place) ? "the ledger in " + DescribeConnection(place)
                                   : "the ledger " + Printable(place);
}

CheckLedger::CheckLedger(const Invocation& invocation, const std::string& run,
                         const std::string& date) {
  try {
    ledger_ = std::make_unique<Ledger>(LedgerPlace(invocation), ConnectionOf(invocation.settings));
    ledger_->Begin(run, date, "pgorigin " PGORIGIN_VERSION);
  } catch (const Error& error) {
    if (error.status() == ExitStatus::kUsage) throw;
    ledger_.reset();
    failure_ = error.what();
  }
}

template <class Result, class Work>
Result CheckLedger::Try(Work work) {
  std::lock_guard lock(mutex_);
  if (ledger_ == nullptr) return {};
  try {
    return work(*ledger_);
  } catch (const std::exception& error) {
    failure_ = error.what();
    ledger_.reset();
    return {};
  }
}

std::optional<LastAudit> CheckLedger::Last(const std::string& target) {
  return Try<std::optional<LastAudit>>([&](Ledger& ledger) { return ledger.Last(target); });
}

Recorded CheckLedger::Record(const TargetAudit& audit) {
  return Try<Recorded>([&](Ledger& ledger) { return ledger.Record(audit); });
}

Recorded CheckLedger::RecordUnchanged(const std::string& target, const std::string& at) {
  return Try<Recorded>([&](Ledger& ledger) { return ledger.RecordUnchanged(target, at); });
}

Past CheckLedger::Read(const std::string& since) {
  return Try<Past>([&](Ledger& ledger) { return ledger.Read(since); });
}

Recorded CheckLedger::Again(const std::string& target) {
  return Try<Recorded>([&](Ledger& ledger) { return ledger.Again(target); });
}

void CheckLedger::Forget(const std::string& before) {
  Try<bool>([&](Ledger& ledger) {
    ledger.Forget(before);
    return true;
  });
}

std::string CheckLedger::failure() const {
  std::lock_guard lock(mutex_);
  return failure_;
}

}  // namespace pgorigin
