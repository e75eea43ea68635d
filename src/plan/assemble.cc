#include "plan/assemble.h"

#include <algorithm>

#include "plan/components.h"
#include "plan/writer.h"

namespace pgorigin::plan {
namespace {

using Groups = std::vector<std::vector<std::size_t>>;

class Assembler {
 public:
  Assembler(std::vector<Step> steps, const Work& work, const PlanOptions& options)
      : steps_(std::move(steps)),
        work_(work),
        options_(options),
        groups_(AtomicGroups(steps_)),
        reasons_(steps_.size()) {
    for (std::size_t i = 0; i < steps_.size(); ++i) numbers_.emplace(steps_[i].id, i);
  }

  Migration Assemble() {
    for (const auto& group : groups_) Judge(group);
    for (std::size_t i = 0; i < steps_.size(); ++i) JudgeByUse(i);
    migration_.left_out = work_.left_out;
    for (const auto& group : groups_) {
      last_in_group_ = false;
      LockAll(group);
      for (std::size_t number : group) Place(number, group.size() > 1);
    }
    return std::move(migration_);
  }

 private:
  std::set<Hazard> Refused(const Step& step) const;
  std::string Violated(const Step& step) const;
  void Judge(const std::vector<std::size_t>& group);
  void JudgeByUse(std::size_t number);
  std::string WaitsInVain(const Step& step) const;
  void LockAll(const std::vector<std::size_t>& group);
  void Place(std::size_t number, bool in_group);
  bool Fits(const Step& step, bool in_group) const;
  std::string WordOf(const Step& step) const;
  PlannedStep Planned(const Step& step) const;
  std::optional<int> ChangeOf(const ObjectId& id) const;

  std::vector<Step> steps_;
  const Work& work_;
  const PlanOptions& options_;
  Groups groups_;
  std::map<StepId, std::size_t> numbers_;
  std::vector<std::string> reasons_;  // why a step is left out; empty: it is not
  Migration migration_;
  bool last_in_group_ = false;  // the last step that was placed, in the same group
  bool after_group_ = false;    // it was in one
};

std::set<Hazard> Assembler::Refused(const Step& step) const {
  std::set<Hazard> refused;
  for (Hazard hazard : step.hazards) {
    if (InfoOf(hazard).gated && !options_.allowed.contains(hazard)) refused.insert(hazard);
  }
  return refused;
}

std::string Assembler::Violated(const Step& step) const {
  auto found = options_.violations.find({step.id.object, std::string(WordFor(step.id.part))});
  if (found == options_.violations.end()) return "";
  const Violation& violation = found->second;
  return ": " + std::to_string(violation.rows) +
         (violation.rows == 1 ? " row stands" : " rows stand") + " in the way (" +
         violation.sample + (violation.rows > 3 ? ", …)" : ")");
}

// A step that it waits for and that is not taken.
std::string Assembler::WaitsInVain(const Step& step) const {
  for (const StepId& need : step.needs) {
    auto found = numbers_.find(need);
    if (found == numbers_.end() || reasons_[found->second].empty()) continue;
    return "it comes after what is left out: " + std::string(WordFor(need.part)) + " " +
           Describe(need.object);
  }
  return "";
}

// Groups are in order: whoever waits for one that is left out is looked at later.
void Assembler::Judge(const std::vector<std::size_t>& group) {
  std::string reason;
  for (std::size_t number : group) {
    const Step& step = steps_[number];
    const std::set<Hazard> refused = Refused(step);
    if (refused.empty()) {
      if (reason.empty()) reason = WaitsInVain(step);
      continue;
    }
    std::string words;
    for (Hazard hazard : refused) words += " --allow-hazard=" + std::string(WordFor(hazard));
    reasons_[number] = "needs" + words + Violated(step);
    reason = "it comes with what is left out: " + std::string(WordFor(step.id.part)) + " " +
             Describe(step.id.object);
  }
  if (reason.empty()) return;
  for (std::size_t number : group) {
    if (reasons_[number].empty()) reasons_[number] = reason;
  }
}

// What nobody will make use of is not built.
void Assembler::JudgeByUse(std::size_t number) {
  const std::optional<StepId>& use = steps_[number].serves;
  auto found = use ? numbers_.find(*use) : numbers_.end();
  if (found == numbers_.end() || reasons_[found->second].empty()) return;
  if (!reasons_[number].empty()) return;
  reasons_[number] = "it is for what is left out: " + std::string(WordFor(use->part)) + " " +
                     Describe(use->object);
}

std::optional<int> Assembler::ChangeOf(const ObjectId& id) const {
  auto found = work_.changes.find(id);
  if (found == work_.changes.end()) return std::nullopt;
  return found->second;
}

// What a reader calls it.
std::string Assembler::WordOf(const Step& step) const {
  const bool creates = step.id.part == Part::kCreate;
  if (creates && work_.altered.contains(step.id.object)) return "replace";
  if (step.phase != Phase::kSwitch) return std::string(WordFor(step.id.part));
  return creates ? "switch" : std::string(WordFor(Part::kSetAside));
}

PlannedStep Assembler::Planned(const Step& step) const {
  const ObjectId& id = step.id.object;
  return {id,           WordOf(step), step.sql,   step.effect,
          step.hazards, ChangeOf(id), step.probe, step.batches};
}

// One segment locks one relation that was there before: nobody waits for two.
bool Assembler::Fits(const Step& step, bool in_group) const {
  if (migration_.segments.empty() || !migration_.segments.back().transactional) return false;
  const Segment& last = migration_.segments.back();
  if (last.steps.back().what == WordFor(Part::kValidate)) return false;
  if (!in_group && last.file != step.file) return false;
  if (options_.offline) return true;
  if (!in_group && last.phase != step.phase) return false;
  // A group is a segment of its own.
  if (in_group) return last_in_group_;
  if (after_group_) return false;
  for (const PlannedStep& other : last.steps) {
    const bool apart =
        !other.effect.on.empty() && !step.effect.on.empty() && other.effect.on != step.effect.on;
    if (apart) return false;
  }
  return true;
}

// A switch waits for no second table while it keeps others from the first.  Those that are
// referred to come first, as where rows are written.
void Assembler::LockAll(const std::vector<std::size_t>& group) {
  std::vector<const Step*> leaving;
  for (std::size_t number : group) {
    const Step& step = steps_[number];
    const bool leaves = step.phase == Phase::kSwitch && step.id.part == Part::kDrop;
    if (leaves && reasons_[number].empty()) leaving.push_back(&step);
  }
  if (leaving.empty()) return;
  std::ranges::reverse(leaving);
  for (std::size_t number : group) {
    const Step& step = steps_[number];
    const bool key = step.id.object.kind == Kind::kConstraint && step.id.part == Part::kDrop;
    if (key && !step.effect.also.empty()) leaving.push_back(&step);
  }
  PlannedStep lock;
  Sql sql;
  sql << "LOCK TABLE ONLY";
  std::set<QualifiedName> seen;
  auto add = [&](const QualifiedName& table) {
    if (!seen.insert(table).second) return;
    if (seen.size() == 1) {
      lock.effect = {Lock::kAccessExclusive, table};
      lock.object = {Kind::kTable, table.schema, {}, table.name, {}};
    } else {
      lock.effect.also.push_back(table);
      sql << ",";
    }
    sql << table;
  };
  for (const Step* step : leaving) {
    for (const QualifiedName& table : step->effect.also) add(table);
    add(step->effect.on);
  }
  (sql << "IN ACCESS EXCLUSIVE MODE").End();
  lock.what = "lock";
  lock.sql = sql.text();
  migration_.segments.push_back({{std::move(lock)}, true, Phase::kSwitch, leaving.front()->file});
  last_in_group_ = after_group_ = true;
}

void Assembler::Place(std::size_t number, bool in_group) {
  const Step& step = steps_[number];
  if (step.sql.empty()) return;
  if (!reasons_[number].empty()) {
    migration_.left_out.push_back({step.id.object, std::string(WordFor(step.id.part)),
                                   reasons_[number], Refused(step), ChangeOf(step.id.object),
                                   Refused(step).empty()});
    return;
  }
  const bool apart = step.alone || step.id.part == Part::kValidate || step.id.part == Part::kProve;
  if (apart || !Fits(step, in_group))
    migration_.segments.push_back({{}, !step.alone, step.phase, step.file});
  migration_.segments.back().steps.push_back(Planned(step));
  last_in_group_ = after_group_ = in_group;
}

}  // namespace

Migration Assemble(std::vector<Step> steps, const Work& work, const PlanOptions& options) {
  return Assembler(std::move(steps), work, options).Assemble();
}

}  // namespace pgorigin::plan
