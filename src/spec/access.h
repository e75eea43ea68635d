// Roles, owners and privileges while an Origin is folded.
#pragma once

#include <string_view>
#include <vector>

#include "spec/fold.h"

namespace pgorigin {

// The role that a statement names; "PUBLIC"; kCurrentRole where nobody knows it.
Name RoleName(const Fold& fold, const PgQuery__RoleSpec& role);
std::vector<Name> RoleNames(const Fold& fold, std::span<PgQuery__Node*> roles);

// Gives the object, and what has no owner of its own, to the role.
void SetOwner(Fold& fold, Object& object, Name role);

// What ALTER DEFAULT PRIVILEGES grants on a new object.
void ApplyDefaultPrivileges(Fold& fold, Object& object);

// The privileges that objects of the kind have, in the words of GRANT.
std::vector<Name> AllPrivileges(Kind kind, ServerVersion version);

// GRANT or REVOKE of one thing.
struct Right {
  bool grant = true;
  bool option = false;  // WITH GRANT OPTION, GRANT OPTION FOR
  Name grantee;
  Name privilege;
};
// `initially`: a new object grants it.
void Change(std::vector<Privilege>& list, const Right& right, bool initially);

// The sequence behind an identity column goes, and what was granted on it.
void DropSequencePrivileges(Object& column);

}  // namespace pgorigin
