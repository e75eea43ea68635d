// Owners, privileges and security labels: last of all, so that they stand in nobody's
// way.
#pragma once

#include "plan/emission.h"

namespace pgorigin::plan {

// The step of an object that has any of them; of a table or view, with its columns.
void EmitAccess(Emission& out, const Object& object);

// What leads from one to the other: a step of the object, when there is any.
void EmitAccessChanges(Emission& out, const Object& from, const Object& to);
void WriteDefaultPrivileges(Sql& sql, const ObjectId& id, const DefaultPrivileges& defaults);
void WriteDefaultPrivilegeChanges(Sql& sql, const Object& from, const Object& to);
void WriteDatabaseChanges(Sql& sql, const Object& from, const Object& to);

}  // namespace pgorigin::plan
