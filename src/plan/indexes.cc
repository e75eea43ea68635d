// Indexes that no constraint owns.
#include <algorithm>

#include "pgorigin/model/partitions.h"
#include "plan/emitters.h"
#include "plan/expanded.h"
#include "plan/rekey.h"
#include "plan/words.h"

namespace pgorigin::plan {
namespace {

bool IsPartitioned(const Model& model, const QualifiedName& name) {
  const Table* table = As<Table>(FindRelation(model, name));
  return table != nullptr && !table->partition_strategy.empty();
}

}  // namespace

void WriteClusterOn(Sql& sql, const ObjectId& id) {
  (sql << "ALTER TABLE" << RelationOf(id) << "CLUSTER ON" << Identifier(id.name)).End();
}

bool IsOfLatePartition(const Emission& out, const ObjectId& id) {
  return out.IsAttachedLate({Kind::kTable, id.schema, {}, id.parent, {}});
}

bool HasAttachedIndexes(const Emission& out, const ObjectId& id) {
  const IndexName name(id.schema, id.name);
  return std::ranges::any_of(out.PartitionsOf(RelationOf(id)), [&](const ObjectId& partition) {
    return HasAttached(out.model(), RelationOf(partition), name);
  });
}

void WriteIndex(Sql& sql, const ObjectId& id, Name name, const Index& index, Build build) {
  sql << "CREATE";
  if (index.unique) sql << "UNIQUE";
  sql << "INDEX";
  if (build == Build::kConcurrently) sql << "CONCURRENTLY";
  sql << Identifier(name) << "ON";
  if (build == Build::kOnly) sql << "ONLY";
  sql << RelationOf(id) << "USING" << Identifier(index.method) << "(";
  sql.List(index.keys, [&](const IndexKey& key) { WriteKey(sql, key); });
  sql << ")";
  if (!index.include.names.empty()) sql << "INCLUDE" << index.include;
  if (index.nulls_not_distinct) sql << "NULLS NOT DISTINCT";
  WriteOptions(sql, index.options);
  if (!index.tablespace.empty()) sql << "TABLESPACE" << Identifier(index.tablespace);
  if (index.predicate) sql << "WHERE (" << *index.predicate << ")";
  sql.End();
}

namespace {

// Keys go by their number: an expression has no name.
void AlterStatistics(Sql& sql, const ObjectId& id, const Index& index) {
  for (std::size_t i = 0; i < index.statistics.size(); ++i) {
    if (index.statistics[i] < 0) continue;
    sql << "ALTER INDEX" << QualifiedName{id.schema, id.name} << "ALTER COLUMN";
    sql << static_cast<std::int64_t>(i + 1) << "SET STATISTICS" << index.statistics[i];
    sql.End();
  }
}

// What replaces another is built beside it.
void EmitBuild(Emission& out, const Object& object, const Index& index) {
  Sql sql;
  const Name name = out.Replaces(object.id) ? BesideName(object.id.name) : object.id.name;
  const std::optional<Index> now = OnColumnsOfNow(out.expanded(), object.id, index);
  WriteIndex(sql, object.id, name, now.value_or(index), Build::kConcurrently);
  out.Add(object, Part::kBuild, sql, {});
}

void WriteTakeName(Sql& sql, const ObjectId& id) {
  (sql << "ALTER INDEX" << QualifiedName{id.schema, BesideName(id.name)} << "RENAME TO"
       << Identifier(id.name))
      .End();
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
  if (out.IsOnline(id)) {
    EmitBuild(out, object, index);
    if (out.Replaces(id)) WriteTakeName(sql, id);
  } else {
    const bool only = partitioned && (!index.valid || HasAttachedIndexes(out, id));
    WriteIndex(sql, id, id.name, index, only ? Build::kOnly : Build::kPlain);
  }
  AlterStatistics(sql, id, index);
  if (index.clustered) WriteClusterOn(sql, id);
  if (!index.partition_of.empty() && !IsOfLatePartition(out, id)) {
    sql << "ALTER INDEX" << index.partition_of << "ATTACH PARTITION";
    (sql << QualifiedName{id.schema, id.name}).End();
  }
  out.Create(object, sql, KeysOfParent(out.model(), object));
}

}  // namespace pgorigin::plan
