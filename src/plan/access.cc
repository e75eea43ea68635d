#include "plan/access.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "pgorigin/model/access.h"
#include "plan/emitters.h"
#include "plan/metadata.h"
#include "plan/settings.h"

namespace pgorigin::plan {
namespace {

constexpr auto kWords = std::to_array<Keyword>({"SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE",
                                                "REFERENCES", "TRIGGER", "MAINTAIN", "USAGE",
                                                "CREATE", "CONNECT", "TEMPORARY", "EXECUTE"});

Keyword PrivilegeWord(Name privilege) {
  for (const Keyword& word : kWords) {
    if (privilege == word.text) return word;
  }
  throw CannotWrite("no SQL is known for the privilege \"" + privilege.str() + "\"");
}

void WriteRole(Sql& sql, Name role) {
  if (role == "PUBLIC") {
    sql << "PUBLIC";
  } else if (role.empty() || role == kCurrentRole) {
    sql << "CURRENT_USER";
  } else {
    sql << Identifier(role);
  }
}

// What can be said by one statement.
struct Batch {
  Name grantee;
  bool granted = true;
  bool grantable = false;
  friend auto operator<=>(const Batch&, const Batch&) = default;
};
using Batches = std::map<Batch, std::vector<Name>>;

Batches BatchesOf(const std::vector<Privilege>& privileges, bool on_sequence) {
  Batches batches;
  for (const Privilege& item : privileges) {
    if (IsOnSequence(item.privilege) != on_sequence) continue;
    const Name word = on_sequence ? WithoutSequence(item.privilege) : item.privilege;
    batches[{item.grantee, item.granted, item.grantable}].push_back(word);
  }
  return batches;
}

// GRANT SELECT, INSERT ON; `column`: of the relation that follows.
void BeginGrant(Sql& sql, const Batch& batch, const std::vector<Name>& words, Name column = {}) {
  if (batch.granted) {
    sql << "GRANT";
  } else {
    sql << "REVOKE";
  }
  sql.List(words, [&](Name word) {
    sql << PrivilegeWord(word);
    if (!column.empty()) sql << ColumnNames{{column}};
  });
  sql << "ON";
}

// TO …; `owner` has what the empty name has.
void EndGrant(Sql& sql, const Batch& batch, Name owner) {
  if (batch.granted) {
    sql << "TO";
  } else {
    sql << "FROM";
  }
  WriteRole(sql, batch.grantee.empty() ? owner : batch.grantee);
  if (batch.grantable) sql << "WITH GRANT OPTION";
}

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

Name OwnerOf(const Object* object) {
  return object == nullptr ? Name() : object->metadata.owner.value.value_or(Name());
}

// An empty database has the schema public, from 15 on with this owner; a sequence
// that a column owns goes with its table.
bool NeedsOwner(const Object& object, bool migration) {
  const Name owner = OwnerOf(&object);
  const Sequence* sequence = As<Sequence>(&object);
  const bool is_initial = !migration && object.id.kind == Kind::kSchema &&
                          object.id.name == "public" && owner == kDatabaseOwner;
  const bool follows = sequence != nullptr && !sequence->owned_by.relation.empty();
  return HasOwner(object.id.kind) && !owner.empty() && owner != kCurrentRole && !is_initial &&
         !follows;
}

void WriteOwner(Sql& sql, const Emission& out, const Object& object) {
  if (!NeedsOwner(object, out.IsMigration())) return;
  sql << "ALTER";
  WriteReference(sql, out.model(), object);
  (sql << "OWNER TO" << Identifier(OwnerOf(&object))).End();
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

// The sequence of an identity column has the name that the server gives it.
void WriteColumnGrants(Sql& sql, const Model& model, const Object& column) {
  const auto& privileges = column.metadata.privileges.value;
  if (!privileges) return;
  const Name owner = OwnerOf(FindRelation(model, RelationOf(column.id)));
  WriteGrants(sql, BatchesOf(*privileges, false), owner, column.id.name,
              [&](Sql& to) { to << "TABLE" << RelationOf(column.id); });
  const std::string sequence = column.id.parent.str() + "_" + column.id.name.str() + "_seq";
  WriteGrants(sql, BatchesOf(*privileges, true), owner, {}, [&](Sql& to) {
    if (sequence.size() > 63) throw CannotWrite("the name of its sequence is not known");
    to << "SEQUENCE" << QualifiedName{column.id.schema, sequence};
  });
}

void BeginLabel(Sql& sql, const std::string& label) {
  sql << "SECURITY LABEL FOR" << Identifier(label.substr(0, label.find(": "))) << "ON";
}

void EndLabel(Sql& sql, const std::string& label) {
  const std::size_t colon = label.find(": ");
  sql << "IS" << Literal(std::string_view(label).substr(std::min(colon + 2, label.size())));
}

void WriteLabels(Sql& sql, const Model& model, const Object& object) {
  for (const std::string& label : object.metadata.security_labels) {
    BeginLabel(sql, label);
    WriteReference(sql, model, object);
    EndLabel(sql, label);
    sql.End();
  }
}

std::string Doubled(std::string_view text) {
  std::string format;
  for (char c : text) {
    if (c == '%') format += c;
    format += c;
  }
  return format;
}

// The statement about the database in which it runs: none can leave its name out.
void OnThisDatabase(Sql& sql, const Sql& before, const Sql& after) {
  Sql body;
  body << "BEGIN EXECUTE pg_catalog.format("
       << Literal(Doubled(before.text()) + " DATABASE %I " + Doubled(after.text()))
       << ", pg_catalog.current_database()); END";
  (sql << "DO" << DollarQuoted(body.text())).End();
}

void WriteSettings(Sql& sql, const std::vector<std::string>& settings, Name role) {
  for (const std::string& setting : settings) {
    Sql before, after;
    if (role.empty()) {
      before << "ALTER";
    } else {
      before << "ALTER ROLE" << Identifier(role) << "IN";
    }
    WriteSetting(after << "SET", setting);
    OnThisDatabase(sql, before, after);
  }
}

void WriteDatabaseGrants(Sql& sql, const Object& database) {
  const auto& privileges = database.metadata.privileges.value;
  if (!privileges) return;
  for (const auto& [batch, words] : BatchesOf(*privileges, false)) {
    Sql before, after;
    BeginGrant(before, batch, words);
    EndGrant(after, batch, OwnerOf(&database));
    OnThisDatabase(sql, before, after);
  }
}

struct ObjectsOf {
  std::string_view word;
  Keyword keyword;
};
constexpr auto kObjects = std::to_array<ObjectsOf>({{"tables", "TABLES"},
                                                    {"sequences", "SEQUENCES"},
                                                    {"functions", "FUNCTIONS"},
                                                    {"types", "TYPES"},
                                                    {"schemas", "SCHEMAS"},
                                                    {"large objects", "LARGE OBJECTS"}});

Keyword ObjectsWord(Name objects) {
  for (const auto& [text, keyword] : kObjects) {
    if (objects == text) return keyword;
  }
  throw CannotWrite("no SQL is known for default privileges on \"" + objects.str() + "\"");
}

bool IsIn(const std::vector<Privilege>& list, const Privilege& item) {
  return std::ranges::find(list, item) != list.end();
}

// What leads from one list to the other, as such a list.
std::vector<Privilege> PrivilegeChanges(const Stated<std::vector<Privilege>>& from,
                                        const Stated<std::vector<Privilege>>& to) {
  const std::vector<Privilege> none;
  const auto& before = from.value ? *from.value : none;
  const auto& after = to.value ? *to.value : none;
  std::vector<Privilege> changes;
  for (const Privilege& item : before) {
    if (!IsIn(after, item)) {
      changes.push_back({item.grantee, item.privilege, !item.granted, false});
    }
  }
  std::ranges::copy_if(after, std::back_inserter(changes),
                       [&](const Privilege& item) { return !IsIn(before, item); });
  return changes;
}

Stated<std::vector<Privilege>> PrivilegesOf(const View& view, Name column) {
  auto found = std::ranges::find(view.details, column, &ViewColumn::name);
  return found == view.details.end() ? Stated<std::vector<Privilege>>() : found->privileges;
}

// The object, with the changes in place of the privileges.
Object WithChangesAlone(const Object& from, const Object& to) {
  Object object = to;
  object.metadata.privileges.value =
      PrivilegeChanges(from.metadata.privileges, to.metadata.privileges);
  View* view = As<View>(&object);
  const View* before = As<View>(&from);
  if (view == nullptr || before == nullptr) return object;
  for (const ViewColumn& detail : before->details) DetailOf(*view, detail.name);
  for (ViewColumn& detail : view->details) {
    detail.privileges.value = PrivilegeChanges(PrivilegesOf(*before, detail.name),
                                               PrivilegesOf(*As<View>(&to), detail.name));
  }
  return object;
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

std::string_view NameOfSetting(std::string_view setting) {
  return setting.substr(0, setting.find('='));
}

void WriteSettingChanges(Sql& sql, const std::vector<std::string>& from,
                         const std::vector<std::string>& to, Name role) {
  for (const std::string& setting : from) {
    const bool stays = std::ranges::any_of(to, [&](const std::string& other) {
      return NameOfSetting(other) == NameOfSetting(setting);
    });
    if (stays) continue;
    Sql before, after;
    before << "ALTER";
    if (!role.empty()) before << "ROLE" << Identifier(role) << "IN";
    after << "RESET" << Identifier(NameOfSetting(setting));
    OnThisDatabase(sql, before, after);
  }
  std::vector<std::string> set;
  std::ranges::copy_if(to, std::back_inserter(set), [&](const std::string& setting) {
    return std::ranges::find(from, setting) == from.end();
  });
  WriteSettings(sql, set, role);
}

std::vector<std::string> SettingsOf(const DatabaseSettings& database, Name role) {
  auto found = std::ranges::find(database.roles, role, &RoleSettings::role);
  return found == database.roles.end() ? std::vector<std::string>() : found->settings;
}

}  // namespace

void EmitAccessChanges(Emission& out, const Object& from, const Object& to) {
  if (to.id.kind == Kind::kDatabase || to.id.kind == Kind::kDefaultPrivileges) return;
  Sql sql;
  Object now = from;
  if (ChangesOwner(from, to)) {
    if (to.id.kind != Kind::kColumn) now = RevokedFrom(from, OwnerOf(&to), sql, out.model());
    WriteOwnerChange(sql, out.model(), to);
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

void WriteDefaultPrivilegeChanges(Sql& sql, const Object& from, const Object& to) {
  Stated<std::vector<Privilege>> before, after;
  before.value = As<DefaultPrivileges>(&from)->privileges;
  after.value = As<DefaultPrivileges>(&to)->privileges;
  DefaultPrivileges changes = *As<DefaultPrivileges>(&to);
  changes.privileges = PrivilegeChanges(before, after);
  WriteDefaultPrivileges(sql, to.id, changes);
}

void WriteDatabaseChanges(Sql& sql, const Object& from, const Object& to) {
  const DatabaseSettings& now = *As<DatabaseSettings>(&from);
  const DatabaseSettings& due = *As<DatabaseSettings>(&to);
  WriteSettingChanges(sql, now.settings, due.settings, {});
  std::set<Name> roles;
  for (const RoleSettings& of_role : now.roles) roles.insert(of_role.role);
  for (const RoleSettings& of_role : due.roles) roles.insert(of_role.role);
  for (Name role : roles) {
    WriteSettingChanges(sql, SettingsOf(now, role), SettingsOf(due, role), role);
  }
  WriteDatabaseGrants(sql, WithChangesAlone(from, to));
  if (from.metadata.comment == to.metadata.comment) return;
  Sql before, after;
  before << "COMMENT ON";
  after << "IS" << Literal(to.metadata.comment);
  OnThisDatabase(sql, before, after);
}

void EmitAccess(Emission& out, const Object& object) {
  if (object.id.kind == Kind::kDatabase) return;
  Sql sql;
  WriteOwner(sql, out, object);
  if (object.id.kind == Kind::kColumn) {
    WriteColumnGrants(sql, out.model(), object);
  } else {
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

void WriteDefaultPrivileges(Sql& sql, const ObjectId& id, const DefaultPrivileges& defaults) {
  for (const auto& [batch, words] : BatchesOf(defaults.privileges, false)) {
    sql << "ALTER DEFAULT PRIVILEGES";
    if (defaults.role != kCurrentRole) sql << "FOR ROLE" << Identifier(defaults.role);
    if (!id.schema.empty()) sql << "IN SCHEMA" << Identifier(id.schema);
    BeginGrant(sql, batch, words);
    sql << ObjectsWord(defaults.objects);
    EndGrant(sql, batch, defaults.role);
    sql.End();
  }
}

void Emit(Emission& out, const Object& object, const DefaultPrivileges& defaults) {
  Sql sql;
  WriteDefaultPrivileges(sql, object.id, defaults);
  out.Create(object, sql);
}

void Emit(Emission& out, const Object& object, const DatabaseSettings& settings) {
  Sql sql;
  WriteSettings(sql, settings.settings, {});
  for (const RoleSettings& of_role : settings.roles) {
    WriteSettings(sql, of_role.settings, of_role.role);
  }
  WriteDatabaseGrants(sql, object);
  for (const std::string& label : object.metadata.security_labels) {
    Sql before, after;
    BeginLabel(before, label);
    EndLabel(after, label);
    OnThisDatabase(sql, before, after);
  }
  if (!object.metadata.comment.empty()) {
    Sql before, after;
    before << "COMMENT ON";
    after << "IS" << Literal(object.metadata.comment);
    OnThisDatabase(sql, before, after);
  }
  out.Add(object, Part::kCreate, sql, {});
}

}  // namespace pgorigin::plan
