// ALTER TABLE, of the table itself.
// https://www.postgresql.org/docs/current/sql-altertable.html
#include <algorithm>

#include "plan/alter.h"
#include "plan/emitters.h"
#include "plan/folded.h"
#include "plan/option_changes.h"
#include "plan/words.h"

namespace pgorigin::plan {
namespace {

// A child has its parent's checks, and a partition its foreign keys.
bool IsTaken(const Object& constraint, bool partition) {
  const bool foreign = As<Constraint>(&constraint)->type == ConstraintType::kForeignKey;
  return IsInheritedCheck(constraint) || (partition && foreign);
}

struct TableAlteration {
  Delta& delta;
  Alteration& out;
  const Table& from;
  const Table& to;

  QualifiedName name() const { return RelationOf(delta.to.id); }
  Sql& Begin(Sql& sql) const { return sql << "ALTER TABLE" << name(); }

  void Parents() const;
  void TakeChecksOf(const QualifiedName& parent) const;
  void DropTaken(const QualifiedName& parent) const;
  bool IsKept(const Object& constraint, const ObjectId& own) const;
  void Partition() const;
  void Settings() const;
  void AccessMethod() const;
  void Type() const;
  void RowSecurity() const;
};

// A partition has to have those that its parent has already.
void TableAlteration::TakeChecksOf(const QualifiedName& parent) const {
  const Model& due = delta.target.model();
  for (const Object* check : Children(delta.live, Kind::kConstraint, parent)) {
    ObjectId own = check->id;
    own.schema = delta.to.id.schema;
    own.parent = delta.to.id.name;
    const Object* stays = due.Find(check->id);
    const bool same = stays != nullptr && stays->definition == check->definition;
    if (!same || !IsInheritedCheck(*check)) continue;
    if (delta.live.Find(own) != nullptr || IsKept(*check, own)) continue;
    WriteCheckOfParent(out.join, name(), *check);
  }
}

bool TableAlteration::IsKept(const Object& constraint, const ObjectId& own) const {
  const Object* due = delta.target.model().Find(own);
  return due != nullptr && due->definition == constraint.definition;
}

// Who leaves a parent keeps what it has from it, as its own.
void TableAlteration::DropTaken(const QualifiedName& parent) const {
  std::set<QualifiedName> parents = AncestorsOf(delta.live, parent);
  parents.insert(parent);
  for (const QualifiedName& ancestor : parents) {
    for (const Object* constraint : Children(delta.live, Kind::kConstraint, ancestor)) {
      ObjectId own = constraint->id;
      own.schema = delta.to.id.schema;
      own.parent = delta.to.id.name;
      if (!IsTaken(*constraint, !from.partition_of.empty())) continue;
      if (delta.live.Find(own) != nullptr || IsKept(*constraint, own)) continue;
      (Begin(out.leave) << "DROP CONSTRAINT" << Identifier(own.name)).End();
    }
  }
}

void TableAlteration::Parents() const {
  if (!delta.Take("inherits")) return;
  for (const QualifiedName& parent : from.inherits) {
    if (std::ranges::find(to.inherits, parent) != to.inherits.end()) continue;
    (Begin(out.leave) << "NO INHERIT" << parent).End();
    DropTaken(parent);
  }
  for (const QualifiedName& parent : to.inherits) {
    if (std::ranges::find(from.inherits, parent) != from.inherits.end()) continue;
    (Begin(out.join) << "INHERIT" << parent).End();
  }
}

void TableAlteration::Partition() const {
  const bool parent = delta.Take("partition of"), bound = delta.Take("partition bound");
  if (!parent && !bound) return;
  if (!from.partition_of.empty()) {
    (out.leave << "ALTER TABLE" << from.partition_of << "DETACH PARTITION" << name()).End();
    if (from.partition_of != to.partition_of) DropTaken(from.partition_of);
  }
  if (to.partition_of.empty()) return;
  TakeChecksOf(to.partition_of);
  out.join << "ALTER TABLE" << to.partition_of << "ATTACH PARTITION" << name();
  (out.join << to.bound.value_or(PartitionBound())).End();
  out.hazards.merge(std::set{Hazard::kMayFail, Hazard::kScan});
  out.effect.scans = true;
}

void TableAlteration::RowSecurity() const {
  if (delta.Take("row security")) {
    Begin(out.sql);
    if (to.row_security) {
      out.sql << "ENABLE ROW LEVEL SECURITY";
    } else {
      out.sql << "DISABLE ROW LEVEL SECURITY";
    }
    out.sql.End();
    out.hazards.insert(Hazard::kPrivileges);
  }
  if (delta.Take("forced row security")) {
    Begin(out.sql);
    if (to.force_row_security) {
      out.sql << "FORCE ROW LEVEL SECURITY";
    } else {
      out.sql << "NO FORCE ROW LEVEL SECURITY";
    }
    out.sql.End();
    out.hazards.insert(Hazard::kPrivileges);
  }
}

void TableAlteration::Settings() const {
  if (delta.Take("unlogged")) {
    Begin(out.sql);
    if (to.unlogged) {
      out.sql << "SET UNLOGGED";
    } else {
      out.sql << "SET LOGGED";
    }
    out.sql.End();
    out.effect.rewrites = true;
    out.hazards.insert(Hazard::kRewrite);
  }
  if (delta.Take("options")) {
    WriteOptionChanges(out.sql, from.options, to.options, [&](Sql& sql) { Begin(sql); });
  }
  if (delta.Take("tablespace")) {
    const Name space = to.tablespace.empty() ? Name("pg_default") : to.tablespace;
    (Begin(out.sql) << "SET TABLESPACE" << Identifier(space)).End();
    out.effect.rewrites = true;
    out.hazards.insert(Hazard::kRewrite);
  }
  AccessMethod();
  if (!to.server.empty() && delta.Take("foreign options")) {
    WriteForeignOptionChanges(out.sql, from.foreign_options, to.foreign_options,
                              [&](Sql& sql) { sql << "ALTER FOREIGN TABLE" << name(); });
  }
}

// That of a partitioned table is for its partitions to come; it may have none.
void TableAlteration::AccessMethod() const {
  if (delta.target.model().version.Major() < 15 || !delta.Take("access method")) return;
  Begin(out.sql) << "SET ACCESS METHOD";
  const bool rewrites = to.partition_key.empty();
  if (!to.access_method.empty()) {
    out.sql << Identifier(to.access_method);
  } else if (rewrites) {
    out.sql << Identifier("heap");
  } else {
    out.sql << "DEFAULT";
  }
  out.sql.End();
  if (!rewrites) return;
  out.effect.rewrites = true;
  out.hazards.insert(Hazard::kRewrite);
}

void TableAlteration::Type() const {
  if (!delta.Take("of type")) return;
  if (!from.of_type.empty()) (Begin(out.leave) << "NOT OF").End();
  if (!to.of_type.empty()) (Begin(out.join) << "OF" << Canonical(to.of_type)).End();
}

}  // namespace

void AlterTable(Delta& delta, Alteration& out) {
  const Table& from = *As<Table>(&delta.from);
  const Table& to = *As<Table>(&delta.to);
  out.effect = {Lock::kAccessExclusive, RelationOf(delta.to.id)};
  // Its own step: it needs the index.
  delta.Take("replica identity");
  const TableAlteration table{delta, out, from, to};
  table.Partition();
  table.Parents();
  table.Settings();
  table.Type();
  table.RowSecurity();
}

}  // namespace pgorigin::plan
