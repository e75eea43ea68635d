#include "verify/judge_step.h"

#include <fmt/format.h>

#include <algorithm>

namespace pgorigin {
namespace {

// The quoted name behind `lead`: what the server's messages say of a table.
std::string NameBehind(std::string_view message, std::string_view lead) {
  const std::size_t at = message.find(lead);
  if (at == message.npos) return "";
  message.remove_prefix(at + lead.size());
  return std::string(message.substr(0, message.find('"')));
}

class Judge {
 public:
  Judge(const PlannedStep& step, const Observed& observed, const Watch& watch,
        const std::map<Oid, Lock>& segment)
      : step_(step), observed_(observed), watch_(watch), segment_(segment) {}

  MeasuredStep Verdict() {
    measured_.ran = true;
    LookAtLocks();
    for (Oid table : observed_.rewritten) LookAtRewritten(table);
    for (Oid table : Scanned()) LookAtScanned(table);
    return std::move(measured_);
  }

 private:
  void LookAtLocks();
  void LookAtOwn(Lock taken);
  void LookAtOther(Oid table, Lock taken);
  void LookAtRewritten(Oid table);
  void LookAtScanned(Oid table);
  std::set<Oid> Scanned() const;
  Oid TableCalled(std::string_view name) const;
  Lock StrongestBefore(Oid table) const;
  QualifiedName NameOf(Oid table) const { return watch_.relations().at(table).name; }
  bool IsOn(Oid table) const { return observed_.on != 0 && table == observed_.on; }

  const PlannedStep& step_;
  const Observed& observed_;
  const Watch& watch_;
  const std::map<Oid, Lock>& segment_;
  MeasuredStep measured_;
};

Lock Judge::StrongestBefore(Oid table) const {
  Lock strongest = Lock::kNone;
  for (const auto& [relation, lock] : observed_.before) {
    if (watch_.TableOf(relation) == table) strongest = std::max(strongest, lock);
  }
  return strongest;
}

void Judge::LookAtLocks() {
  std::map<Oid, Lock> strongest;
  for (const auto& [relation, lock] : observed_.taken) {
    const Oid table = watch_.TableOf(relation);
    if (table != 0) strongest[table] = std::max(strongest[table], lock);
  }
  for (const auto& [table, lock] : strongest) {
    if (!IsOn(table)) LookAtOther(table, lock);
  }
  if (observed_.on != 0) LookAtOwn(strongest[observed_.on]);
}

void Judge::LookAtOwn(Lock taken) {
  measured_.lock = taken;
  measured_.held = StrongestBefore(observed_.on) > taken;
  if (taken <= step_.effect.lock) return;
  measured_.faults.push_back(fmt::format("takes {} on {}; the plan says {}", WordFor(taken),
                                         ToString(NameOf(observed_.on)),
                                         WordFor(step_.effect.lock)));
}

// Readers and writers of rows take as much, and wait for nobody.
void Judge::LookAtOther(Oid table, Lock taken) {
  if (taken <= Lock::kRowExclusive) return;
  measured_.others.push_back({NameOf(table), taken});
  auto said = segment_.find(table);
  if (said != segment_.end() && said->second >= taken) return;
  measured_.faults.push_back(fmt::format("takes {} on {}, of which the plan says nothing",
                                         WordFor(taken), ToString(NameOf(table))));
}

void Judge::LookAtRewritten(Oid table) {
  measured_.rewritten.push_back(NameOf(table));
  if (step_.effect.rewrites && IsOn(table)) return;
  measured_.faults.push_back(
      fmt::format("rewrites {}, of which the plan says nothing", ToString(NameOf(table))));
}

void Judge::LookAtScanned(Oid table) {
  measured_.scanned.push_back(NameOf(table));
  if ((step_.effect.scans || step_.effect.rewrites) && IsOn(table)) return;
  measured_.faults.push_back(
      fmt::format("reads all of {}, of which the plan says nothing", ToString(NameOf(table))));
}

// Messages do not say the schema; but what is read is locked.
Oid Judge::TableCalled(std::string_view name) const {
  for (const HeldLocks* locks : {&observed_.taken, &observed_.before}) {
    for (const auto& [relation, lock] : *locks) {
      auto found = watch_.relations().find(relation);
      if (found != watch_.relations().end() && found->second.name.name == name) {
        return watch_.TableOf(relation);
      }
    }
  }
  return 0;
}

std::set<Oid> Judge::Scanned() const {
  std::set<Oid> tables;
  for (const std::string& message : observed_.messages) {
    for (std::string_view lead : {"verifying table \"", "\" on table \""}) {
      const std::string name = NameBehind(message, lead);
      if (!name.empty()) tables.insert(TableCalled(name));
    }
    // Of the table that has the foreign key.
    if (message.starts_with("validating foreign key")) tables.insert(observed_.own);
  }
  tables.erase(0);
  return tables;
}

}  // namespace

MeasuredStep JudgeStep(const PlannedStep& step, const Observed& observed, const Watch& watch,
                       const std::map<Oid, Lock>& segment) {
  return Judge(step, observed, watch, segment).Verdict();
}

}  // namespace pgorigin
