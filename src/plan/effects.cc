#include "plan/effects.h"

#include <algorithm>

#include "pgorigin/ast/expression_reader.h"
#include "plan/drop.h"

namespace pgorigin::plan {
namespace {

// Of pg_catalog, as far as anyone makes a default of them.
constexpr std::string_view kVolatile[] = {"nextval", "gen_random_uuid", "random", "clock_timestamp",
                                          "timeofday"};

}  // namespace

bool IsVolatile(const Expression& value, const Object& column, const Model& model) {
  for (const ObjectId& need : column.needs) {
    const Function* function = As<Function>(model.Find(need));
    const bool varies = function != nullptr && function->volatility == "volatile";
    if (varies || need.kind == Kind::kExtension) return true;
  }
  const ExpressionReader reader(model);
  return std::ranges::any_of(kVolatile, [&](std::string_view function) {
    return reader.Calls(value, function, column.id);
  });
}

namespace {

bool IsNew(const QualifiedName& relation, const EffectContext& context) {
  const Object* object = FindRelation(context.due, relation);
  return object == nullptr || context.work.created.contains(object->id);
}

Effect ConstraintEffect(const ObjectId& id, const Constraint& constraint,
                        const EffectContext& context) {
  const QualifiedName table = RelationOf(id);
  const bool foreign = constraint.type == ConstraintType::kForeignKey;
  const Lock lock = foreign ? Lock::kShareRowExclusive : Lock::kAccessExclusive;
  const QualifiedName& other = constraint.references.relation;
  const bool locks_other = foreign && other != table && !IsNew(other, context);
  if (IsNew(table, context)) return locks_other ? Effect{lock, other} : Effect{};
  Effect effect{lock, table, false, true};
  if (locks_other) effect.also.push_back(other);
  return effect;
}

Lock LockOfCreate(Kind kind) {
  switch (kind) {
    case Kind::kIndex:
      return Lock::kShare;
    case Kind::kTrigger:
      return Lock::kShareRowExclusive;
    case Kind::kStatisticsObject:
      return Lock::kShareUpdateExclusive;
    case Kind::kColumn:
    case Kind::kPolicy:
    case Kind::kRewriteRule:
      return Lock::kAccessExclusive;
    default:
      return Lock::kNone;
  }
}

bool RewritesWhenAdded(const Object& object, const Model& model) {
  const Column& column = *As<Column>(&object);
  return column.stored || column.identity ||
         (column.default_value && IsVolatile(*column.default_value, object, model));
}

void DescribeColumn(Step& step, const Object& object, const Model& model) {
  const Column& column = *As<Column>(&object);
  if (RewritesWhenAdded(object, model)) {
    step.effect.rewrites = true;
    step.hazards.insert(Hazard::kRewrite);
  }
  const bool filled = column.default_value || column.identity || column.generated;
  if (!column.not_null || filled) return;
  step.effect.scans = true;
  step.hazards.merge(std::set{Hazard::kMayFail, Hazard::kScan});
}

// The triggers of a foreign key are on both tables, and go with it.
void AddReferenced(const Object& constraint, Effect& effect) {
  const Constraint& key = *As<Constraint>(&constraint);
  if (key.type != ConstraintType::kForeignKey || key.references.relation == effect.on) return;
  if (std::ranges::find(effect.also, key.references.relation) == effect.also.end()) {
    effect.also.push_back(key.references.relation);
  }
}

void AddReferencedBy(const Object& object, const Model& live, Effect& effect) {
  if (object.id.kind == Kind::kConstraint) return AddReferenced(object, effect);
  if (object.id.kind != Kind::kTable) return;
  for (const Object* constraint : Children(live, Kind::kConstraint, RelationOf(object.id))) {
    AddReferenced(*constraint, effect);
  }
}

}  // namespace

void DescribeCreate(Step& step, const EffectContext& context) {
  const ObjectId& id = step.id.object;
  const Object* object = context.due.Find(id);
  if (object == nullptr || step.id.part == Part::kAccess) return;
  const QualifiedName table = RelationOf(id);
  if (context.work.expanded.contains(id)) return;  // they say it themselves
  if (context.work.rekeyed.contains(id)) {
    // SET NOT NULL reads.
    if (step.effect.on.empty()) step.effect = {Lock::kAccessExclusive, table, false, true};
    return;
  }
  if (step.id.part == Part::kValidate) {
    step.effect = {Lock::kShareUpdateExclusive, table, false, true};
    step.hazards.insert(Hazard::kMayFail);
    return;
  }
  if (step.id.part == Part::kBuild) {
    step.effect = {Lock::kShareUpdateExclusive, table, false, true};
    step.hazards = {Hazard::kMayFail, Hazard::kIndexBuild, Hazard::kNotTransactional};
    step.alone = true;
    return;
  }
  const Lock lock = LockOfCreate(id.kind);
  if (lock != Lock::kNone && !IsNew(table, context)) step.effect = {lock, table};
  if (const Constraint* constraint = As<Constraint>(object)) {
    step.effect = ConstraintEffect(id, *constraint, context);
    if (step.effect.scans) step.hazards.merge(std::set{Hazard::kMayFail, Hazard::kScan});
  }
  if (context.online.contains(id)) {
    step.effect.scans = false;
    step.hazards.erase(Hazard::kScan);
    step.hazards.erase(Hazard::kMayFail);
    return;
  }
  if (step.effect.on.empty()) return;
  if (id.kind == Kind::kColumn) DescribeColumn(step, *object, context.due);
  if (id.kind == Kind::kIndex) {
    step.effect.scans = true;
    step.hazards.merge(std::set{Hazard::kIndexBuild, Hazard::kScan});
    if (As<Index>(object)->unique) step.hazards.insert(Hazard::kMayFail);
  }
  if (id.kind == Kind::kPolicy) step.hazards.insert(Hazard::kPrivileges);
}

void DescribeDrop(Step& step, const EffectContext& context) {
  const ObjectId& id = step.id.object;
  const Object& object = *context.live.Find(id);
  const bool relation = InfoOf(id.kind).has_parent || id.kind == Kind::kTable ||
                        id.kind == Kind::kView || id.kind == Kind::kMaterializedView ||
                        id.kind == Kind::kSequence;
  if (relation) step.effect = {Lock::kAccessExclusive, RelationOf(id)};
  AddReferencedBy(object, context.live, step.effect);
  if (HoldsData(object) && !context.work.rekeyed.contains(id)) {
    step.hazards.insert(Hazard::kDataLoss);
  }
  if (id.kind == Kind::kIndex && !context.work.IsReplaced(id)) {
    step.hazards.insert(Hazard::kIndexDrop);
  }
  if (id.kind == Kind::kPolicy) step.hazards.insert(Hazard::kPrivileges);
  if (id.kind == Kind::kExtension) step.hazards.insert(Hazard::kExtension);
  if (id.kind == Kind::kFunction) step.hazards.insert(Hazard::kUntracked);
}

}  // namespace pgorigin::plan
