#include "plan/replica_identities.h"

#include <algorithm>

#include "plan/emitters.h"

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

}  // namespace pgorigin::plan
