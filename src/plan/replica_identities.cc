#include "plan/replica_identities.h"

#include <algorithm>
#include <utility>

#include "pgorigin/model/of_kind.h"
#include "plan/emitters.h"
#include "plan/folded.h"
#include "plan/step_needs.h"
#include "plan/uses.h"

namespace pgorigin::plan {
namespace {

bool DiffersInIdentity(const Change& change) {
  return change.verdict == Verdict::kDifferent &&
         std::ranges::any_of(change.fields, [](const FieldDifference& field) {
           return field.field == "replica identity";
         });
}

// The tables that have lost the index, or the index of the key, that identified their rows.
std::set<ObjectId> TablesOfReplaced(const Model& due, const Work& work) {
  std::set<ObjectId> tables;
  for (const ObjectId& id : work.created) {
    const bool key = id.kind == Kind::kIndex || id.kind == Kind::kConstraint;
    const Object* relation = key ? FindRelation(due, RelationOf(id)) : nullptr;
    const Table* table = As<Table>(relation);
    if (table == nullptr || !work.dropped.contains(id)) continue;
    if (table->replica_identity == "index " + id.name.str()) tables.insert(relation->id);
  }
  return tables;
}

// A table, and the index, or that of a key, that identifies its rows.
using RowIdentity = std::pair<const Object*, const Object*>;

std::vector<RowIdentity> IdentitiesThatStay(const Model& live, const Work& work) {
  std::vector<RowIdentity> identities;
  for (const auto& [id, object] : OfKind(live.objects, Kind::kTable)) {
    const Table& table = *As<Table>(&object);
    if (!table.replica_identity.view().starts_with("index ")) continue;
    for (Kind kind : {Kind::kIndex, Kind::kConstraint}) {
      for (const Object* key : Children(live, kind, RelationOf(id))) {
        const bool chosen = table.replica_identity == "index " + key->id.name.str();
        if (chosen && !work.dropped.contains(key->id)) identities.emplace_back(&object, key);
      }
    }
  }
  return identities;
}

// DROP NOT NULL goes down to the children.
bool Identifies(const Model& live, const RowIdentity& identity, const ObjectId& column) {
  const QualifiedName table = RelationOf(identity.first->id), owner = RelationOf(column);
  const bool has = table == owner || AncestorsOf(live, table).contains(owner);
  return has && UsesColumn(live, *identity.second, column.name);
}

bool BecomesNullable(const Model& live, const Model& due, const StepId& step) {
  const Column* from = As<Column>(live.Find(step.object));
  const Column* to = As<Column>(due.Find(step.object));
  const bool altered = step.part == Part::kAlter && from != nullptr && to != nullptr;
  return altered && from->not_null && !to->not_null;
}

}  // namespace

void EmitReplicaIdentities(Emission& out, const Work& work, const Comparison& comparison) {
  std::set<ObjectId> tables = TablesOfReplaced(out.model(), work);
  for (const Change& change : comparison.changes) {
    if (DiffersInIdentity(change)) tables.insert(change.id);
  }
  for (const ObjectId& id : tables) {
    const Object* object = out.model().Find(id);
    const bool there = object != nullptr && out.live()->Find(id) != nullptr;
    if (!there || work.created.contains(id)) continue;
    EmitReplicaIdentity(out, *object, *As<Table>(object), true);
  }
}

void ConnectReplicaIdentities(std::vector<Step>& steps, const Model& live, const Model& due,
                              const Work& work) {
  const std::vector<RowIdentity> identities = IdentitiesThatStay(live, work);
  if (identities.empty()) return;
  for (Step& step : steps) {
    if (!BecomesNullable(live, due, step.id)) continue;
    for (const RowIdentity& identity : identities) {
      if (!Identifies(live, identity, step.id.object)) continue;
      step.needs.push_back({identity.first->id, Part::kReplicaIdentity});
    }
  }
}

}  // namespace pgorigin::plan
