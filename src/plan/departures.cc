#include "plan/departures.h"

#include <algorithm>

#include "pgorigin/model/partitions.h"
#include "plan/drop.h"
#include "plan/emitters.h"
#include "plan/folded.h"
#include "plan/online.h"
#include "plan/renames.h"
#include "plan/taken_names.h"

namespace pgorigin::plan {
namespace {

// So do the multirange and the constructors, which have no names of their own.
// https://www.postgresql.org/docs/current/rangetypes.html#RANGETYPES-CONSTRUCT
void SetConstructorsAside(Sql& sql, const Object& object) {
  const Range& range = *As<Range>(&object);
  const QualifiedName name{object.id.schema, object.id.name};
  const auto set_aside = [&](auto called, const std::vector<std::string>& arguments) {
    for (const std::string& types : arguments) {
      (sql << "ALTER FUNCTION" << called).Glue() << "(" << Canonical(types) << ")";
      (sql << "RENAME TO" << Identifier(AsideName(object.id.name))).End();
    }
  };
  const std::string subtype = range.subtype.str();
  set_aside(name, {subtype + ", " + subtype, subtype + ", " + subtype + ", text"});
  if (!range.multirange.value) return;
  Sql type;
  type << name;
  set_aside(Canonical(*range.multirange.value),
            {"", type.text(), "VARIADIC " + type.text() + "[]"});
  sql << "ALTER TYPE" << Canonical(*range.multirange.value) << "RENAME TO";
  (sql << Identifier(AsideName(object.id.name.str() + "_multirange"))).End();
}

class Departures {
 public:
  Departures(const EffectContext& context, const Alignment& alignment, const PlanOptions& options)
      : context_(context),
        alignment_(alignment),
        options_(options),
        live_(context.live),
        due_(context.due),
        work_(context.work) {}

  void EmitDropped(Emission& out);
  void EmitDetached(Emission& out);

 private:
  bool GoesWithAnother(const Object& object) const;
  bool LeavesParents(const Object& object) const;
  bool IsOwnedByDropped(const Object& object) const;
  bool ChildrenKeep(const Object& object) const;
  bool HasAttachedKeys(const ObjectId& index) const;
  bool HasOwnFunctions(const Object& type) const;
  bool CallsDropped(const Object& object) const;
  bool IsOfDropped(const Object& object) const;
  How HowToDrop(const Object& object) const;

  const EffectContext& context_;
  const Alignment& alignment_;
  const PlanOptions& options_;
  const Model& live_;
  const Model& due_;
  const Work& work_;
};

// A sequence goes with the column that owns it.
bool Departures::IsOwnedByDropped(const Object& object) const {
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

bool Departures::CallsDropped(const Object& object) const {
  return std::ranges::any_of(object.needs, [&](const ObjectId& need) {
    return need.kind == Kind::kFunction && work_.dropped.contains(need);
  });
}

// Then its keys are its own.
bool Departures::LeavesParents(const Object& object) const {
  const Object* table = FindRelation(live_, RelationOf(object.id));
  return table != nullptr && !work_.dropped.contains(table->id) &&
         CommonParents(live_, due_, RelationOf(object.id)).empty();
}

bool Departures::GoesWithAnother(const Object& object) const {
  if (IsOwnedByDropped(object)) return true;
  if (object.id.kind == Kind::kFunction) {
    const ObjectId* type = TypeOfFunction(live_, object);
    if (type != nullptr && work_.dropped.contains(*type)) return true;
  }
  if (!AttachedTo(object).empty() && !LeavesParents(object)) return true;
  if (CheckOfParent(live_, object) != nullptr && !LeavesParents(object)) return true;
  const Constraint* constraint = As<Constraint>(&object);
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
  if (object.id.kind != Kind::kColumn || As<Table>(relation) == nullptr) return false;
  const Object* type = CommonType(live_, due_, RelationOf(object.id));
  if (type != nullptr && !work_.IsReplaced(type->id)) return true;
  const std::vector<ObjectId> parents = InheritedFrom(live_, due_, object.id);
  return As<Column>(&object)->inherited && std::ranges::any_of(parents, [&](const ObjectId& id) {
           return work_.dropped.contains(id);
         });
}

// A child that is to have the column as its own.
bool Departures::ChildrenKeep(const Object& object) const {
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
bool Departures::HasAttachedKeys(const ObjectId& index) const {
  const IndexName name(index.schema, index.name);
  return std::ranges::any_of(live_.objects, [&](const auto& entry) {
    const Constraint* key = As<Constraint>(&entry.second);
    return key != nullptr && key->partition_of == name;
  });
}

bool Departures::HasOwnFunctions(const Object& type) const {
  return std::ranges::any_of(type.needs, [&](const ObjectId& need) {
    const Object* function = live_.Find(need);
    const ObjectId* of = function == nullptr ? nullptr : TypeOfFunction(live_, *function);
    return need.kind == Kind::kFunction && of != nullptr && *of == type.id;
  });
}

How Departures::HowToDrop(const Object& object) const {
  if (!options_.offline && CanDropConcurrently(live_, work_, object.id)) return How::kConcurrently;
  const bool takes_along =
      object.id.kind == Kind::kIndex ? HasAttachedKeys(object.id) : HasOwnFunctions(object);
  if (takes_along) return How::kCascade;
  return ChildrenKeep(object) ? How::kOnly : How::kPlain;
}

// What goes before a table that holds rows stays when that stays.
bool Departures::IsOfDropped(const Object& object) const {
  if (!InfoOf(object.id.kind).has_parent) return false;
  const Object* relation = FindRelation(live_, RelationOf(object.id));
  return relation != nullptr && work_.dropped.contains(relation->id) && HoldsData(*relation);
}

void Departures::EmitDropped(Emission& out) {
  for (const ObjectId& id : work_.dropped) {
    const Object* object = live_.Find(id);
    if (object == nullptr || GoesWithAnother(*object)) continue;
    if (work_.expanded.contains(id)) {
      EmitRekeyLeave(out, live_, id, work_.rekeyed);
      continue;
    }
    Sql sql;
    const auto rekeyed = work_.rekeyed.find(id);
    const bool kept = rekeyed != work_.rekeyed.end() && rekeyed->second.kept;
    if (!work_.aside.contains(id)) {
      const How how = HowToDrop(*object);
      if (kept) WriteLeave(sql, live_, due_, id);
      if (!kept) WriteDrop(sql, live_, AsDropped(alignment_, *object), how);
      Step step = MakeStep({id, Part::kDrop}, sql.text());
      DescribeDrop(step, context_);
      if (IsOfDropped(*object)) step.hazards.insert(Hazard::kDataLoss);
      if (how == How::kConcurrently) {
        step.effect.lock = Lock::kShareUpdateExclusive;
        step.hazards.insert(Hazard::kNotTransactional);
        step.alone = true;
      }
      out.steps().push_back(std::move(step));
      continue;
    }
    if (As<Range>(object) != nullptr) SetConstructorsAside(sql, *object);
    WriteRename(sql, live_, *object, id.name, AsideName(id.name));
    out.steps().push_back(MakeStep({id, Part::kSetAside}, sql.text()));
    Object aside = *object;
    aside.id.name = AsideName(id.name);
    Sql drop;
    WriteDrop(drop, live_, aside, HowToDrop(*object));
    out.steps().push_back(MakeStep({id, Part::kDropAside}, drop.text()));
  }
}

// Of a column or a domain.
const Expression* DefaultOf(const Object* object) {
  const Column* column = As<Column>(object);
  if (column != nullptr) return column->default_value ? &*column->default_value : nullptr;
  const Domain* domain = As<Domain>(object);
  return domain != nullptr && domain->default_value ? &*domain->default_value : nullptr;
}

void Departures::EmitDetached(Emission& out) {
  for (const auto& [id, object] : live_.objects) {
    if (DefaultOf(&object) == nullptr) continue;
    const bool goes =
        id.kind == Kind::kColumn && work_.dropped.contains(id) && CallsDropped(object);
    if (!goes && !(work_.detached.contains(id) && !work_.dropped.contains(id))) continue;
    Sql sql;
    WriteSetDefault(sql, id, std::nullopt);
    out.steps().push_back(MakeStep({id, Part::kDetach}, sql.text()));
    const Effect effect =
        id.kind == Kind::kColumn ? Effect{Lock::kAccessExclusive, RelationOf(id)} : Effect();
    out.steps().back().effect = effect;
    if (goes) out.steps().back().hazards.insert(Hazard::kDataLoss);
    const Expression* due = DefaultOf(due_.Find(id));
    if (goes || due == nullptr) continue;
    Sql again;
    WriteSetDefault(again, id, *due);
    out.Add(*due_.Find(id), Part::kDefault, again, {});
    out.steps().back().effect = effect;
  }
}

}  // namespace

void EmitDepartures(Emission& out, const EffectContext& context, const Alignment& alignment,
                    const PlanOptions& options) {
  Departures departures(context, alignment, options);
  departures.EmitDetached(out);
  departures.EmitDropped(out);
}

}  // namespace pgorigin::plan
