// GRANT, REVOKE and ALTER DEFAULT PRIVILEGES.
// https://www.postgresql.org/docs/current/sql-grant.html
#include <algorithm>
#include <cctype>

#include "pgorigin/model/access.h"
#include "pgorigin/model/server_names.h"
#include "spec/access.h"
#include "spec/sequences.h"
#include "spec/targets.h"

namespace pgorigin {
namespace {

#define OBJECT(name) PG_QUERY__OBJECT_TYPE__OBJECT_##name

// What one statement grants, by the words that it uses.
struct Grant {
  Fold& fold;
  const PgQuery__GrantStmt& stmt;
  std::vector<Name> grantees;
};

// `TEMP` is TEMPORARY.
Name PrivilegeWord(std::string_view written) {
  std::string word(written);
  std::ranges::transform(word, word.begin(),
                         [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return word == "TEMP" ? Name("TEMPORARY") : Name(word);
}

// `name` empty: all of them.
std::vector<Name> Expand(const PgQuery__AccessPriv& written, Kind kind, ServerVersion version) {
  if (written.priv_name[0] == '\0') return AllPrivileges(kind, version);
  return {PrivilegeWord(written.priv_name)};
}

Name OwnerOf(const Fold& fold, const Object& object) {
  const Object* owner = &object;
  if (object.id.kind == Kind::kColumn) owner = FindRelation(fold.model, RelationOf(object.id));
  if (owner == nullptr) return {};
  if (IsOfDatabaseOwner(fold.model, owner->id)) {
    return owner->metadata.owner.value.value_or(Name(kDatabaseOwner));
  }
  return owner->metadata.owner.value.value_or(Name());
}

// As long as the Origin has not said who owns the object, it is the role that executes
// it; so a REVOKE from a role by its name may be one from the owner.
void ChangeFor(const Grant& grant, std::vector<Privilege>& list, const ObjectId& id, Name owner,
               Name grantee, Name privilege) {
  const bool is_current = owner.empty() && grantee == grant.fold.CurrentRole() &&
                          (grantee == kCurrentRole || grant.fold.set_role.empty());
  const bool is_owner = (!owner.empty() && grantee == owner) || is_current;
  const Name holder = is_owner ? Name() : grantee;
  const Right right{grant.stmt.is_grant != 0, grant.stmt.grant_option != 0, holder, privilege};
  Change(list, right, HasInitially(id, grant.fold.model.version, holder, privilege));
  const bool revokes = !right.grant && !right.option;
  if (revokes && owner.empty() && !is_owner && grantee != "PUBLIC") {
    const Privilege unless_owner{grantee, privilege, false, false};
    list.insert(std::ranges::lower_bound(list, unless_owner), unless_owner);
  }
}

void ChangeList(const Grant& grant, Stated<std::vector<Privilege>>& list, const ObjectId& id,
                Name owner, const std::vector<Name>& privileges) {
  if (!list.value) list.value = PrivilegesOfNew(grant.fold.model, id);
  for (Name grantee : grant.grantees) {
    for (Name privilege : privileges) ChangeFor(grant, *list.value, id, owner, grantee, privilege);
  }
}

bool IsOfColumns(Name privilege) {
  static constexpr std::string_view kWords[] = {"SELECT", "INSERT", "UPDATE", "REFERENCES"};
  return std::ranges::find(kWords, privilege.view()) != std::end(kWords);
}

// A REVOKE on the table takes what was granted on its columns, too.
void RevokeOnColumns(const Grant& grant, Object& relation, std::vector<Name> privileges) {
  if (grant.stmt.is_grant) return;
  std::erase_if(privileges, [](Name name) { return !IsOfColumns(name); });
  const Name owner = OwnerOf(grant.fold, relation);
  for (Object* column : Children(grant.fold.model, Kind::kColumn, RelationOf(relation.id))) {
    if (!column->metadata.privileges.value) continue;
    ChangeList(grant, column->metadata.privileges, column->id, owner, privileges);
  }
  View* view = As<View>(&relation);
  if (view == nullptr) return;
  for (ViewColumn& detail : view->details) {
    const ObjectId id{Kind::kColumn, relation.id.schema, relation.id.name, detail.name, {}};
    if (detail.privileges.value) ChangeList(grant, detail.privileges, id, owner, privileges);
  }
}

// Of a view, any may be a column that it lists.
bool IsListedColumn(const Object& relation, std::string_view name) {
  switch (relation.id.kind) {
    case Kind::kTable:
    case Kind::kMaterializedView:
      return !IsSystemColumn(name);
    default:
      return relation.id.kind == Kind::kView;
  }
}

void ChangeColumn(const Grant& grant, Object& relation, const std::string& name,
                  const std::vector<Name>& privileges) {
  const Name owner = OwnerOf(grant.fold, relation);
  const ObjectId id{Kind::kColumn, relation.id.schema, relation.id.name, name, {}};
  if (!IsListedColumn(relation, name)) {
    grant.fold.NotModelled("privileges on column " + ToString(id));
  } else if (View* view = As<View>(&relation)) {
    ChangeList(grant, DetailOf(*view, name).privileges, id, owner, privileges);
  } else if (Object* column = grant.fold.model.Find(id)) {
    ChangeList(grant, column->metadata.privileges, id, owner, privileges);
  } else {
    grant.fold.Error(0, "column " + ToString(id) + " does not exist");
  }
}

// On the sequence behind an identity column.
void ChangeIdentity(const Grant& grant, Object& column, std::vector<Name> privileges) {
  for (Name& privilege : privileges) privilege = OnSequence(privilege);
  ChangeList(grant, column.metadata.privileges, column.id, OwnerOf(grant.fold, column), privileges);
}

void ChangeObject(const Grant& grant, Object& object) {
  const bool identity = object.id.kind == Kind::kColumn;
  const Kind kind = identity ? Kind::kSequence : object.id.kind;
  const ServerVersion version = grant.fold.model.version;
  auto change = [&](const PgQuery__AccessPriv& written) {
    if (written.n_cols > 0) {
      for (const std::string& column : Strings(PGORIGIN_LIST(written, cols))) {
        ChangeColumn(grant, object, column, Expand(written, Kind::kColumn, version));
      }
      return;
    }
    const std::vector<Name> privileges = Expand(written, kind, version);
    if (identity) return ChangeIdentity(grant, object, privileges);
    ChangeList(grant, object.metadata.privileges, object.id, OwnerOf(grant.fold, object),
               privileges);
    RevokeOnColumns(grant, object, privileges);
  };
  PgQuery__AccessPriv all = PG_QUERY__ACCESS_PRIV__INIT;
  if (grant.stmt.n_privileges == 0) return change(all);
  for (const PgQuery__Node* node : PGORIGIN_LIST(grant.stmt, privileges)) {
    change(*node->access_priv);
  }
}

Object* FindGranted(Fold& fold, PgQuery__ObjectType type, const PgQuery__Node& name) {
  switch (type) {
    case OBJECT(TABLE):
    case OBJECT(SEQUENCE): {
      const QualifiedName relation = fold.Resolve(*name.range_var);
      Object* found = fold.FindNamed(
          relation, {Kind::kTable, Kind::kView, Kind::kMaterializedView, Kind::kSequence});
      return found != nullptr ? found : FindIdentity(fold, relation);
    }
    case OBJECT(LANGUAGE):
      return fold.model.Find({Kind::kLanguage, {}, {}, StringOf(name), {}});
    case OBJECT(FDW):
      return fold.model.Find({Kind::kForeignDataWrapper, {}, {}, StringOf(name), {}});
    case OBJECT(FOREIGN_SERVER):
      return fold.model.Find({Kind::kForeignServer, {}, {}, StringOf(name), {}});
    case OBJECT(DATABASE):
      return &DatabaseOf(fold.model);
    default:
      return FindTarget(fold, type, name);
  }
}

bool IsOfType(const Object& object, PgQuery__ObjectType type) {
  const Function* function = As<Function>(&object);
  const bool procedure = function != nullptr && function->routine == "procedure";
  switch (type) {
    case OBJECT(TABLE):
      return object.id.kind == Kind::kTable || object.id.kind == Kind::kView ||
             object.id.kind == Kind::kMaterializedView;
    case OBJECT(SEQUENCE):
      return object.id.kind == Kind::kSequence ||
             (object.id.kind == Kind::kColumn && As<Column>(&object)->identity);
    case OBJECT(FUNCTION):
      return object.id.kind == Kind::kAggregate || (function != nullptr && !procedure);
    case OBJECT(PROCEDURE):
      return procedure;
    case OBJECT(ROUTINE):
      return object.id.kind == Kind::kAggregate || function != nullptr;
    default:
      return false;
  }
}

void ChangeAllIn(const Grant& grant, Name schema) {
  for (auto& [id, object] : grant.fold.model.objects) {
    if (id.schema == schema && IsOfType(object, grant.stmt.objtype)) ChangeObject(grant, object);
  }
}

// pg_catalog, and members of extensions, are no part of a model.
void ChangeNamed(const Grant& grant, const PgQuery__Node& name) {
  Object* object = FindGranted(grant.fold, grant.stmt.objtype, name);
  if (object != nullptr) return ChangeObject(grant, *object);
  grant.fold.NotModelled("privileges on what the Origin does not make");
}

Kind KindOfDefaults(PgQuery__ObjectType type) {
  switch (type) {
    case OBJECT(SEQUENCE):
      return Kind::kSequence;
    case OBJECT(FUNCTION):
    case OBJECT(ROUTINE):
    case OBJECT(PROCEDURE):
      return Kind::kFunction;
    case OBJECT(TYPE):
      return Kind::kEnum;
    case OBJECT(SCHEMA):
      return Kind::kSchema;
    default:
      return Kind::kTable;
  }
}

DefaultPrivileges& DefaultsOf(Fold& fold, const ObjectId& id, Name objects, Name role) {
  if (fold.model.Find(id) == nullptr) {
    DefaultPrivileges defaults;
    defaults.objects = objects;
    defaults.role = role;
    fold.Add(id, Box<DefaultPrivileges>(std::move(defaults)));
  }
  return *As<DefaultPrivileges>(fold.model.Find(id));
}

// In one schema there is nothing to begin with.
void ChangeDefaults(const Grant& grant, Name schema, Name role) {
  Fold& fold = grant.fold;
  const Kind kind = KindOfDefaults(grant.stmt.objtype);
  const Name objects = WordOfDefaults(kind);
  const ObjectId id = DefaultPrivilegesId(schema, objects, role);
  DefaultPrivileges& defaults = DefaultsOf(fold, id, objects, role);
  const ObjectId any{kind, schema, {}, {}, {}};
  auto change = [&](const PgQuery__AccessPriv& written) {
    for (Name privilege : Expand(written, kind, fold.model.version)) {
      for (Name grantee : grant.grantees) {
        const Name holder = grantee == role ? Name() : grantee;
        const bool initially =
            schema.empty() && HasInitially(any, fold.model.version, holder, privilege);
        Change(defaults.privileges,
               {grant.stmt.is_grant != 0, grant.stmt.grant_option != 0, holder, privilege},
               initially);
      }
    }
  };
  PgQuery__AccessPriv all = PG_QUERY__ACCESS_PRIV__INIT;
  if (grant.stmt.n_privileges == 0) change(all);
  for (const PgQuery__Node* node : PGORIGIN_LIST(grant.stmt, privileges)) {
    change(*node->access_priv);
  }
  fold.Touched(id, false);
  if (defaults.privileges.empty()) fold.Erase(id);
}

}  // namespace

void GrantOrRevoke(Fold& fold, const PgQuery__GrantStmt& stmt) {
  const Grant grant{fold, stmt, RoleNames(fold, PGORIGIN_LIST(stmt, grantees))};
  const bool all = stmt.targtype == PG_QUERY__GRANT_TARGET_TYPE__ACL_TARGET_ALL_IN_SCHEMA;
  for (const PgQuery__Node* node : PGORIGIN_LIST(stmt, objects)) {
    if (all) {
      ChangeAllIn(grant, StringOf(*node));
    } else {
      ChangeNamed(grant, *node);
    }
  }
  DropEmptyDatabase(fold.model);
}

void AlterDefaultPrivileges(Fold& fold, const PgQuery__AlterDefaultPrivilegesStmt& stmt) {
  std::vector<Name> schemas, roles;
  for (const PgQuery__Node* node : PGORIGIN_LIST(stmt, options)) {
    const PgQuery__DefElem& option = *node->def_elem;
    auto items = PGORIGIN_LIST(*option.arg->list, items);
    if (option.defname == std::string_view("schemas")) {
      for (const std::string& schema : Strings(items)) schemas.emplace_back(schema);
    } else if (option.defname == std::string_view("roles")) {
      roles = RoleNames(fold, items);
    }
  }
  if (schemas.empty()) schemas = {Name()};
  if (roles.empty()) roles = {fold.CurrentRole()};
  const Grant grant{fold, *stmt.action, RoleNames(fold, PGORIGIN_LIST(*stmt.action, grantees))};
  for (Name role : roles) {
    for (Name schema : schemas) ChangeDefaults(grant, schema, role);
  }
}

#undef OBJECT

}  // namespace pgorigin
