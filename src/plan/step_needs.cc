#include "plan/step_needs.h"

#include <algorithm>
#include <tuple>

#include "plan/carry_sequence.h"
#include "plan/folded.h"
#include "plan/renames.h"
#include "plan/step_weight.h"
#include "plan/taken_names.h"
#include "plan/uses.h"

namespace pgorigin::plan {
namespace {

bool BelongsToColumns(const ObjectId& id) {
  return id.kind == Kind::kConstraint || id.kind == Kind::kIndex || id.kind == Kind::kTrigger ||
         id.kind == Kind::kPolicy || id.kind == Kind::kRewriteRule;
}

// A key or an index that has nothing to do with that column of its table.
bool IsMadeOfOthers(const Model& model, const ObjectId& id, const ObjectId& column) {
  const Object* key = model.Find(id);
  const bool made = id.kind == Kind::kConstraint || id.kind == Kind::kIndex;
  return made && key != nullptr && !UsesColumn(model, *key, column.name);
}

class Connector {
 public:
  Connector(std::vector<Step>& steps, const Model& live, const Model& due, const Work& work,
            const Alignment& alignment)
      : steps_(steps), live_(live), due_(due), work_(work), alignment_(alignment) {
    for (std::size_t i = 0; i < steps.size(); ++i) {
      Step& step = steps[i];
      step.weight = WeightOf(live, step.id, step.weight);
      numbers_.emplace(step.id, i);
      if (step.id.object.kind == Kind::kColumn) columns_[RelationOf(step.id.object)].push_back(i);
    }
  }

  void Connect() {
    for (Step& step : steps_) AfterWhatItNeeds(step);
    for (const auto& [id, object] : live_.objects) BeforeWhatItNeeded(object);
    OfRekeyed();
    OfNames();
    OfRenames();
  }

 private:
  bool Has(const StepId& id) const { return numbers_.contains(id); }
  Step* Find(const StepId& id) {
    auto found = numbers_.find(id);
    return found == numbers_.end() ? nullptr : &steps_[found->second];
  }
  void Need(Step& step, const StepId& other) const {
    if (other != step.id && Has(other)) step.needs.push_back(other);
  }
  void Before(const std::optional<StepId>& first, const StepId& then) {
    Step* step = Find(then);
    if (first && step != nullptr) Need(*step, *first);
  }
  // Of a column that is filled after it was added.
  bool IsFinishOfNew(const StepId& id) const {
    return id.part == Part::kFinish && work_.created.contains(id.object);
  }
  bool IsBuiltAfter(const ObjectId& key, const StepId& column) const;
  void AfterColumns(Step& step, const QualifiedName& relation);
  void AfterAllColumns(Step& step, const QualifiedName& relation);
  void AfterKeys(Step& step);
  void AfterOwner(Step& step, const ForeignColumns& owner);
  void AfterWhatItNeeds(Step& step);
  void BeforeWhatItNeeded(const Object& object);
  void BeforeColumns(const QualifiedName& relation, const StepId& gone);
  void OfRekeyed();
  void OfNames();
  void OfRenames();
  std::optional<StepId> GoneBy(const ObjectId& id) const;

  std::vector<Step>& steps_;
  const Model& live_;
  const Model& due_;
  const Work& work_;
  const Alignment& alignment_;
  std::map<StepId, std::size_t> numbers_;
  std::map<QualifiedName, std::vector<std::size_t>> columns_;
};

// The step that makes it go away: its own, or that of what it belongs to.
std::optional<StepId> Connector::GoneBy(const ObjectId& id) const {
  if (!work_.dropped.contains(id)) return std::nullopt;
  for (Part part : {Part::kDrop, Part::kDropAside}) {
    if (Has({id, part})) return StepId{id, part};
  }
  const Object* object = live_.Find(id);
  std::vector<ObjectId> owners;
  if (InfoOf(id.kind).has_parent) {
    if (const Object* relation = FindRelation(live_, RelationOf(id)))
      owners.push_back(relation->id);
    owners.push_back({Kind::kDomain, id.schema, {}, id.parent, {}});
  }
  if (id.kind == Kind::kFunction) {
    if (const ObjectId* type = TypeOfFunction(live_, *object)) owners.push_back(*type);
  }
  if (const Sequence* sequence = As<Sequence>(object)) {
    const ForeignColumns& owner = sequence->owned_by;
    for (Name column : owner.names) {
      owners.push_back({Kind::kColumn, owner.relation.schema, owner.relation.name, column, {}});
    }
    owners.push_back({Kind::kTable, owner.relation.schema, {}, owner.relation.name, {}});
  }
  for (const ObjectId& owner : owners) {
    if (Has({owner, Part::kContract})) return StepId{owner, Part::kContract};
    if (Has({owner, Part::kDrop})) return StepId{owner, Part::kDrop};
    if (Has({owner, Part::kDropAside})) return StepId{owner, Part::kDropAside};
  }
  return std::nullopt;
}

// An index is built before the transaction in which its columns change: it is online where
// that does not matter to it.
bool Connector::IsBuiltAfter(const ObjectId& key, const StepId& column) const {
  const bool made = column.part == Part::kCreate || IsFinishOfNew(column);
  if (!made || work_.expanded.contains(column.object)) return false;
  return UsesColumn(due_, *due_.Find(key), column.object.name);
}

void Connector::AfterColumns(Step& step, const QualifiedName& relation) {
  auto found = columns_.find(relation);
  if (found == columns_.end()) return;
  for (std::size_t number : found->second) {
    const StepId& id = steps_[number].id;
    if (step.id.part == Part::kBuild && !IsBuiltAfter(step.id.object, id)) continue;
    if (IsMadeOfOthers(due_, step.id.object, id.object)) continue;
    const Column* column = As<Column>(due_.Find(id.object));
    const bool both =
        column != nullptr && column->generated && step.id.object.kind == Kind::kColumn;
    // A trigger may be what a column is filled after.
    const bool finished = IsFinishOfNew(id) && step.id.object.kind != Kind::kTrigger;
    const bool makes = id.part == Part::kCreate || id.part == Part::kAlter || finished;
    // A child has to have the columns of its parent, and they are dropped late.
    const bool joins = step.id.object.kind == Kind::kTable && id.part == Part::kDrop;
    if ((makes || joins) && !both) Need(step, id);
  }
}

// Those that it has of its parents come with theirs.
void Connector::AfterAllColumns(Step& step, const QualifiedName& relation) {
  AfterColumns(step, relation);
  for (const QualifiedName& parent : AncestorsOf(due_, relation)) AfterColumns(step, parent);
}

void Connector::AfterKeys(Step& step) {
  for (const Object* child : ChildrenOf(due_, step.id.object)) {
    const bool key = child->id.kind == Kind::kConstraint || child->id.kind == Kind::kIndex;
    const bool later = work_.rebuilt.contains(child->id);
    if (key && !later) Need(step, {child->id, Part::kCreate});
  }
}

void Connector::AfterOwner(Step& step, const ForeignColumns& owner) {
  Need(step, {{Kind::kTable, owner.relation.schema, {}, owner.relation.name, {}}, Part::kCreate});
  for (Name name : owner.names) {
    // The one that takes a column's place takes its sequence along.
    const ObjectId column{Kind::kColumn, owner.relation.schema, owner.relation.name, name, {}};
    if (!work_.expanded.contains(column)) Need(step, {column, Part::kCreate});
  }
}

void Connector::AfterWhatItNeeds(Step& step) {
  const ObjectId id = step.id.object;
  const Part part = step.id.part;
  // A column of its own, which needs nothing of what the other one will need.
  if (work_.expanded.contains(id) && part != Part::kCreate) return;
  const bool removes = part == Part::kDrop || part == Part::kDropAside || part == Part::kDetach ||
                       part == Part::kSetAside || part == Part::kRename;
  const Object* object = due_.Find(id);
  // Its needs are its index and the columns of that.
  if (removes || object == nullptr || part == Part::kReplicaIdentity) return;
  for (const ObjectId& need : NeedsIn(due_, *object)) {
    const bool own = RelationOf(need) == RelationOf(id) && need.schema == id.schema;
    const bool apart = part == Part::kAlter || part == Part::kBuild;
    if (part == Part::kShell || (apart && own)) continue;
    // A function of a type needs its name alone.
    const StepId shell{need, Part::kShell};
    if (std::ranges::find(step.needs, shell) != step.needs.end()) continue;
    Need(step, {need, Part::kCreate});
    const bool of_table = id.kind == Kind::kColumn && need.kind == Kind::kTable && own;
    if (!of_table) Need(step, {need, Part::kAlter});
  }
  if (part == Part::kCreate) Need(step, {id, Part::kBuild});
  if (part == Part::kValidate || part == Part::kAccess) Need(step, {id, Part::kCreate});
  if (part != Part::kAlter) Need(step, {id, Part::kAlter});
  if (part == Part::kAlter) Need(step, {id, Part::kDetach});
  if (part == Part::kDefault) Need(step, {id, Part::kDetach});
  if (part == Part::kCreate || part == Part::kShell) {
    if (auto gone = GoneBy(id)) {
      if (gone->part == Part::kDrop) Need(step, *gone);
    }
    Need(step, {id, Part::kSetAside});
  }
  if (part == Part::kAttach) AfterKeys(step);
  const Column* column = As<Column>(object);
  const bool generated = column != nullptr && column->generated && part == Part::kCreate;
  if (BelongsToColumns(id) || generated) AfterAllColumns(step, RelationOf(id));
  const bool shaped = part == Part::kAlter || part == Part::kAttach;
  if (id.kind == Kind::kTable && shaped) AfterColumns(step, RelationOf(id));
  if (id.kind == Kind::kTable) {
    std::set<QualifiedName> ancestors = AncestorsOf(due_, RelationOf(id));
    for (const QualifiedName& parent : std::set(ancestors)) {
      ancestors.merge(AncestorsOf(live_, parent));
    }
    for (const QualifiedName& ancestor : ancestors) AfterColumns(step, ancestor);
  }
  if (const StatisticsObject* statistics = As<StatisticsObject>(object)) {
    AfterColumns(step, statistics->on.relation);
  }
  if (const Sequence* sequence = As<Sequence>(object);
      sequence != nullptr && part == Part::kOwner) {
    AfterOwner(step, sequence->owned_by);
  }
  const Constraint* key = As<Constraint>(object);
  if (key == nullptr || key->type != ConstraintType::kPrimaryKey || part != Part::kCreate) return;
  for (const Object* other : Children(live_, Kind::kConstraint, RelationOf(id))) {
    if (As<Constraint>(other)->type == ConstraintType::kPrimaryKey) {
      Need(step, {other->id, Part::kDrop});
    }
  }
}

// A dropped index, key, … goes before the columns that it is made of do, or change; a trigger
// or policy before any column of its table: also by way of a parent.
void Connector::BeforeColumns(const QualifiedName& relation, const StepId& gone) {
  auto found = columns_.find(relation);
  if (found != columns_.end()) {
    for (std::size_t number : found->second) {
      Step& step = steps_[number];
      if (IsMadeOfOthers(live_, gone.object, step.id.object)) continue;
      if (step.id.part == Part::kDrop || step.id.part == Part::kAlter) Need(step, gone);
    }
  }
  const Table* table = As<Table>(FindRelation(live_, relation));
  if (table == nullptr) return;
  for (const QualifiedName& parent : table->inherits) BeforeColumns(parent, gone);
  if (!table->partition_of.empty()) BeforeColumns(table->partition_of, gone);
}

void Connector::BeforeWhatItNeeded(const Object& object) {
  const ObjectId& id = object.id;
  const std::optional<StepId> gone = GoneBy(id);
  const std::optional<StepId> altered = StepId{id, Part::kAlter};
  const std::optional<StepId> detached = StepId{id, Part::kDetach};
  for (const ObjectId& need : NeedsIn(live_, object)) {
    if (auto other = GoneBy(need); other && other != gone) {
      // A default of a table that goes is detached from what it calls.
      const bool apart = Has(*detached) && IsLetGoOf(need.kind);
      if (!apart) Before(gone, *other);
      Before(detached, *other);
      Before(StepId{id, Part::kContract}, *other);
      // What is replaced comes back before the other is altered.
      const bool comes_back = work_.created.contains(need) && other->part == Part::kDrop;
      if (!comes_back && !apart) Before(altered, *other);
    }
    // It is called by the types that it had.
    const bool named = gone && gone->object == id && gone->part == Part::kDrop;
    if (named && id.kind != Kind::kColumn) {
      Before(gone, {need, Part::kSetAside});
      if (need.kind == Kind::kExtension) Before(gone, {need, Part::kAlter});
    }
    if (work_.disturbed.contains(need)) {
      Before(gone, {need, Part::kAlter});
      Before(detached, {need, Part::kAlter});
    }
  }
  if (const Table* table = As<Table>(&object); gone && table != nullptr) {
    for (const QualifiedName& parent : table->inherits) BeforeColumns(parent, *gone);
  }
  if (gone && BelongsToColumns(id)) {
    if (gone->object == id) {
      BeforeColumns(RelationOf(id), *gone);
      const Object* relation = FindRelation(live_, RelationOf(id));
      if (relation != nullptr) Before(gone, {relation->id, Part::kDrop});
    }
  }
  if (gone && gone->object == id && id.kind == Kind::kColumn && As<Column>(&object)->generated) {
    std::set<QualifiedName> tables = AncestorsOf(live_, RelationOf(id));
    tables.insert(RelationOf(id));
    for (const QualifiedName& table : tables) {
      for (std::size_t number : columns_[table]) {
        Step& step = steps_[number];
        if (step.id.part == Part::kAlter) Need(step, *gone);
      }
    }
  }
  if (const Sequence* sequence = As<Sequence>(&object); sequence != nullptr && !gone) {
    const ForeignColumns& owner = sequence->owned_by;
    const StepId leaves{id, Part::kOwner};
    for (Name column : owner.names) {
      Before(leaves, {{Kind::kColumn, owner.relation.schema, owner.relation.name, column, {}},
                      Part::kDrop});
    }
    Before(leaves,
           {{Kind::kTable, owner.relation.schema, {}, owner.relation.name, {}}, Part::kDrop});
  }
}

// The old values are needed until all that refers to them has followed.
void Connector::OfRekeyed() {
  for (const auto& [id, rekeyed] : work_.rekeyed) {
    Before(StepId{id, Part::kBuild}, {id, Part::kDrop});
    if (rekeyed.follows) Before(StepId{id, Part::kBuild}, {*rekeyed.follows, Part::kDrop});
  }
}

void Connector::OfNames() {
  std::map<TakenName, std::vector<StepId>> freed;
  for (const ObjectId& id : work_.dropped) {
    const Object* object = live_.Find(id);
    if (object == nullptr) continue;
    std::optional<StepId> gone = GoneBy(id);
    if (Has({id, Part::kSetAside})) gone = StepId{id, Part::kSetAside};
    if (!gone) continue;
    for (const TakenName& name : NamesOf(AsDropped(alignment_, *object))) {
      freed[name].push_back(*gone);
    }
  }
  for (const Rename* rename : RenamesToDo(alignment_, work_)) {
    const Object* object = live_.Find(rename->to);
    if (object == nullptr) continue;
    Object old = *object;
    old.id.name = rename->from.name;
    for (const TakenName& name : NamesOf(old)) freed[name].push_back({rename->to, Part::kRename});
  }
  for (const Step& step : steps_) {
    const Column* column = As<Column>(live_.Find(step.id.object));
    if (step.id.part != Part::kDetach || column == nullptr || !column->identity) continue;
    const QualifiedName name = SequenceOf(step.id.object, **column->identity);
    freed[{Space::kRelation, name.schema, name.name, {}}].push_back(step.id);
  }
  for (Step& step : steps_) {
    const bool takes = step.id.part == Part::kCreate || step.id.part == Part::kShell ||
                       step.id.part == Part::kRename;
    const Object* object = due_.Find(step.id.object);
    if (!takes || object == nullptr) continue;
    for (const TakenName& name : NamesOf(*object)) {
      auto found = freed.find(name);
      if (found == freed.end()) continue;
      for (const StepId& other : found->second) {
        // What is renamed and goes for another is in its own way.
        const bool own = step.id.part == Part::kRename && other.object == step.id.object;
        if (!own) Need(step, other);
      }
    }
  }
}

// All that names a renamed thing uses its new name.
void Connector::OfRenames() {
  std::map<ObjectId, StepId> renamed;
  std::map<QualifiedName, StepId> relations;
  for (const Rename* rename : RenamesToDo(alignment_, work_)) {
    const StepId id{rename->to, Part::kRename};
    renamed.emplace(rename->to, id);
    if (!InfoOf(rename->to.kind).has_parent) relations.emplace(RelationOf(rename->to), id);
  }
  if (renamed.empty()) return;
  for (Step& step : steps_) {
    auto need = [&](const ObjectId& id) {
      if (auto other = renamed.find(id); other != renamed.end()) Need(step, other->second);
    };
    need(step.id.object);
    auto relation = relations.find(RelationOf(step.id.object));
    if (relation != relations.end()) Need(step, relation->second);
    for (const Model* model : {&live_, &due_}) {
      const Object* object = model->Find(step.id.object);
      if (object == nullptr || step.id.part == Part::kRename) continue;
      for (const ObjectId& other : NeedsIn(*model, *object)) need(other);
      for (const auto& [id, rename] : renamed) {
        const bool own = id.kind == Kind::kColumn && RelationOf(id) == RelationOf(object->id);
        if (own && UsesColumn(*model, *object, id.name)) Need(step, rename);
      }
    }
  }
}

}  // namespace

void ConnectSteps(std::vector<Step>& steps, const Model& live, const Model& due, const Work& work,
                  const Alignment& alignment) {
  PlaceColumns(steps, due);
  Connector(steps, live, due, work, alignment).Connect();
  ConnectExpanded(steps, live, due, work);
  ConnectLeaves(steps, live, due, work);
  ConnectIdentityNames(steps, live, due, work);
  ConnectReferencedKeys(steps, live, due);
  ConnectOverloads(steps, live, due);
  ConnectReplicaIdentities(steps, live, due, work);
  ConnectTables(steps, live, due, work);
}

}  // namespace pgorigin::plan
