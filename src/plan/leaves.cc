// Tables that leave their parents do so before those change.
#include <algorithm>

#include "plan/folded.h"
#include "plan/step_needs.h"

namespace pgorigin::plan {
namespace {

std::set<QualifiedName> FamilyOf(const Model& model, const ObjectId& table) {
  std::set<QualifiedName> all = AncestorsOf(model, RelationOf(table));
  all.insert(RelationOf(table));
  return all;
}

bool IsOfTable(const StepId& id) {
  return id.object.kind == Kind::kTable || id.object.kind == Kind::kColumn ||
         id.object.kind == Kind::kConstraint || id.object.kind == Kind::kIndex;
}

bool IsFirst(Part part) {
  return part == Part::kRename || part == Part::kDetach || part == Part::kSetAside;
}

Step* Find(std::vector<Step>& steps, const StepId& id) {
  auto found = std::ranges::find(steps, id, &Step::id);
  return found == steps.end() ? nullptr : &*found;
}

// A child leaves before its parent does, which takes its constraints along.
void BetweenLeaves(std::vector<Step>& steps, const Model& live, const StepId& one, Step& other) {
  if (AncestorsOf(live, RelationOf(one.object)).contains(RelationOf(other.id.object))) {
    other.needs.push_back(one);
  } else if (AncestorsOf(live, RelationOf(other.id.object)).contains(RelationOf(one.object))) {
    Find(steps, one)->needs.push_back(other.id);
  }
}

// Others join a parent when this one has left it: a bound may be that of another one then.
void BeforeBeside(std::vector<Step>& steps, const Model& live, const Model& due,
                  const StepId& leave) {
  const std::set<QualifiedName> parents = AncestorsOf(live, RelationOf(leave.object));
  for (Step& step : steps) {
    const Table* joins = As<Table>(due.Find(step.id.object));
    const bool beside = joins != nullptr && parents.contains(joins->partition_of);
    if (beside && !IsFirst(step.id.part)) step.needs.push_back(leave);
  }
}

// A column that is renamed with that of a parent.
bool RenamesWithParent(const Step& step) {
  return std::ranges::any_of(step.needs, [](const StepId& need) {
    return need.part == Part::kRename && need.object.kind == Kind::kColumn;
  });
}

// Nor has what it has of its parents another name before it leaves them.
bool IsOfLeaving(const Step& step, const StepId& leave) {
  const ObjectId& id = step.id.object;
  if (step.id.part != Part::kRename || RelationOf(id) != RelationOf(leave.object)) return false;
  return id.kind == Kind::kConstraint || (id.kind == Kind::kColumn && !RenamesWithParent(step));
}

// What changes in its parents from then on is not for it, nor what changes in it for them.
void BeforeFamily(std::vector<Step>& steps, const Model& live, const StepId& leave) {
  const std::set<QualifiedName> family = FamilyOf(live, leave.object);
  for (Step& step : steps) {
    const bool own = family.contains(RelationOf(step.id.object)) && IsOfTable(step.id);
    const bool waits = !IsFirst(step.id.part) || IsOfLeaving(step, leave);
    if (own && waits) step.needs.push_back(leave);
  }
}

// It comes back with another bound: late, so that it changes with its parent, and in one
// transaction, so that nobody misses its rows there.
void LeaveLate(std::vector<Step>& steps, Step& leave) {
  const StepId joins{leave.id.object, Part::kAttach};
  leave.together.push_back(joins);
  const Step* back = Find(steps, joins);
  if (back == nullptr) return;
  std::ranges::copy_if(back->needs, std::back_inserter(leave.needs),
                       [&](const StepId& need) { return need != leave.id; });
}

// A check that a parent gets later comes to its new child by itself, which then has none of
// its own.
void BeforeNewChecks(std::vector<Step>& steps, const Model& live, const Model& due,
                     const ObjectId& table) {
  const StepId joins{table, Part::kAttach};
  const std::set<QualifiedName> before = AncestorsOf(live, RelationOf(table));
  const std::set<QualifiedName> after = AncestorsOf(due, RelationOf(table));
  for (Step& step : steps) {
    const ObjectId& id = step.id.object;
    const Object* made = step.id.part == Part::kCreate ? due.Find(id) : nullptr;
    const bool joined = after.contains(RelationOf(id)) && !before.contains(RelationOf(id));
    if (made != nullptr && joined && IsInheritedCheck(*made)) step.needs.push_back(joins);
  }
}

// The parent has its keys and indexes when a partition joins: those of the partition that are
// like them are attached then.
void AfterKeysOfParent(std::vector<Step>& steps, const Model& due, Step& joins) {
  const Table* table = As<Table>(due.Find(joins.id.object));
  if (table == nullptr || table->partition_of.empty()) return;
  for (const Step& step : steps) {
    const Constraint* key = As<Constraint>(due.Find(step.id.object));
    const bool indexed = step.id.object.kind == Kind::kIndex || (key != nullptr && OwnsIndex(*key));
    const bool of_parent = RelationOf(step.id.object) == table->partition_of;
    if (indexed && of_parent && step.id.part == Part::kCreate) joins.needs.push_back(step.id);
  }
}

// Its bound may name what the type of a column of its parent is about to have.
void AfterTypesOfParent(const Model& due, Step& joins) {
  const Table* table = As<Table>(due.Find(joins.id.object));
  if (table == nullptr || table->partition_of.empty()) return;
  for (const Object* column : Children(due, Kind::kColumn, table->partition_of)) {
    for (const ObjectId& need : column->needs) joins.needs.push_back({need, Part::kAlter});
  }
}

// What is to stay unattached is away meanwhile.
void BetweenRebuilt(std::vector<Step>& steps, const Work& work, const StepId& joins) {
  for (Step& step : steps) {
    const bool own = RelationOf(step.id.object) == RelationOf(joins.object);
    if (!own || !work.rebuilt.contains(step.id.object)) continue;
    if (step.id.part != Part::kDrop) {
      step.needs.push_back(joins);
    } else {
      Find(steps, joins)->needs.push_back(step.id);
    }
  }
}

// A check of a parent lets go of that of a child, which goes before there is another one.
void BetweenChecksOfParent(std::vector<Step>& steps, const Model& live) {
  for (Step& own : steps) {
    const Object* check = own.id.part == Part::kDrop ? live.Find(own.id.object) : nullptr;
    if (check == nullptr || !IsInheritedCheck(*check)) continue;
    for (const QualifiedName& parent : AncestorsOf(live, RelationOf(own.id.object))) {
      const ObjectId theirs{Kind::kConstraint, parent.schema, parent.name, own.id.object.name, {}};
      if (Find(steps, {theirs, Part::kDrop}) == nullptr) continue;
      own.needs.push_back({theirs, Part::kDrop});
      if (Step* again = Find(steps, {theirs, Part::kCreate})) again->needs.push_back(own.id);
    }
  }
}

// The default of a child is away while its parent's column gets another type.
void AroundParents(std::vector<Step>& steps, const Model& live, const Model& due) {
  for (Step& step : steps) {
    const Part part = step.id.part;
    const bool around = part == Part::kDetach || part == Part::kFinish;
    if (!around || step.id.object.kind != Kind::kColumn) continue;
    for (const ObjectId& id : InheritedFrom(live, due, step.id.object)) {
      Step* parent = Find(steps, {id, Part::kAlter});
      if (parent == nullptr) continue;
      if (part == Part::kDetach) parent->needs.push_back(step.id);
      if (part == Part::kFinish) step.needs.push_back(parent->id);
    }
  }
}

// It is as its parent wants it, who has no check meanwhile that is about to go.
void AfterColumnsOfBoth(std::vector<Step>& steps, const Model& due, Step& joins) {
  std::set<QualifiedName> tables = AncestorsOf(due, RelationOf(joins.id.object));
  tables.insert(RelationOf(joins.id.object));
  for (const Step& step : steps) {
    const ObjectId& id = step.id.object;
    const bool column = id.kind == Kind::kColumn && step.id.part == Part::kFinish;
    const bool check = id.kind == Kind::kConstraint &&
                       (step.id.part == Part::kDrop || step.id.part == Part::kValidate);
    const bool own = RelationOf(id) == RelationOf(joins.id.object);
    const bool proven = check && (own || step.id.part == Part::kDrop);
    if ((column || proven) && tables.contains(RelationOf(id))) joins.needs.push_back(step.id);
  }
}

// A column that a child has of its own, too: that of the parent merges into it.
void OwnColumnsFirst(std::vector<Step>& steps, const Model& live, const Model& due) {
  for (const Step& own : std::vector(steps)) {
    const Column* column = As<Column>(due.Find(own.id.object));
    if (column == nullptr || column->inherited || own.id.part != Part::kCreate) continue;
    for (const ObjectId& id : InheritedFrom(live, due, own.id.object)) {
      if (Step* parent = Find(steps, {id, Part::kCreate})) parent->needs.push_back(own.id);
    }
  }
}

}  // namespace

void ConnectLeaves(std::vector<Step>& steps, const Model& live, const Model& due,
                   const Work& work) {
  OwnColumnsFirst(steps, live, due);
  AroundParents(steps, live, due);
  BetweenChecksOfParent(steps, live);
  std::vector<ObjectId> altered;
  for (const Step& step : steps) {
    const bool table = step.id.object.kind == Kind::kTable;
    if (table && step.id.part == Part::kAttach) altered.push_back(step.id.object);
  }
  for (const ObjectId& table : altered) {
    BeforeNewChecks(steps, live, due, table);
    AfterKeysOfParent(steps, due, *Find(steps, {table, Part::kAttach}));
    AfterColumnsOfBoth(steps, due, *Find(steps, {table, Part::kAttach}));
    AfterTypesOfParent(due, *Find(steps, {table, Part::kAttach}));
    BetweenRebuilt(steps, work, {table, Part::kAttach});
  }
  std::vector<StepId> leaves;
  for (Step& leave : steps) {
    const ObjectId& table = leave.id.object;
    if (leave.id.part != Part::kDetach || table.kind != Kind::kTable) continue;
    for (const StepId& before : leaves) BetweenLeaves(steps, live, before, leave);
    leaves.push_back(leave.id);
    if (!CommonParents(live, due, RelationOf(table)).empty()) LeaveLate(steps, leave);
  }
  for (const StepId& leave : leaves) {
    const bool returns = !CommonParents(live, due, RelationOf(leave.object)).empty();
    if (!returns) BeforeFamily(steps, live, leave);
    BeforeBeside(steps, live, due, leave);
  }
}

}  // namespace pgorigin::plan
