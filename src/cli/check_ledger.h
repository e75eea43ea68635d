// The ledger of a check, which may fail without failing the check.
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "cli/flags.h"
#include "pgorigin/history/ledger.h"

namespace pgorigin {

// --ledger, else pgorigin-ledger.db beside pgorigin.toml.
std::string LedgerPlace(const Invocation& invocation);
// Safe to print.
std::string DescribeLedger(const std::string& place);

// Safe to use from any thread.  After its first failure it does nothing more.
class CheckLedger {
 public:
  CheckLedger(const Invocation& invocation, const std::string& run, const std::string& date);

  std::optional<LastAudit> Last(const std::string& target);
  Recorded Record(const TargetAudit& audit);
  Recorded RecordUnchanged(const std::string& target, const std::string& at);
  Recorded Again(const std::string& target);
  // Nothing when the ledger failed.
  Past Read(const std::string& since);
  // Forgets what is older than that.
  void Forget(const std::string& before);

  // Why it failed; empty: it did not.
  std::string failure() const;

 private:
  template <class Result, class Work>
  Result Try(Work work);

  mutable std::mutex mutex_;
  std::unique_ptr<Ledger> ledger_;
  std::string failure_;
};

}  // namespace pgorigin
