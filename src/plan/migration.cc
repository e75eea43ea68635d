#include "pgorigin/plan/migration.h"

#include <algorithm>
#include <stdexcept>

#include "pgorigin/model/partitions.h"
#include "plan/access.h"
#include "plan/assemble.h"
#include "plan/drop.h"
#include "plan/effects.h"
#include "plan/emit_all.h"
#include "plan/emitters.h"
#include "plan/live_names.h"
#include "plan/online.h"
#include "plan/order.h"
#include "plan/renames.h"
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
    if (!order.blocked.empty()) order = InOrder(Steps(TablesAmong(order.blocked)));
    RefuseCycle(order);
    return Assemble(std::move(order.steps), work_, options_);
  }

 private:
  std::vector<Step> Steps(const std::set<ObjectId>& deferred);
  void ExpandIndexes();
  void ExpandPartitions();
  void RestoreAccess();
  std::set<ObjectId> TablesAmong(const std::vector<Step>& blocked) const;
  void RefuseCycle(const Order& order) const;
  void EmitCreated(Emission& out);
  void EmitAltered(Emission& out);
  void EmitDropped(Emission& out);
  void EmitDetached(Emission& out);
  bool GoesWithAnother(const Object& object) const;
  bool ComesWithAnother(const Object& object) const;
  bool IsOwnedByDropped(const Object& object) const;
  bool ChildrenKeep(const Object& object) const;
  bool HasAttachedKeys(const ObjectId& index) const;
  bool HasOwnFunctions(const Object& type) const;
  bool CallsDropped(const Object& object) const;
  bool IsOfDropped(const Object& object) const;
  How HowToDrop(const Object& object) const;

  const Alignment& alignment_;
  const Comparison& comparison_;
  const PlanOptions& options_;
  const Model& live_;
  Model due_;
  std::set<ObjectId> online_;
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

// What is dropped and created has the owner and the privileges that it had, where nobody
// says otherwise.
void Planner::RestoreAccess() {
  for (const ObjectId& id : work_.created) {
    Object* object = due_.Find(id);
    auto access = options_.access.find(OldIdOf(alignment_, id));
    if (object == nullptr || access == options_.access.end() || live_.Find(id) == nullptr) {
      continue;
    }
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
  const Table* now = As<Table>(live_.Find(relation->id));
  if (now == nullptr || !As<Column>(&object)->inherited) return false;
  std::vector<QualifiedName> parents = now->inherits;
  if (!now->partition_of.empty()) parents.push_back(now->partition_of);
  return std::ranges::any_of(parents, [&](const QualifiedName& parent) {
    return work_.created.contains({Kind::kColumn, parent.schema, parent.name, object.id.name, {}});
  });
}

void Planner::EmitCreated(Emission& out) {
  for (const ObjectId& id : work_.created) {
    const Object* object = due_.Find(id);
    if (object == nullptr) continue;
    if (work_.rekeyed.contains(id)) {
      EmitRekeyBuild(out, live_, id, work_.rekeyed.at(id));
      EmitRekeySwitch(out, *object);
    } else if (id.kind != Kind::kColumn) {
      EmitObject(out, *object);
    } else if (!ComesWithAnother(*object)) {
      EmitAddedColumn(out, *object);
    } else {
      Emit(out, *object, *As<Column>(object));
      EmitAccess(out, *object);
    }
  }
}

// A sequence goes with the column that owns it.
bool Planner::IsOwnedByDropped(const Object& object) const {
  const Sequence* sequence = As<Sequence>(&object);
  if (sequence == nullptr || sequence->owned_by.relation.empty()) return false;
  const ForeignColumns& owner = sequence->owned_by;
  const Object* relation = FindRelation(live_, owner.relation);
  if (relation != nullptr && work_.dropped.contains(relation->id)) return true;
  return std::ranges::any_of(owner.names, [&](Name column) {
    return work_.dropped.contains(
        {Kind::kColumn, owner.relation.schema, owner.relation.name, column, {}});
  });
}

bool Planner::CallsDropped(const Object& object) const {
  return std::ranges::any_of(object.needs, [&](const ObjectId& need) {
    return need.kind == Kind::kFunction && work_.dropped.contains(need);
  });
}

bool Planner::GoesWithAnother(const Object& object) const {
  if (IsOwnedByDropped(object)) return true;
  if (object.id.kind == Kind::kFunction) {
    const ObjectId* type = TypeOfFunction(live_, object);
    if (type != nullptr && work_.dropped.contains(*type)) return true;
  }
  if (const Index* index = As<Index>(&object); index != nullptr && !index->partition_of.empty()) {
    return true;
  }
  const Constraint* constraint = As<Constraint>(&object);
  if (constraint != nullptr && !constraint->partition_of.empty()) return true;
  if (!InfoOf(object.id.kind).has_parent) return false;
  const Object* relation = FindRelation(live_, RelationOf(object.id));
  const bool domain = relation == nullptr;
  const ObjectId parent =
      domain ? ObjectId{Kind::kDomain, object.id.schema, {}, object.id.parent, {}} : relation->id;
  if (work_.dropped.contains(parent)) {
    // Two tables that refer to each other could not go one after the other, nor a table and
    // a function that need each other.
    const bool foreign = constraint != nullptr && constraint->type == ConstraintType::kForeignKey;
    return !foreign && (object.id.kind == Kind::kColumn || !CallsDropped(object));
  }
  const Table* table = As<Table>(relation);
  if (object.id.kind != Kind::kColumn || table == nullptr) return false;
  std::vector<QualifiedName> parents = table->inherits;
  if (!table->partition_of.empty()) parents.push_back(table->partition_of);
  return As<Column>(&object)->inherited &&
         std::ranges::any_of(parents, [&](const QualifiedName& other) {
           return work_.dropped.contains(
               {Kind::kColumn, other.schema, other.name, object.id.name, {}});
         });
}

// A child that is to have the column as its own.
bool Planner::ChildrenKeep(const Object& object) const {
  if (object.id.kind != Kind::kColumn) return false;
  return std::ranges::any_of(live_.objects, [&](const auto& entry) {
    const Table* child = As<Table>(&entry.second);
    if (child == nullptr) return false;
    const bool inherits =
        std::ranges::find(child->inherits, RelationOf(object.id)) != child->inherits.end();
    return inherits &&
           due_.Find({Kind::kColumn, entry.first.schema, entry.first.name, object.id.name, {}}) !=
               nullptr;
  });
}

// PostgreSQL has no way to detach an index: a key of a partition goes with it, and comes
// again.
bool Planner::HasAttachedKeys(const ObjectId& index) const {
  const IndexName name(index.schema, index.name);
  return std::ranges::any_of(live_.objects, [&](const auto& entry) {
    const Constraint* key = As<Constraint>(&entry.second);
    return key != nullptr && key->partition_of == name;
  });
}

bool Planner::HasOwnFunctions(const Object& type) const {
  return std::ranges::any_of(type.needs, [&](const ObjectId& need) {
    const Object* function = live_.Find(need);
    const ObjectId* of = function == nullptr ? nullptr : TypeOfFunction(live_, *function);
    return need.kind == Kind::kFunction && of != nullptr && *of == type.id;
  });
}

How Planner::HowToDrop(const Object& object) const {
  if (!options_.offline && CanDropConcurrently(live_, work_, object.id)) return How::kConcurrently;
  const bool takes_along =
      object.id.kind == Kind::kIndex ? HasAttachedKeys(object.id) : HasOwnFunctions(object);
  if (takes_along) return How::kCascade;
  return ChildrenKeep(object) ? How::kOnly : How::kPlain;
}

Name AsideName(Name name) { return name.str().substr(0, 56) + "__old"; }

// What goes before a table that holds rows stays when that stays.
bool Planner::IsOfDropped(const Object& object) const {
  if (!InfoOf(object.id.kind).has_parent) return false;
  const Object* relation = FindRelation(live_, RelationOf(object.id));
  return relation != nullptr && work_.dropped.contains(relation->id) && HoldsData(*relation);
}

void Planner::EmitDropped(Emission& out) {
  const EffectContext context{live_, due_, work_, online_};
  for (const ObjectId& id : work_.dropped) {
    const Object* object = live_.Find(id);
    if (object == nullptr || GoesWithAnother(*object)) continue;
    Sql sql;
    if (!work_.aside.contains(id)) {
      const How how = HowToDrop(*object);
      WriteDrop(sql, live_, AsDropped(alignment_, *object), how);
      Step step = MakeStep({id, Part::kDrop}, sql.text());
      DescribeDrop(step, context);
      if (IsOfDropped(*object)) step.hazards.insert(Hazard::kDataLoss);
      if (how == How::kConcurrently) {
        step.effect.lock = Lock::kShareUpdateExclusive;
        step.hazards.insert(Hazard::kNotTransactional);
        step.alone = true;
      }
      out.steps().push_back(std::move(step));
      continue;
    }
    WriteRename(sql, live_, *object, id.name, AsideName(id.name));
    out.steps().push_back(MakeStep({id, Part::kSetAside}, sql.text()));
    Object aside = *object;
    aside.id.name = AsideName(id.name);
    Sql drop;
    WriteDrop(drop, live_, aside, HowToDrop(*object));
    out.steps().push_back(MakeStep({id, Part::kDropAside}, drop.text()));
  }
}

void Planner::EmitDetached(Emission& out) {
  for (const auto& [id, object] : live_.objects) {
    const Column* column = As<Column>(&object);
    if (column == nullptr || !column->default_value) continue;
    const bool goes = work_.dropped.contains(id) && CallsDropped(object);
    if (!goes && !(work_.detached.contains(id) && !work_.dropped.contains(id))) continue;
    Sql sql;
    WriteSetDefault(sql, id, std::nullopt);
    out.steps().push_back(MakeStep({id, Part::kDetach}, sql.text()));
    const Effect effect{Lock::kAccessExclusive, RelationOf(id)};
    out.steps().back().effect = effect;
    if (goes) out.steps().back().hazards.insert(Hazard::kDataLoss);
    const Column* due = As<Column>(std::as_const(due_).Find(id));
    if (goes || due == nullptr || !due->default_value) continue;
    Sql again;
    WriteSetDefault(again, id, due->default_value);
    out.Add(*due_.Find(id), Part::kDefault, again, {});
    out.steps().back().effect = effect;
  }
}

void Planner::EmitAltered(Emission& out) {
  for (auto& [id, alteration] : work_.altered) {
    auto add = [&](Part part, const Sql& sql, std::vector<StepId> needs) {
      if (sql.text().empty()) return;
      Step step = MakeStep({id, part}, sql.text(), std::move(needs));
      step.effect = alteration.effect;
      step.hazards = alteration.hazards;
      step.alone = alteration.alone;
      out.steps().push_back(std::move(step));
    };
    if (alteration.again) {
      out.Replace(id);
      Sql ignored;
      const std::size_t before = out.steps().size();
      EmitObject(out, *due_.Find(id));
      // As an alteration; who may call it is said elsewhere.
      std::erase_if(out.steps(), [&](const Step& step) {
        return &step >= &out.steps()[0] + before && step.id.part == Part::kAccess;
      });
      continue;
    }
    add(Part::kAlter, alteration.sql, {});
    if (!alteration.validate.text().empty()) {
      Step step = MakeStep({id, Part::kValidate}, alteration.validate.text(), {{id, Part::kAlter}});
      step.effect = {Lock::kShareUpdateExclusive, RelationOf(id), false, true};
      step.hazards = {Hazard::kMayFail};
      out.steps().push_back(std::move(step));
    }
    add(Part::kFinish, alteration.finish, {{id, Part::kAlter}, {id, Part::kValidate}});
  }
  for (const ObjectId& id : work_.accessed) {
    if (work_.created.contains(id)) continue;
    EmitAccessChanges(out, *live_.Find(id), *due_.Find(id));
  }
}

// Its own step, on either side of the index's.
void EmitReplicaIdentities(Emission& out, const Model& live, const Work& work,
                           const Comparison& comparison) {
  for (const Change& change : comparison.changes) {
    const bool differs = std::ranges::any_of(change.fields, [](const FieldDifference& field) {
      return field.field == "replica identity";
    });
    if (!differs || change.verdict != Verdict::kDifferent || work.created.contains(change.id)) {
      continue;
    }
    const Object* object = out.model().Find(change.id);
    if (object != nullptr && live.Find(change.id) != nullptr) {
      EmitReplicaIdentity(out, *object, *As<Table>(object), true);
    }
  }
}

std::vector<Step> Planner::Steps(const std::set<ObjectId>& deferred) {
  Emission out(due_, deferred);
  out.SetMigration();
  for (const ObjectId& id : late_) out.AttachLate(id);
  if (!options_.offline) {
    OnlineKeys online = FindOnlineKeys(live_, due_, work_);
    for (const ObjectId& id : online.replaced) out.Replace(id);
    online_ = online.keys;
    out.SetOnline(online_);
  }
  EmitCreated(out);
  const EffectContext context{live_, due_, work_, online_};
  for (Step& step : out.steps()) DescribeCreate(step, context);
  EmitAltered(out);
  EmitDetached(out);
  EmitReplicaIdentities(out, live_, work_, comparison_);
  EmitDropped(out);
  EmitRenames(out, alignment_, work_);
  ConnectSteps(out.steps(), live_, due_, work_, alignment_);
  for (const auto& [id, reason] : out.left_out()) {
    work_.left_out.push_back({id, "create", reason, {}, std::nullopt});
  }
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
