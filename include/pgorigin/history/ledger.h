// What audits found, run after run: when each finding was first seen, went away, came back.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "pgorigin/session/session.h"

namespace pgorigin {

// A finding as one audit made it.
struct LedgerFinding {
  std::string fingerprint;  // the same from run to run
  std::string rule;
  std::string severity;  // "info", "warning", "error", "uncertain"
  std::string object;    // as reports show it
  std::string sentence;
  bool fails = true;  // counts for the gate: it differs, and no decision defers it

  friend bool operator==(const LedgerFinding&, const LedgerFinding&) = default;
};

// One audit of one target, or why there was none.
struct TargetAudit {
  std::string target;   // its name in pgorigin.toml
  std::string at;       // when it began: "2026-01-31T02:00:00Z"
  std::string failure;  // not empty: it failed, and says nothing about findings
  std::string outcome;  // "clean", "different", …
  int status = 0;       // the exit status that it gives
  std::vector<LedgerFinding> findings;
  // What the result depends on, by digest; empty: it is not to be used again.
  std::string state;
  std::string valid_until;  // the last day on which it holds; empty: for good
};

struct AgedFinding {
  LedgerFinding finding;
  std::string first_seen;
  std::string resolved_at;  // empty: it is there
  int reopened = 0;         // how often it came back
};

// What an audit changed.
struct Recorded {
  std::string before;  // the audit before it; empty: there was none
  // A later audit was recorded first, so that this one changes nothing.
  bool overtaken = false;
  std::vector<AgedFinding> appeared, resolved, lingering;
};

// The last audit of a target that was made, and what it found.
struct LastAudit {
  std::string at;     // of the audit that made the result
  std::string run;    // that it belongs to
  TargetAudit audit;  // `findings`: what is there since
};

// One audit, as `history` counts it.
struct PastAudit {
  std::string run;
  std::string target;
  std::string at;
  std::string failure;
  std::string outcome;
  std::string same_as;  // not empty: answered from the audit of that date
  int errors = 0, warnings = 0, infos = 0, appeared = 0, resolved = 0;
};

struct PastFinding {
  std::string target;
  AgedFinding aged;
};

struct Past {
  std::vector<PastAudit> audits;  // by date, then target
  // That appeared or went away since, and what is there, oldest first.
  std::vector<PastFinding> findings;
};

class Store;

// Several runs may write one ledger at once; so may several threads, one after the other.
// Every member throws Error (kCouldNotCompare), which says what is wrong with the ledger.
class Ledger {
 public:
  // A file of SQLite, which is made if there is none, or a database (a postgresql:// URL or
  // libpq keywords), where it lives in the schema `pgorigin`.  An older ledger is brought up
  // to date; a newer one is refused.
  enum class IfMissing { kMake, kRefuse };
  Ledger(const std::string& where, const ConnectionOptions& options,
         IfMissing if_missing = IfMissing::kMake);
  ~Ledger();
  Ledger(const Ledger&) = delete;
  Ledger& operator=(const Ledger&) = delete;

  // Begins a run of that name, or goes on with it: processes that share the work share it.
  void Begin(const std::string& run, const std::string& at, const std::string& program);

  // An audit takes the place of a failed one of the same run and target.
  Recorded Record(const TargetAudit& audit);
  // The target is as the last audit saw it.
  Recorded RecordUnchanged(const std::string& target, const std::string& at);

  std::optional<LastAudit> Last(const std::string& target);
  // What its last audit changed, once more.
  Recorded Again(const std::string& target);

  // `since`: a date; empty: from the beginning.
  Past Read(const std::string& since);

  // What went away before that date, and runs of before; but for the last audit of each
  // target that was audited since.  What is there stays, however old.
  void Forget(const std::string& before);

 private:
  std::unique_ptr<Store> store_;
  std::string run_;  // its id
};

// Whole days from one date to another: "2026-01-31…".
int DaysBetween(std::string_view from, std::string_view to);
// The date so many days before, in the same form.
std::string DaysBefore(std::string_view date, int days);

}  // namespace pgorigin
