// What `check` and `history` tell of many targets.
#pragma once

#include <string>
#include <vector>

#include "pgorigin/history/ledger.h"
#include "pgorigin/report/report.h"

namespace pgorigin {

struct CheckedTarget {
  std::string name;
  std::string fleet;  // that it belongs to; empty: none
  TargetAudit audit;
  Recorded recorded;            // nothing when the ledger failed
  std::string unchanged_since;  // not empty: answered from the audit of that date
  bool resumed = false;         // audited before in this very run
  double seconds = 0;
};

struct CheckReport {
  std::string date;
  std::string tool;
  std::string run;
  std::string ledger;          // "the ledger nightly.db"
  std::string ledger_failure;  // not empty: what is new is not known
  bool only_new = false;       // that counts for the exit status
  std::vector<CheckedTarget> targets;
};

// Members of one fleet that have the same findings: all are alike but for their names.
struct Cluster {
  std::string fleet;
  std::vector<const CheckedTarget*> members;
};
// The largest first; failed members are in none.
std::vector<Cluster> ClustersOf(const CheckReport& report);

// New findings first, then what went away, then what lingers, with ages.
std::string ToTerminal(const CheckReport& report, const TerminalStyle& style);
std::string ToJson(const CheckReport& report);

struct HistoryReport {
  std::string date;
  std::string ledger;
  std::string since;    // empty: from the beginning
  bool unicode = true;  // what is drawn may be other than ASCII
  Past past;
};
std::string ToTerminal(const HistoryReport& report, const TerminalStyle& style);
std::string ToJson(const HistoryReport& report);

}  // namespace pgorigin
