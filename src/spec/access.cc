#include "spec/access.h"

#include <algorithm>
#include <array>
#include <string>

#include "pgorigin/model/access.h"

namespace pgorigin {
namespace {

struct Privileges {
  Kind kind;
  std::string_view words;
};
// https://www.postgresql.org/docs/current/ddl-priv.html#PRIVILEGES-SUMMARY-TABLE
constexpr std::string_view kOfTables =
    "SELECT INSERT UPDATE DELETE TRUNCATE REFERENCES TRIGGER MAINTAIN";
constexpr auto kPrivileges = std::to_array<Privileges>({
    {Kind::kTable, kOfTables},
    {Kind::kView, kOfTables},
    {Kind::kMaterializedView, kOfTables},
    {Kind::kColumn, "SELECT INSERT UPDATE REFERENCES"},
    {Kind::kSequence, "USAGE SELECT UPDATE"},
    {Kind::kDatabase, "CREATE CONNECT TEMPORARY"},
    {Kind::kSchema, "USAGE CREATE"},
    {Kind::kFunction, "EXECUTE"},
    {Kind::kAggregate, "EXECUTE"},
});

bool HasMaintain(ServerVersion version) { return version.Major() >= 17; }

// Of the role that makes the object; null when it has none.
const DefaultPrivileges* FindDefaults(const Fold& fold, Name schema, std::string_view objects) {
  const ObjectId id = DefaultPrivilegesId(schema, objects, fold.CurrentRole());
  return As<DefaultPrivileges>(fold.model.Find(id));
}

// Those of all schemas say how it differs from what a new object grants, those of its
// schema are granted on top.
void Merge(Fold& fold, Object& object, std::string_view objects, bool on_sequence) {
  std::vector<Privilege> list = object.metadata.privileges.value.value_or(std::vector<Privilege>());
  const std::vector<Privilege> before = list;
  const std::array<const DefaultPrivileges*, 2> sources = {
      FindDefaults(fold, {}, objects),
      object.id.schema.empty() ? nullptr : FindDefaults(fold, object.id.schema, objects)};
  for (const DefaultPrivileges* source : sources) {
    if (source == nullptr) continue;
    for (Privilege item : source->privileges) {
      if (on_sequence) item.privilege = OnSequence(item.privilege);
      const bool initially =
          HasInitially(object.id, fold.model.version, item.grantee, item.privilege);
      SetPrivilege(list, initially, item);
    }
  }
  if (list != before) object.metadata.privileges.value = std::move(list);
}

void TakeOver(std::vector<Privilege>& list, const Fold& fold, const ObjectId& id, Name role) {
  for (Privilege item : std::vector<Privilege>(list)) {
    if (item.grantee != role) continue;
    std::erase(list, item);
    if (!item.granted) continue;
    item.grantee = {};
    const bool initially = HasInitially(id, fold.model.version, {}, item.privilege);
    SetPrivilege(list, initially, item);
  }
}

void TakeOver(Fold& fold, Object& object, Name role) {
  Stated<std::vector<Privilege>>& privileges = object.metadata.privileges;
  if (privileges.value) TakeOver(*privileges.value, fold, object.id, role);
  View* view = As<View>(&object);
  if (view == nullptr) return;
  const ObjectId column{Kind::kColumn, object.id.schema, object.id.name, {}, {}};
  for (ViewColumn& detail : view->details) {
    if (detail.privileges.value) TakeOver(*detail.privileges.value, fold, column, role);
  }
}

}  // namespace

Name Fold::CurrentRole() const {
  if (!set_role.empty()) return set_role;
  return options.role.empty() ? Name(kCurrentRole) : Name(options.role);
}

Name RoleName(const Fold& fold, const PgQuery__RoleSpec& role) {
  switch (role.roletype) {
    case PG_QUERY__ROLE_SPEC_TYPE__ROLESPEC_CSTRING:
      return role.rolename;
    case PG_QUERY__ROLE_SPEC_TYPE__ROLESPEC_PUBLIC:
      return "PUBLIC";
    default:
      return fold.CurrentRole();
  }
}

std::vector<Name> RoleNames(const Fold& fold, std::span<PgQuery__Node*> roles) {
  std::vector<Name> names;
  for (const PgQuery__Node* node : roles) names.push_back(RoleName(fold, *node->role_spec));
  return names;
}

// A sequence that a column owns, that of an identity included, goes with its table.
void SetOwner(Fold& fold, Object& object, Name role) {
  object.metadata.owner.value = role;
  TakeOver(fold, object, role);
  const QualifiedName relation = RelationOf(object.id);
  for (Object* column : Children(fold.model, Kind::kColumn, relation)) {
    TakeOver(fold, *column, role);
  }
  if (object.id.kind != Kind::kTable) return;
  for (auto& [id, other] : fold.model.objects) {
    const Sequence* sequence = As<Sequence>(&other);
    if (sequence == nullptr || sequence->owned_by.relation != relation) continue;
    other.metadata.owner.value = role;
    TakeOver(fold, other, role);
  }
}

void ApplyDefaultPrivileges(Fold& fold, Object& object) {
  const Column* column = As<Column>(&object);
  if (column != nullptr && column->identity) return Merge(fold, object, "sequences", true);
  const std::string_view objects = WordOfDefaults(object.id.kind);
  if (!objects.empty()) Merge(fold, object, objects, false);
}

void DropSequencePrivileges(Object& column) {
  Stated<std::vector<Privilege>>& list = column.metadata.privileges;
  if (!list.value) return;
  std::erase_if(*list.value, [](const Privilege& item) { return IsOnSequence(item.privilege); });
  if (list.value->empty()) list = {};
}

std::vector<Name> AllPrivileges(Kind kind, ServerVersion version) {
  std::string_view words = "USAGE";
  for (const Privileges& known : kPrivileges) {
    if (known.kind == kind) words = known.words;
  }
  std::vector<Name> all;
  while (!words.empty()) {
    const std::string_view word = words.substr(0, words.find(' '));
    if (word != "MAINTAIN" || HasMaintain(version)) all.emplace_back(word);
    words.remove_prefix(std::min(word.size() + 1, words.size()));
  }
  return all;
}

void Change(std::vector<Privilege>& list, const Right& right, bool initially) {
  Privilege state = PrivilegeIn(list, initially, right.grantee, right.privilege);
  if (right.grant) {
    state.granted = true;
    state.grantable |= right.option;
  } else {
    state.granted = state.granted && right.option;
    state.grantable = false;
  }
  SetPrivilege(list, initially, state);
}

}  // namespace pgorigin
