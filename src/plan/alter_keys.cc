// Constraints, indexes, triggers, policies, rules and statistics: what can be said without
// building them anew.
#include "plan/alter.h"
#include "plan/emitters.h"
#include "plan/option_changes.h"
#include "plan/words.h"

namespace pgorigin::plan {
namespace {

Sql& AlterParent(Sql& sql, const ObjectId& id) { return sql << "ALTER TABLE" << RelationOf(id); }

Sql& AlterIndexOf(Sql& sql, const ObjectId& id) {
  return sql << "ALTER INDEX" << QualifiedName{id.schema, id.name};
}

// Of the index, or of that behind the constraint.
void AlterStorageOf(Delta& delta, Alteration& out, const Options& from, const Options& to,
                    Name tablespace) {
  const ObjectId& id = delta.to.id;
  if (delta.Take("options")) {
    WriteOptionChanges(out.sql, from, to, [&](Sql& sql) { AlterIndexOf(sql, id); });
  }
  if (delta.Take("tablespace")) {
    const Name space = tablespace.empty() ? Name("pg_default") : tablespace;
    (AlterIndexOf(out.sql, id) << "SET TABLESPACE" << Identifier(space)).End();
  }
}

bool HasClusteredKey(const Model& model, const QualifiedName& table) {
  for (const Object* key : Children(model, Kind::kConstraint, table)) {
    if (As<Constraint>(key)->clustered) return true;
  }
  for (const Object* index : Children(model, Kind::kIndex, table)) {
    if (As<Index>(index)->clustered) return true;
  }
  return false;
}

void AlterClustered(Delta& delta, Alteration& out, bool clustered) {
  if (!delta.Take("clustered")) return;
  if (clustered) return WriteClusterOn(out.sql, delta.to.id);
  // Another one takes its place by itself.
  if (HasClusteredKey(delta.target.model(), RelationOf(delta.to.id))) return;
  (AlterParent(out.sql, delta.to.id) << "SET WITHOUT CLUSTER").End();
}

// ATTACH PARTITION takes such keys and indexes along.
bool TableJoins(const Delta& delta) {
  const QualifiedName relation = RelationOf(delta.to.id);
  const Table* now = As<Table>(FindRelation(delta.live, relation));
  const Table* then = As<Table>(FindRelation(delta.target.model(), relation));
  return now != nullptr && then != nullptr && now->partition_of != then->partition_of;
}

void AlterAttachment(Delta& delta, Alteration& out, const IndexName& from, const IndexName& to) {
  if (TableJoins(delta)) {
    delta.Take("partition of");
    return;
  }
  if (!from.empty() || to.empty() || !delta.Take("partition of")) return;
  const ObjectId& id = delta.to.id;
  out.sql << "ALTER INDEX" << QualifiedName(to) << "ATTACH PARTITION";
  (out.sql << QualifiedName{id.schema, id.name}).End();
}

void AlterInheritance(Delta& delta, Alteration& out, const Constraint& to) {
  if (to.type != ConstraintType::kNotNull || !delta.Take("no inherit")) return;
  const ObjectId& id = delta.to.id;
  AlterParent(out.sql, id) << "ALTER CONSTRAINT" << Identifier(id.name);
  if (to.no_inherit) out.sql << "NO";
  (out.sql << "INHERIT").End();
}

// A key of a partitioned table is valid as soon as each partition has one attached.
void AlterValidity(Delta& delta, Alteration& out, const Constraint& to) {
  if (!to.validated || !delta.Take("validated") || OwnsIndex(to)) return;
  const ObjectId& id = delta.to.id;
  (AlterParent(out.validate, id) << "VALIDATE CONSTRAINT" << Identifier(id.name)).End();
  out.hazards.insert(Hazard::kMayFail);
}

void AlterConstraint(Delta& delta, Alteration& out) {
  const Constraint& from = *As<Constraint>(&delta.from);
  const Constraint& to = *As<Constraint>(&delta.to);
  const ObjectId& id = delta.to.id;
  out.effect = {Lock::kAccessExclusive, RelationOf(id)};
  AlterValidity(delta, out, to);
  const bool deferral =
      delta.fields.contains("deferrable") || delta.fields.contains("initially deferred");
  if (to.type == ConstraintType::kForeignKey && deferral) {
    delta.Take("deferrable");
    delta.Take("initially deferred");
    AlterParent(out.sql, id) << "ALTER CONSTRAINT" << Identifier(id.name);
    if (!to.deferrable) out.sql << "NOT DEFERRABLE";
    WriteDeferral(out.sql, to.deferrable, to.initially_deferred);
    out.sql.End();
  }
  AlterInheritance(delta, out, to);
  AlterStorageOf(delta, out, from.options, to.options, to.tablespace);
  AlterClustered(delta, out, to.clustered);
  AlterAttachment(delta, out, from.partition_of, to.partition_of);
  if (delta.Take("comment on the index")) {
    out.sql << "COMMENT ON INDEX" << QualifiedName{id.schema, id.name} << "IS";
    (out.sql << Literal(to.index_note)).End();
  }
}

// The target of a key; the usual one where the list is empty.
std::int64_t TargetOf(const Index& index, std::size_t key) {
  return key < index.statistics.size() ? index.statistics[key] : -1;
}

void AlterIndex(Delta& delta, Alteration& out) {
  const Index& from = *As<Index>(&delta.from);
  const Index& to = *As<Index>(&delta.to);
  const ObjectId& id = delta.to.id;
  out.effect = {Lock::kShareUpdateExclusive, RelationOf(id)};
  AlterStorageOf(delta, out, from.options, to.options, to.tablespace);
  AlterClustered(delta, out, to.clustered);
  AlterAttachment(delta, out, from.partition_of, to.partition_of);
  const Table* table = As<Table>(FindRelation(delta.target.model(), RelationOf(id)));
  const bool partitioned = table != nullptr && !table->partition_strategy.empty();
  // Attached indexes make it so.
  if (partitioned && to.valid) delta.Take("valid");
  if (!delta.Take("statistics targets")) return;
  for (std::size_t i = 0; i < to.keys.size(); ++i) {
    if (TargetOf(from, i) == TargetOf(to, i)) continue;
    AlterIndexOf(out.sql, id) << "ALTER COLUMN" << static_cast<std::int64_t>(i + 1);
    (out.sql << "SET STATISTICS" << TargetOf(to, i)).End();
  }
}

// DISABLE, ENABLE, ENABLE REPLICA, ENABLE ALWAYS.
void AlterEnabled(Delta& delta, Alteration& out, Name enabled, Keyword noun) {
  if (!delta.Take("enabled")) return;
  AlterParent(out.sql, delta.to.id) << KeywordFor(enabled);
  (out.sql << noun << Identifier(delta.to.id.name)).End();
}

void AlterPolicy(Delta& delta, Alteration& out) {
  const RowPolicy& from = *As<RowPolicy>(&delta.from);
  const RowPolicy& to = *As<RowPolicy>(&delta.to);
  const bool loses = (from.using_condition && !to.using_condition) || (from.check && !to.check);
  if (loses) return;
  const bool roles = delta.Take("roles"), use = delta.Take("using"),
             check = delta.Take("with check");
  if (!roles && !use && !check) return;
  out.sql << "ALTER POLICY" << Identifier(delta.to.id.name) << "ON" << RelationOf(delta.to.id);
  if (roles) WriteRoles(out.sql << "TO", to.roles);
  if (use) out.sql << "USING (" << *to.using_condition << ")";
  if (check) out.sql << "WITH CHECK (" << *to.check << ")";
  out.sql.End();
}

}  // namespace

void AlterKey(Delta& delta, Alteration& out) {
  out.effect = {Lock::kAccessExclusive, RelationOf(delta.to.id)};
  switch (delta.to.id.kind) {
    case Kind::kConstraint:
      return AlterConstraint(delta, out);
    case Kind::kIndex:
      return AlterIndex(delta, out);
    case Kind::kTrigger:
      return AlterEnabled(delta, out, As<Trigger>(&delta.to)->enabled, "TRIGGER");
    case Kind::kRewriteRule:
      return AlterEnabled(delta, out, As<RewriteRule>(&delta.to)->enabled, "RULE");
    case Kind::kPolicy:
      out.hazards.insert(Hazard::kPrivileges);
      return AlterPolicy(delta, out);
    default:
      return;
  }
}

}  // namespace pgorigin::plan
