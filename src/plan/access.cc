#include "plan/access.h"

#include <algorithm>

#include "pgorigin/model/access.h"
#include "pgorigin/model/of_kind.h"
#include "plan/carry_sequence.h"
#include "plan/emitters.h"
#include "plan/grants.h"
#include "plan/metadata.h"

namespace pgorigin::plan {
namespace {

template <class Target>
void WriteGrants(Sql& sql, const Batches& batches, Name owner, Name column, Target target) {
  for (const auto& [batch, words] : batches) {
    BeginGrant(sql, batch, words, column);
    target(sql);
    EndGrant(sql, batch, owner);
    sql.End();
  }
}

// As GRANT calls it.
void WriteTarget(Sql& sql, const Model& model, const Object& object) {
  const QualifiedName name{object.id.schema, object.id.name};
  switch (object.id.kind) {
    case Kind::kTable:
    case Kind::kView:
    case Kind::kMaterializedView:
      sql << "TABLE" << name;
      return;
    case Kind::kAggregate:
      (sql << "FUNCTION" << name).Glue() << "(" << Canonical(object.id.arguments) << ")";
      return;
    case Kind::kForeignServer:
      sql << "FOREIGN";
      break;
    default:
      break;
  }
  WriteReference(sql, model, object);
}

// A sequence that a column owns has the owner of its table.
bool FollowsTable(const Object& object) {
  const Sequence* sequence = As<Sequence>(&object);
  return sequence != nullptr && !sequence->owned_by.relation.empty();
}

// An empty database has the schema public, from 15 on with this owner.
bool NeedsOwner(const Object& object, bool migration) {
  const Name owner = OwnerOf(&object);
  const bool is_initial = !migration && object.id.kind == Kind::kSchema &&
                          object.id.name == "public" && owner == kDatabaseOwner;
  return HasOwner(object.id.kind) && !owner.empty() && owner != kCurrentRole && !is_initial &&
         !FollowsTable(object);
}

void WriteOwner(Sql& sql, const Emission& out, const Object& object) {
  if (!NeedsOwner(object, out.IsMigration())) return;
  sql << "ALTER";
  WriteReference(sql, out.model(), object);
  (sql << "OWNER TO" << Identifier(OwnerOf(&object))).End();
}

void AddDefaults(const Model& model, const ObjectId& object, std::vector<Privilege>& all) {
  for (const auto& [id, defaults] : OfKind(model.objects, Kind::kDefaultPrivileges)) {
    const DefaultPrivileges& given = *As<DefaultPrivileges>(&defaults);
    const bool here = id.schema.empty() || id.schema == object.schema;
    if (!here || given.objects != WordOfDefaults(object.kind)) continue;
    all.insert(all.end(), given.privileges.begin(), given.privileges.end());
  }
}

// What it has when it was created, if the default privileges of whoever runs the plan apply: those
// that are there, or those that are due, since either may come first.
std::vector<Privilege> PrivilegesOfNew(const Model& live, const Model& due, const Object& object) {
  std::vector<Privilege> all;
  for (const Model* model : {&live, &due}) AddDefaults(*model, object.id, all);
  std::ranges::sort(all);
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

// Takes what it is not due to have.
void WriteDepartures(Sql& sql, const Model& live, const Model& model, const Object& object) {
  if (!object.metadata.privileges.value) return;
  Stated<std::vector<Privilege>> given;
  given.value = PrivilegesOfNew(live, model, object);
  if (given.value->empty()) return;
  std::vector<Privilege> list = PrivilegeChanges(given, object.metadata.privileges);
  std::erase_if(list, [&](const Privilege& item) {
    // Those of its owner, by whatever way, are what it has as that.
    return item.grantee == OwnerOf(&object) ||
           std::ranges::find(*object.metadata.privileges.value, item) !=
               object.metadata.privileges.value->end();
  });
  WriteGrants(sql, BatchesOf(list, false), OwnerOf(&object), {},
              [&](Sql& to) { WriteTarget(to, model, object); });
}

void WriteObjectGrants(Sql& sql, const Model& model, const Object& object) {
  const auto& privileges = object.metadata.privileges.value;
  const Name owner = OwnerOf(&object);
  auto target = [&](Sql& to) { WriteTarget(to, model, object); };
  if (privileges) WriteGrants(sql, BatchesOf(*privileges, false), owner, {}, target);
  const View* view = As<View>(&object);
  if (view == nullptr) return;
  for (const ViewColumn& detail : view->details) {
    if (!detail.privileges.value) continue;
    WriteGrants(sql, BatchesOf(*detail.privileges.value, false), owner, detail.name, target);
  }
}

void WriteColumnGrants(Sql& sql, const Model& model, const Object& column) {
  const auto& privileges = column.metadata.privileges.value;
  if (!privileges) return;
  const Name owner = OwnerOf(FindRelation(model, RelationOf(column.id)));
  WriteGrants(sql, BatchesOf(*privileges, false), owner, column.id.name,
              [&](Sql& to) { to << "TABLE" << RelationOf(column.id); });
  const auto& identity = As<Column>(&column)->identity;
  if (!identity) return;
  WriteGrants(sql, BatchesOf(*privileges, true), owner, {},
              [&](Sql& to) { to << "SEQUENCE" << SequenceOf(column.id, **identity); });
}

void WriteLabels(Sql& sql, const Model& model, const Object& object) {
  for (const std::string& label : object.metadata.security_labels) {
    BeginLabel(sql, label);
    WriteReference(sql, model, object);
    EndLabel(sql, label);
    sql.End();
  }
}

bool ChangesOwner(const Object& from, const Object& to) {
  const Name owner = OwnerOf(&to);
  return HasOwner(to.id.kind) && !owner.empty() && OwnerOf(&from) != owner;
}

// What the new owner was granted by name would become his as the owner: taken first.
Object RevokedFrom(const Object& from, Name owner, Sql& sql, const Model& model) {
  Object without = from;
  if (!without.metadata.privileges.value) return without;
  std::vector<Privilege>& list = *without.metadata.privileges.value;
  std::erase_if(list, [&](const Privilege& item) { return item.grantee == owner; });
  Object taken = from;
  taken.metadata.privileges.value =
      PrivilegeChanges(from.metadata.privileges, without.metadata.privileges);
  WriteObjectGrants(sql, model, taken);
  return without;
}

void WriteOwnerChange(Sql& sql, const Model& model, const Object& to) {
  const Name owner = OwnerOf(&to);
  sql << "ALTER";
  WriteReference(sql, model, to);
  WriteRole(sql << "OWNER TO", owner);
  sql.End();
}

void WriteLabelChanges(Sql& sql, const Model& model, const Object& from, const Object& to) {
  const auto& due = to.metadata.security_labels;
  for (const std::string& label : from.metadata.security_labels) {
    if (std::ranges::find(due, label) != due.end()) continue;
    BeginLabel(sql, label);
    WriteReference(sql, model, to);
    (sql << "IS NULL").End();
  }
  if (due != from.metadata.security_labels) WriteLabels(sql, model, to);
}
}  // namespace

void EmitAccessChanges(Emission& out, const Object& from, const Object& to) {
  if (to.id.kind == Kind::kDatabase || to.id.kind == Kind::kDefaultPrivileges) return;
  Sql sql;
  Object now = from;
  if (ChangesOwner(from, to)) {
    if (to.id.kind != Kind::kColumn) now = RevokedFrom(from, OwnerOf(&to), sql, out.model());
    if (!FollowsTable(to)) WriteOwnerChange(sql, out.model(), to);
  }
  const Object changes = WithChangesAlone(now, to);
  if (to.id.kind == Kind::kColumn) {
    WriteColumnGrants(sql, out.model(), changes);
  } else {
    WriteObjectGrants(sql, out.model(), changes);
  }
  WriteLabelChanges(sql, out.model(), from, to);
  if (sql.text().empty()) return;
  out.Add(to, Part::kAccess, sql, {});
  out.steps().back().hazards.insert(Hazard::kPrivileges);
}

void EmitAccess(Emission& out, const Object& object) {
  if (object.id.kind == Kind::kDatabase) return;
  Sql sql;
  WriteOwner(sql, out, object);
  if (object.id.kind == Kind::kColumn) {
    WriteColumnGrants(sql, out.model(), object);
  } else {
    if (out.live() != nullptr) WriteDepartures(sql, *out.live(), out.model(), object);
    WriteObjectGrants(sql, out.model(), object);
  }
  WriteLabels(sql, out.model(), object);
  if (sql.text().empty()) return;
  std::vector<StepId> needs;
  if (const Sequence* sequence = As<Sequence>(&object)) {
    const Object* table = FindRelation(out.model(), sequence->owned_by.relation);
    if (table != nullptr) needs.push_back({table->id, Part::kAccess});
  }
  out.Add(object, Part::kAccess, sql, std::move(needs));
}
}  // namespace pgorigin::plan
