// Members of a fleet that are alike are audited once.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "cli/check_targets.h"
#include "pgorigin/history/ledger.h"
#include "pgorigin/report/report.h"
#include "pgorigin/resolve/tenants.h"

namespace pgorigin {

class Tenants {
 public:
  // The catalogs of each fleet that has a schema for each of its members.
  explicit Tenants(const std::vector<CheckTarget>& targets);

  // Of the target's database; null when the target is no tenant.
  TenantCatalog* CatalogOf(const CheckTarget& target) const;

  // What `make` finds; of a member of the same likeness, what it found of that one, under
  // this one's name.  Safe to use from any thread.
  TargetAudit Share(const CheckTarget& target, const std::string& likeness,
                    const std::function<TargetAudit()>& make);

 private:
  struct Shared {
    std::mutex mutex;
    bool made = false;
    std::string schema;  // of the one that was audited
    TargetAudit audit;
  };
  Shared& SharedBy(const std::string& fleet, const std::string& likeness);

  std::map<std::string, std::unique_ptr<TenantCatalog>> catalogs_;  // by fleet
  std::mutex mutex_;
  std::map<std::pair<std::string, std::string>, std::unique_ptr<Shared>> shared_;
};

// The same for every tenant: over rule, object and what differs, without the tenant's name.
std::string TenantFingerprint(const Finding& finding, const Comparison& comparison,
                              const std::string& schema);

}  // namespace pgorigin
