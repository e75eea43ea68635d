#include "pgorigin/plan/migration.h"

#include <algorithm>
#include <stdexcept>

#include "pgorigin/model/partitions.h"
#include "plan/access.h"
#include "plan/assemble.h"
#include "plan/components.h"
#include "plan/departures.h"
#include "plan/effects.h"
#include "plan/emit_all.h"
#include "plan/emitters.h"
#include "plan/expanded.h"
#include "plan/file_groups.h"
#include "plan/filled_columns.h"
#include "plan/folded.h"
#include "plan/live_names.h"
#include "plan/metadata.h"
#include "plan/moves.h"
#include "plan/online.h"
#include "plan/order.h"
#include "plan/probe.h"
#include "plan/renames.h"
#include "plan/replica_identities.h"
#include "plan/sequence_owners.h"
#include "plan/step_needs.h"
#include "plan/work.h"

namespace pgorigin {
namespace plan {
namespace {

class Planner {
 public:
  Planner(const Alignment& alignment, const Comparison& comparison, const PlanOptions& options)
      : alignment_(alignment),
        comparison_(comparison),
        options_(options),
        live_(alignment.from),
        due_(alignment.to) {}

  Migration Make() {
    Emission probe(due_, {});
    work_ = FindWork(alignment_, comparison_, probe, options_);
    ExpandIndexes();
    RestoreAccess();
    std::vector<Step> steps = Steps({});
    Order order = InOrder(steps);
    if (!order.blocked.empty()) {
      deferred_ = TablesAmong(order.blocked);
      order = InOrder(Steps(deferred_));
    }
    while (SeparateBuilds(order.steps)) order = InOrder(Steps(deferred_));
    RefuseCycle(order);
    for (const auto& [id, reason] : not_written_) {
      work_.left_out.push_back({id, "create", reason, {}, std::nullopt, false});
    }
    const bool fresh = options_.files && AssignFiles(order.steps, due_, *options_.files);
    Migration migration = Assemble(std::move(order.steps), work_, options_);
    migration.fresh = fresh;
    return migration;
  }

 private:
  std::vector<Step> Steps(const std::set<ObjectId>& deferred);
  bool SeparateBuilds(const std::vector<Step>& steps);
  void NamePhases(std::vector<Step>& steps) const;
  void ExpandIndexes();
  void ExpandPartitions();
  void RestoreAccess();
  std::optional<ObjectId> AccessedAs(const ObjectId& id) const;
  std::set<ObjectId> TablesAmong(const std::vector<Step>& blocked) const;
  void RefuseCycle(const Order& order) const;
  void EmitCreated(Emission& out);
  void EmitDeviations(Emission& out, const Object& object);
  void EmitAltered(Emission& out);
  bool FillsLater(const ObjectId& id) const {
    return !work_.dropped.contains(id) && IsFilledLater(live_, due_, id, options_);
  }
  bool ComesWithAnother(const Object& object) const;
  const std::string* FillOfGaps(const ObjectId& id) const;

  const Alignment& alignment_;
  const Comparison& comparison_;
  const PlanOptions& options_;
  const Model& live_;
  Model due_;
  std::set<ObjectId> online_;
  std::set<ObjectId> built_in_groups_;  // keys that cannot be built before
  std::set<ObjectId> deferred_;         // columns: see Emission
  std::vector<std::pair<ObjectId, std::string>> not_written_;
  std::vector<ObjectId> late_;  // partitions that are attached with their keys
  Work work_;
};

// See Dump: an index that is made ONLY on the parent.
void Planner::ExpandIndexes() {
  std::vector<ObjectId> parents;
  const Emission out(due_, {});
  for (const ObjectId& id : work_.created) {
    const bool key = id.kind == Kind::kIndex || id.kind == Kind::kConstraint;
    if (key && HasAttachedIndexes(out, id)) parents.push_back(id);
  }
  for (const ObjectId& parent : parents) {
    for (const ObjectId& id : ExpandIndex(due_, parent)) {
      if (live_.Find(id) == nullptr) work_.created.insert(id);
    }
  }
  ExpandPartitions();
  for (const auto& [id, alteration] : work_.altered) {
    const Table* now = As<Table>(live_.Find(id));
    const Table* then = As<Table>(std::as_const(due_).Find(id));
    const bool joins = then != nullptr && !then->partition_of.empty() && now != nullptr &&
                       now->partition_of != then->partition_of;
    if (joins) late_.push_back(id);
  }
}

bool HasAttachedKey(const Model& model, const QualifiedName& table) {
  for (const Object* key : Children(model, Kind::kConstraint, table)) {
    if (!As<Constraint>(key)->partition_of.empty()) return true;
  }
  for (const Object* index : Children(model, Kind::kIndex, table)) {
    if (!As<Index>(index)->partition_of.empty()) return true;
  }
  return false;
}

// A new partition of a table that is there already, with keys of its own.
void Planner::ExpandPartitions() {
  for (const ObjectId& id : work_.created) {
    const Table* table = As<Table>(std::as_const(due_).Find(id));
    if (table == nullptr || table->partition_of.empty()) continue;
    const Object* parent = FindRelation(due_, table->partition_of);
    const bool there = parent != nullptr && !work_.created.contains(parent->id);
    if (there && HasAttachedKey(due_, {id.schema, id.name})) late_.push_back(id);
  }
  for (const ObjectId& id : late_) {
    ExpandPartition(due_, id);
    for (const Object* child : ChildrenOf(due_, id)) work_.created.insert(child->id);
  }
}

// What live has it as; or the table in whose place a view stands.
std::optional<ObjectId> Planner::AccessedAs(const ObjectId& id) const {
  if (live_.Find(id) != nullptr) return OldIdOf(alignment_, id);
  if (id.kind != Kind::kView) return std::nullopt;
  auto renamed = std::ranges::find_if(alignment_.renamed, [&](const Rename& rename) {
    return rename.accepted && rename.from == ObjectId{Kind::kTable, id.schema, {}, id.name, {}};
  });
  if (renamed == alignment_.renamed.end()) return std::nullopt;
  return renamed->from;
}

// What is dropped and created has the owner and the privileges that it had, where nobody
// says otherwise.
void Planner::RestoreAccess() {
  for (const ObjectId& id : work_.created) {
    Object* object = due_.Find(id);
    const std::optional<ObjectId> before = AccessedAs(id);
    auto access = before ? options_.access.find(*before) : options_.access.end();
    if (object == nullptr || access == options_.access.end()) continue;
    if (!object->metadata.owner.value) object->metadata.owner = access->second.owner;
    if (!object->metadata.privileges.value) {
      object->metadata.privileges = access->second.privileges;
    }
  }
}

std::set<ObjectId> Planner::TablesAmong(const std::vector<Step>& blocked) const {
  std::set<ObjectId> columns;
  for (const Step& step : blocked) {
    if (step.id.object.kind != Kind::kTable || step.id.part != Part::kCreate) continue;
    for (const Object* object : Children(due_, Kind::kColumn, RelationOf(step.id.object))) {
      if (As<Column>(object)->default_value) columns.insert(object->id);
    }
  }
  return columns;
}

void Planner::RefuseCycle(const Order& order) const {
  if (order.blocked.empty()) return;
  std::string names;
  for (const StepId& id : OnCycle(order.blocked)) {
    names +=
        (names.empty() ? "" : ", ") + std::string(WordFor(id.part)) + " " + Describe(id.object);
  }
  throw std::logic_error("these statements wait for each other: " + names);
}

// Columns come with their table, or with the column of its parent.
bool Planner::ComesWithAnother(const Object& object) const {
  if (object.id.kind != Kind::kColumn) return false;
  const Object* relation = FindRelation(due_, RelationOf(object.id));
  if (relation == nullptr || work_.created.contains(relation->id)) return true;
  const Object* type = CommonType(live_, due_, RelationOf(object.id));
  if (type != nullptr) return !work_.IsReplaced(type->id);
  if (!As<Column>(&object)->inherited) return false;
  const std::vector<ObjectId> parents = InheritedFrom(live_, due_, object.id);
  return std::ranges::any_of(parents,
                             [&](const ObjectId& id) { return work_.created.contains(id); });
}

// What a column has beside what comes from the parent, or the type, of a table that is there.
void Planner::EmitDeviations(Emission& out, const Object& object) {
  const Column& column = *As<Column>(&object);
  Column arrives;
  arrives.type = column.type;
  arrives.collation = column.collation;
  for (const ObjectId& id : InheritedFrom(live_, due_, object.id)) {
    if (const Column* original = As<Column>(std::as_const(due_).Find(id))) {
      arrives = *original;
      break;
    }
  }
  const Object* table = FindRelation(due_, RelationOf(object.id));
  if (table == nullptr || work_.created.contains(table->id)) return;
  Sql sql;
  AlterInheritedColumn(sql, object, column, arrives);
  DropDefaultOf(sql, object, column, arrives);
  WriteComment(sql, due_, object);
  if (!sql.text().empty()) out.Add(object, Part::kCreate, sql, {});
}

void Planner::EmitCreated(Emission& out) {
  for (const ObjectId& id : work_.created) {
    const Object* object = due_.Find(id);
    if (object == nullptr) continue;
    if (work_.expanded.contains(id)) {
      EmitRekeyExpand(out, live_, id, work_.rekeyed);
      EmitRekeyTake(out, live_, *object, work_.rekeyed);
    } else if (work_.rekeyed.contains(id)) {
      EmitRekeyBuild(out, live_, id, work_.rekeyed.at(id));
      EmitRekeySwitch(out, *object);
    } else if (id.kind != Kind::kColumn) {
      EmitObject(out, *object);
    } else if (!ComesWithAnother(*object)) {
      if (!FillsLater(id)) EmitAddedColumn(out, *object);
    } else {
      Emit(out, *object, *As<Column>(object));
      EmitDeviations(out, *object);
      EmitAccess(out, *object);
    }
  }
}

// What is declared for rows without a value in a column that becomes NOT NULL.
const std::string* Planner::FillOfGaps(const ObjectId& id) const {
  const Column* from = As<Column>(live_.Find(id));
  const Column* to = As<Column>(due_.Find(id));
  const bool closes = from != nullptr && to != nullptr && !from->not_null && to->not_null;
  return closes ? DeclaredFill(options_, id) : nullptr;
}

void Planner::EmitAltered(Emission& out) {
  for (auto& entry : work_.altered) {  // Clang captures no structured binding
    const ObjectId& id = entry.first;
    Alteration& alteration = entry.second;
    auto add = [&](Part part, const Sql& sql, std::vector<StepId> needs) {
      if (sql.text().empty()) return;
      Step step = MakeStep({id, part}, sql.text(), std::move(needs));
      step.effect = alteration.effect;
      step.hazards = alteration.hazards;
      step.alone = alteration.alone;
      out.steps().push_back(std::move(step));
    };
    if (alteration.again) {
      // Who may call it is said elsewhere.
      out.Replace(id);
      EmitDefinition(out, *due_.Find(id));
      for (Step& step : out.steps()) {
        if (step.id == StepId{id, Part::kCreate}) step.effect = alteration.effect;
      }
      add(Part::kFinish, alteration.finish, {{id, Part::kCreate}});
      continue;
    }
    add(Part::kDetach, alteration.leave, {});
    add(Part::kAlter, alteration.sql, {});
    add(Part::kOwner, alteration.owner, {{id, Part::kAlter}});
    const std::string* declared = FillOfGaps(id);
    const bool promised = !alteration.validate.text().empty();
    if (declared != nullptr && !promised) {
      std::string& sql = out.steps().back().sql;
      sql = GapsFilledAtOnce(live_, *due_.Find(id), *declared) + sql;
    }
    add(Part::kAttach, alteration.join, {{id, Part::kAlter}, {id, Part::kDetach}});
    if (!alteration.validate.text().empty()) {
      Step step = MakeStep({id, Part::kValidate}, alteration.validate.text(), {{id, Part::kAlter}});
      step.effect = {Lock::kShareUpdateExclusive, RelationOf(id), false, true};
      step.hazards = {Hazard::kMayFail};
      out.steps().push_back(std::move(step));
    }
    add(Part::kFinish, alteration.finish, {{id, Part::kAlter}, {id, Part::kValidate}});
    if (declared != nullptr && promised) EmitFilledGaps(out, live_, *due_.Find(id), *declared);
  }
  for (const ObjectId& id : work_.accessed) {
    if (work_.created.contains(id)) continue;
    EmitAccessChanges(out, *live_.Find(id), *due_.Find(id));
  }
  for (const auto& [id, sides] : work_.folded) {
    EmitAccessChanges(out, *sides.first, *sides.second);
  }
}

// An index that is built while others write would cut the transaction in two that needs it
// in its midst: it is built in that one, as offline.  True: there was one.
bool Planner::SeparateBuilds(const std::vector<Step>& steps) {
  bool found = false;
  for (const std::vector<std::size_t>& group : AtomicGroups(steps)) {
    for (std::size_t number : group) {
      const StepId& id = steps[number].id;
      if (group.size() == 1 || id.part != Part::kBuild || !steps[number].alone) continue;
      found = built_in_groups_.insert(id.object).second || found;
    }
  }
  return found;
}

// What is built for the switch, and what proves it.
void Planner::NamePhases(std::vector<Step>& steps) const {
  for (Step& step : steps) {
    const Object* key = due_.Find(step.id.object);
    const Part part = step.id.part;
    if (key == nullptr || (part != Part::kBuild && part != Part::kValidate)) continue;
    if (part == Part::kBuild) step.serves = StepId{step.id.object, Part::kCreate};
    if (!UsesExpanded(due_, work_.expanded, *key)) continue;
    step.phase = part == Part::kBuild ? Phase::kExpand : Phase::kValidate;
    if (part == Part::kBuild) step.weight = kExpandWeight;
  }
}

std::vector<Step> Planner::Steps(const std::set<ObjectId>& deferred) {
  Emission out(due_, deferred);
  out.SetMigration(live_);
  for (const ObjectId& id : late_) out.AttachLate(id);
  if (!options_.offline) {
    OnlineKeys online = FindOnlineKeys(live_, due_, work_);
    for (const ObjectId& id : online.beside) out.Replace(id);
    online_ = online.keys;
    for (const ObjectId& id : built_in_groups_) online_.erase(id);
    out.SetOnline(online_);
    out.SetExpanded(work_.expanded);
  }
  EmitCreated(out);
  const EffectContext context{live_, due_, work_, online_};
  for (Step& step : out.steps()) DescribeCreate(step, context);
  for (const ObjectId& id : work_.created) {
    const bool later = FillsLater(id) && !ComesWithAnother(*due_.Find(id));
    if (later) EmitFilledColumn(out, live_, *due_.Find(id), options_);
  }
  EmitAltered(out);
  EmitReplicaIdentities(out, work_, comparison_);
  EmitDepartures(out, context, alignment_, options_);
  EmitMoves(out, alignment_, work_);
  EmitRenames(out, alignment_, work_);
  AddSequenceOwners(out.steps(), due_, OwnersBeforeColumns(alignment_, options_));
  AddProbes(out.steps(), live_, due_, work_, alignment_, options_);
  NamePhases(out.steps());
  ConnectSteps(out.steps(), live_, due_, work_, alignment_);
  not_written_ = out.left_out();
  return std::move(out.steps());
}

}  // namespace
}  // namespace plan

Migration MakeMigration(const Alignment& alignment, const Comparison& comparison,
                        const PlanOptions& options) {
  Alignment sides = alignment;
  Comparison changes = comparison;
  PlanOptions wanted = options;
  plan::UseKeptNames(sides, changes, wanted);
  return plan::Planner(sides, changes, wanted).Make();
}

}  // namespace pgorigin
