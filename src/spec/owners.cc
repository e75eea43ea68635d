// OWNER TO, REASSIGN OWNED, SET ROLE.
#include "pgorigin/model/access.h"
#include "spec/access.h"
#include "spec/targets.h"

namespace pgorigin {

void ChangeOwner(Fold& fold, const PgQuery__AlterOwnerStmt& stmt) {
  Object* object = stmt.object_type == PG_QUERY__OBJECT_TYPE__OBJECT_DATABASE
                       ? fold.model.Find(DatabaseId())
                       : FindTarget(fold, stmt.object_type, *stmt.object);
  if (object == nullptr) return fold.NotModelled("owners of what the Origin does not make");
  SetOwner(fold, *object, RoleName(fold, *stmt.newowner));
}

// Of what the Origin makes; the role itself may own more.
void ReassignOwned(Fold& fold, const PgQuery__ReassignOwnedStmt& stmt) {
  const Name to = RoleName(fold, *stmt.newrole);
  for (Name from : RoleNames(fold, PGORIGIN_LIST(stmt, roles))) {
    for (auto& [id, object] : fold.model.objects) {
      const bool made_by_it = !object.metadata.owner.value && from == fold.CurrentRole();
      if (!HasOwner(id.kind)) continue;
      if (object.metadata.owner.value == from || made_by_it) SetOwner(fold, object, to);
    }
  }
}

// SET ROLE, SET SESSION AUTHORIZATION; NONE, DEFAULT and RESET end them.
void SetCurrentRole(Fold& fold, const PgQuery__VariableSetStmt& stmt) {
  const auto values = Strings(PGORIGIN_LIST(stmt, args));
  const bool sets = stmt.kind == PG_QUERY__VARIABLE_SET_KIND__VAR_SET_VALUE && !values.empty();
  fold.set_role = sets && values[0] != "none" ? Name(values[0]) : Name();
}

}  // namespace pgorigin
