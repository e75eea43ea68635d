// The audit of one target, for the ledger; members of a fleet that are alike are audited once.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "cli/audit.h"
#include "cli/check_targets.h"
#include "cli/check_tenants.h"
#include "pgorigin/history/ledger.h"

namespace pgorigin {

// Safe to use from any thread.
class TargetAuditor {
 public:
  using Say = std::function<void(std::string_view)>;

  explicit TargetAuditor(const std::vector<CheckTarget>& targets) : tenants_(targets) {}

  // Of the target's catalogs now, as ReadState.
  std::string StateOf(const CheckTarget& target) const;
  // `inputs`: InputsOf(target).  Name and date are left to the caller; `state` is empty unless
  // the result may be used again.  `kept`, where it is given, gets the report: then none is
  // shared.  Throws as AuditSources.
  using Kept = std::shared_ptr<const Audited>;
  TargetAudit Audit(const CheckTarget& target, const std::string& inputs, const Say& say,
                    Kept* kept = nullptr);

 private:
  // What is known of the target before it is audited.
  struct Reading {
    bool made = false;
    Model model;
    std::string catalogs;
    std::string likeness;  // empty: it is audited by itself
  };
  Reading Read(const CheckTarget& target, const std::string& inputs) const;
  Reading ReadTenant(const CheckTarget& target) const;
  TargetAudit AuditNow(const CheckTarget& target, Reading& reading, const Say& say, Kept* kept);
  AuditHooks HooksFor(const CheckTarget& target, Reading& reading, const Say& say);

  Tenants tenants_;
  std::shared_ptr<std::mutex> settling_ = std::make_shared<std::mutex>();
};

}  // namespace pgorigin
