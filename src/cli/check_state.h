// Whether a result of the ledger still holds.
#pragma once

#include <string>

#include "cli/audit.h"
#include "cli/check_targets.h"
#include "pgorigin/history/ledger.h"

namespace pgorigin {

// A digest of all that an audit depends on but the target's catalogs: this program, the
// settings, the Origin's files, the decisions.  Empty: nobody can say so (the Origin is a
// server, migrations keep books in tables, a rule looks at data): then it is audited.
std::string InputsOf(const CheckTarget& target);

// They name files for the report: then every target is audited, since the ledger has findings,
// and no reports.
bool WritesOutputs(const Settings& settings);

// "inputs:catalogs", as the ledger keeps it.
std::string JoinState(const std::string& inputs, const std::string& catalogs);

// What the ledger says of that day may be said again, as far as the inputs go.
bool MayHold(const LastAudit& last, const std::string& inputs, const std::string& date);

// Whether the audit knows all: what is uncertain may be settled the next time.
bool IsSettled(const Audited& audited);
// The last day on which it holds: then a decision is over.  Empty: for good.
std::string ValidUntil(const Audited& audited);

}  // namespace pgorigin
