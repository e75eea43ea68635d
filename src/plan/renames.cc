#include "plan/renames.h"

#include <algorithm>

#include "pgorigin/model/server_names.h"
#include "plan/drop.h"
#include "plan/fillable.h"
#include "plan/folded.h"

namespace pgorigin::plan {

namespace {

bool IsKey(Kind kind) {
  return kind == Kind::kConstraint || kind == Kind::kIndex || kind == Kind::kTrigger;
}

// A sequence whose name the server chose keeps it when the table or column is renamed.
void RenameIdentity(Sql& sql, const Alignment& alignment, const Object& column, Name table,
                    Name old_name) {
  const Column* from = As<Column>(&column);
  const Column* to = As<Column>(alignment.to.Find(column.id));
  if (from == nullptr || to == nullptr || !from->identity || !to->identity) return;
  if (!(*from->identity)->sequence_name.empty() || !(*to->identity)->sequence_name.empty()) return;
  const ObjectId& id = column.id;
  sql << "ALTER SEQUENCE" << QualifiedName{id.schema, ServerName(table, old_name, "seq")};
  (sql << "RENAME TO" << Identifier(ServerName(id.parent, id.name, "seq"))).End();
}

// No parent has it as well, and no child's hangs on it.
bool HasOwnNotNull(const Model& live, const ObjectId& column) {
  const QualifiedName name = RelationOf(column);
  if (StandsAlone(live, name)) return true;
  const Table* table = As<Table>(FindRelation(live, name));
  if (table == nullptr || !table->server.empty() || !table->partition_strategy.empty())
    return false;
  const auto ancestors = AncestorsOf(live, name);
  return !IsParent(live, name) && std::ranges::none_of(ancestors, [&](const QualifiedName& above) {
    const Column* theirs =
        As<Column>(live.Find({Kind::kColumn, above.schema, above.name, column.name, {}}));
    return theirs != nullptr && theirs->not_null;
  });
}

// From 18 on NOT NULL has a name, which the server makes of those of table and column.
void RenameNotNull(Sql& sql, const Alignment& alignment, const Object& column, Name table,
                   Name old_name) {
  const Model &live = alignment.from, &due = alignment.to;
  const Column* from = As<Column>(&column);
  const Column* to = As<Column>(due.Find(column.id));
  if (live.version.Major() < 18 || from == nullptr || to == nullptr) return;
  const bool plain = from->not_null && to->not_null && IsPlainlyNotNull(live, column.id) &&
                     IsPlainlyNotNull(due, column.id) && HasOwnNotNull(live, column.id);
  if (!plain) return;
  AlterTableOf(sql, column.id) << "RENAME CONSTRAINT"
                               << Identifier(ServerName(table, old_name, "not_null"));
  (sql << "TO" << Identifier(ServerName(column.id.parent, column.id.name, "not_null"))).End();
}

// What has a name that the server made of its column's.
void RenameWithColumn(Sql& sql, const Alignment& alignment, const Object& column, Name table,
                      Name old_name) {
  RenameIdentity(sql, alignment, column, table, old_name);
  RenameNotNull(sql, alignment, column, table, old_name);
}

// A column that is renamed with its table sees to it itself.
void RenameIdentities(Sql& sql, const Alignment& alignment, const Rename& rename) {
  if (rename.to.kind == Kind::kColumn) {
    const Object* column = alignment.from.Find(rename.to);
    if (column == nullptr) return;
    const Object* table = FindRelation(alignment.from, RelationOf(rename.to));
    if (table == nullptr) return;
    const Name former = OldIdOf(alignment, table->id).name;
    return RenameWithColumn(sql, alignment, *column, former, rename.from.name);
  }
  if (rename.to.kind != Kind::kTable) return;
  for (const Object* column : Children(alignment.from, Kind::kColumn, RelationOf(rename.to))) {
    if (OldIdOf(alignment, column->id).name != column->id.name) continue;
    RenameWithColumn(sql, alignment, *column, rename.from.name, column->id.name);
  }
}

// A view or a column under the old name: nobody is to look for it in vain.
std::vector<StepId> InItsPlace(const Rename& rename, const Work& work) {
  std::vector<StepId> steps;
  const ObjectId view{Kind::kView, rename.from.schema, {}, rename.from.name, {}};
  ObjectId column = rename.to;
  column.name = rename.from.name;
  const ObjectId& place = rename.to.kind == Kind::kColumn ? column : view;
  if (work.created.contains(place)) steps.push_back({place, Part::kCreate});
  return steps;
}

// RENAME COLUMN goes down to the children, and is refused of a column that has a parent.
std::vector<StepId> WithParents(const Model& live, const Rename& rename,
                                const std::vector<const Rename*>& renames) {
  std::vector<StepId> steps;
  if (rename.to.kind != Kind::kColumn) return steps;
  const std::set<QualifiedName> ancestors = AncestorsOf(live, RelationOf(rename.to));
  for (const Rename* other : renames) {
    const bool alike = other->to.kind == Kind::kColumn && other->to.name == rename.to.name &&
                       other->from.name == rename.from.name;
    const bool above = alike && ancestors.contains(RelationOf(other->to));
    if (above) steps.push_back({other->to, Part::kRename});
  }
  return steps;
}

}  // namespace

Object AsDropped(const Alignment& alignment, const Object& object) {
  Object dropped = object;
  if (IsKey(object.id.kind)) dropped.id.name = OldIdOf(alignment, object.id).name;
  return dropped;
}

std::vector<const Rename*> RenamesToDo(const Alignment& alignment, const Work& work) {
  std::vector<const Rename*> renames;
  for (const Rename& rename : alignment.renamed) {
    const bool moot = IsKey(rename.to.kind) && work.dropped.contains(rename.to);
    const bool differs = rename.from.name != rename.to.name && !moot;
    if (rename.accepted && !rename.kept && differs && alignment.to.Find(rename.to) != nullptr) {
      renames.push_back(&rename);
    }
  }
  return renames;
}

ObjectId OldIdOf(const Alignment& alignment, const ObjectId& id) {
  for (const Rename& rename : alignment.renamed) {
    if (rename.accepted && rename.to == id) return rename.from;
  }
  return id;
}

void EmitRenames(Emission& out, const Alignment& alignment, const Work& work) {
  const std::vector<const Rename*> renames = RenamesToDo(alignment, work);
  for (const Rename* rename : renames) {
    const Object* object = alignment.from.Find(rename->to);
    if (object == nullptr) continue;
    Sql sql;
    const std::vector<StepId> parents = WithParents(alignment.from, *rename, renames);
    if (parents.empty()) {
      WriteRename(sql, alignment.from, *object, rename->from.name, rename->to.name);
    }
    RenameIdentities(sql, alignment, *rename);
    // Without a statement, too: what waits for it waits for the parent's.
    Step step = MakeStep({rename->to, Part::kRename}, sql.text(), parents);
    const bool index = rename->to.kind == Kind::kIndex;
    step.effect = {index ? Lock::kShareUpdateExclusive : Lock::kAccessExclusive,
                   RelationOf(rename->to)};
    // No code uses the names of constraints and indexes, or hardly any.
    const bool used = rename->to.kind != Kind::kConstraint && !index && !rename->generated_name;
    if (used) step.hazards.insert(Hazard::kRename);
    step.together = InItsPlace(*rename, work);
    out.steps().push_back(std::move(step));
  }
}

}  // namespace pgorigin::plan
