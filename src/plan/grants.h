// GRANT and REVOKE.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "pgorigin/model/model.h"
#include "plan/writer.h"

namespace pgorigin::plan {

// PUBLIC, CURRENT_USER or a name.
void WriteRole(Sql& sql, Name role);

// What can be said by one statement.
struct Batch {
  Name grantee;
  bool granted = true;
  bool grantable = false;
  friend auto operator<=>(const Batch&, const Batch&) = default;
};
using Batches = std::map<Batch, std::vector<Name>>;
Batches BatchesOf(const std::vector<Privilege>& privileges, bool on_sequence);

// GRANT SELECT, INSERT ON; `column`: of the relation that follows.
void BeginGrant(Sql& sql, const Batch& batch, const std::vector<Name>& words, Name column = {});
// TO …; `owner` has what the empty name has.
void EndGrant(Sql& sql, const Batch& batch, Name owner);

// What leads from one list to the other, as such a list.
std::vector<Privilege> PrivilegeChanges(const Stated<std::vector<Privilege>>& from,
                                        const Stated<std::vector<Privilege>>& to);

// The object, with the changes in place of the privileges.
Object WithChangesAlone(const Object& from, const Object& to);

Name OwnerOf(const Object* object);

// SECURITY LABEL FOR … ON, and IS ….
void BeginLabel(Sql& sql, const std::string& label);
void EndLabel(Sql& sql, const std::string& label);

}  // namespace pgorigin::plan
