// Indexes that no constraint owns.
#include <algorithm>

#include "plan/emitters.h"
#include "plan/words.h"

namespace pgorigin::plan {
namespace {

bool IsPartitioned(const Model& model, const QualifiedName& name) {
  const Table* table = As<Table>(FindRelation(model, name));
  return table != nullptr && !table->partition_strategy.empty();
}

// Whether partitions hold indexes that are attached to this one: they are created
// by themselves, under their own names.
bool HasAttachedIndexes(const Emission& out, const ObjectId& id) {
  const QualifiedName name{id.schema, id.name};
  return std::ranges::any_of(out.PartitionsOf(RelationOf(id)), [&](const ObjectId& partition) {
    const auto indexes = Children(out.model(), Kind::kIndex, {partition.schema, partition.name});
    return std::ranges::any_of(
        indexes, [&](const Object* object) { return As<Index>(object)->partition_of == name; });
  });
}

void WriteIndex(Sql& sql, const ObjectId& id, const Index& index, bool only) {
  sql << "CREATE";
  if (index.unique) sql << "UNIQUE";
  sql << "INDEX" << Identifier(id.name) << "ON";
  if (only) sql << "ONLY";
  sql << RelationOf(id) << "USING" << Identifier(index.method) << "(";
  sql.List(index.keys, [&](const IndexKey& key) { WriteKey(sql, key); });
  sql << ")";
  if (!index.include.names.empty()) sql << "INCLUDE" << index.include;
  if (index.nulls_not_distinct) sql << "NULLS NOT DISTINCT";
  WriteOptions(sql, index.options);
  if (index.predicate) sql << "WHERE (" << *index.predicate << ")";
  sql.End();
}

}  // namespace

// An index of a partitioned table is valid once all partitions have theirs attached.
void Emit(Emission& out, const Object& object, const Index& index) {
  const ObjectId& id = object.id;
  const bool partitioned = IsPartitioned(out.model(), RelationOf(id));
  if (!index.valid && !partitioned) {
    return out.LeaveOut(id, "it is not valid: an interrupted build left it behind");
  }
  Sql sql;
  WriteIndex(sql, id, index, partitioned && (!index.valid || HasAttachedIndexes(out, id)));
  if (!index.partition_of.empty()) {
    sql << "ALTER INDEX" << index.partition_of << "ATTACH PARTITION";
    (sql << QualifiedName{id.schema, id.name}).End();
  }
  out.Create(object, sql, KeysOfParent(out.model(), object));
}

}  // namespace pgorigin::plan
