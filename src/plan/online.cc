#include "plan/online.h"

#include <algorithm>
#include <set>

#include "plan/expanded.h"
#include "plan/folded.h"
#include "plan/taken_names.h"
#include "plan/uses.h"

namespace pgorigin::plan {
namespace {

const Table* PlainTable(const Model& model, const QualifiedName& name) {
  const Table* table = As<Table>(FindRelation(model, name));
  const bool plain = table != nullptr && table->partition_strategy.empty() && table->server.empty();
  return plain ? table : nullptr;
}

bool IsThere(const Model& live, const Work& work, const QualifiedName& name) {
  const Object* table = FindRelation(live, name);
  return PlainTable(live, name) != nullptr && !work.dropped.contains(table->id);
}

// It could only be built inside of the transaction that changes what it is made of.
bool IsDisturbedIn(const Model& due, const Work& work, const Object& key,
                   const QualifiedName& table) {
  for (const Object* column : Children(due, Kind::kColumn, table)) {
    if (work.expanded.contains(column->id)) continue;
    const bool computed = work.created.contains(column->id) && As<Column>(column)->generated;
    const bool changes =
        work.disturbed.contains(column->id) || work.IsReplaced(column->id) || computed;
    if (changes && UsesColumn(due, key, column->id.name)) return true;
  }
  return false;
}

bool IsDisturbed(const Model& due, const Work& work, const Object& key) {
  std::set<QualifiedName> tables = AncestorsOf(due, RelationOf(key.id));
  tables.insert(RelationOf(key.id));
  const bool columns = std::ranges::any_of(
      tables, [&](const QualifiedName& table) { return IsDisturbedIn(due, work, key, table); });
  return columns || std::ranges::any_of(NeedsIn(due, key), [&](const ObjectId& need) {
           return work.IsReplaced(need) && !work.expanded.contains(need);
         });
}

bool CanFollow(const Work& work, const ObjectId& id, const Index& index) {
  return OnColumnsOfNow(work.expanded, id, index).has_value();
}

// What is replaced has to leave its name first, unless it is only the columns that change.
bool CanBeBeside(const Model& due, const Work& work, const Object& key) {
  return !work.dropped.contains(key.id) || UsesExpanded(due, work.expanded, key);
}

bool IsOnlineConstraint(const Model& due, const Work& work, const Object& object) {
  const Constraint& constraint = *As<Constraint>(&object);
  switch (constraint.type) {
    case ConstraintType::kForeignKey:
      return PlainTable(due, constraint.references.relation) != nullptr;
    case ConstraintType::kCheck:
      return true;
    case ConstraintType::kPrimaryKey:
    case ConstraintType::kUnique:
      return constraint.partition_of.empty() && !constraint.temporal &&
             CanBeBeside(due, work, object) && !IsDisturbed(due, work, object);
    case ConstraintType::kExclusion:
    case ConstraintType::kNotNull:
      return false;
  }
  return false;
}

std::set<TakenName> NamesIn(const Model& model) {
  std::set<TakenName> names;
  for (const auto& [id, object] : model.objects) {
    for (const TakenName& name : NamesOf(object)) names.insert(name);
  }
  return names;
}

}  // namespace

OnlineKeys FindOnlineKeys(const Model& live, const Model& due, const Work& work) {
  OnlineKeys online;
  const std::set<TakenName> taken = NamesIn(live);
  const auto add = [&](const Object& key) {
    online.keys.insert(key.id);
    const auto is_taken = [&](const TakenName& name) { return taken.contains(name); };
    if (std::ranges::any_of(NamesOf(key), is_taken)) online.beside.insert(key.id);
  };
  for (const ObjectId& id : work.created) {
    const Object* object = due.Find(id);
    const bool key = id.kind == Kind::kConstraint || id.kind == Kind::kIndex;
    if (!key || object == nullptr || !IsThere(live, work, RelationOf(id))) continue;
    if (id.kind == Kind::kConstraint) {
      if (!IsOnlineConstraint(due, work, *object)) continue;
      add(*object);
      continue;
    }
    const bool attached = !As<Index>(object)->partition_of.empty();
    if (attached || IsDisturbed(due, work, *object)) continue;
    if (!CanFollow(work, id, *As<Index>(object))) continue;
    add(*object);
  }
  return online;
}

bool CanDropConcurrently(const Model& live, const Work& work, const ObjectId& id) {
  if (id.kind != Kind::kIndex || work.created.contains(id)) return false;
  return IsThere(live, work, RelationOf(id));
}

}  // namespace pgorigin::plan
