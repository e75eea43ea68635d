// Two sources, compared and judged as the settings say.
#pragma once

#include <functional>
#include <memory>
#include <string_view>
#include <vector>

#include "cli/decisions.h"
#include "cli/settings.h"
#include "pgorigin/report/report.h"
#include "pgorigin/resolve/compare.h"

namespace pgorigin {

struct Audited {
  Report report;
  Alignment alignment;  // its Origin is the effective one
  std::size_t not_compared = 0;
  // Of a plan alone.
  std::map<ObjectId, Access> access;
  std::string role;
  Model read;  // the first side under its own names
  // As in Compared: for who ends soon.
  std::shared_ptr<const void> remains;
};

// For whoever audits many.
struct AuditHooks {
  std::function<void(std::string_view)> progress;  // empty: a status line on a terminal
  std::function<void(ResolveOptions&)> prepare;    // has the last word; may be empty
};

// Throws Error as Compare and ReadDecisions do, and (kUsage) when a schema that was asked
// for is nowhere.  `accept`: see Decide(); what an older baseline accepted is looked at anew.
Audited AuditSources(Report::Type type, const std::vector<Source>& from,
                     const std::vector<Source>& to, const Settings& settings,
                     const Decision* accept = nullptr, const AuditHooks& hooks = {});

// An audit for a report that shows the plan, too: as AuditSources, by way of servers alone.
Audited AuditWithPlan(const std::vector<Source>& from, const std::vector<Source>& to,
                      const Settings& settings);

// The same for a plan alone: both sides as servers have them, with what every object needs, and
// with all owners and privileges of the first in Audited::access.
Audited AuditForPlan(const std::vector<Source>& from, const std::vector<Source>& to,
                     const Settings& settings);

}  // namespace pgorigin
