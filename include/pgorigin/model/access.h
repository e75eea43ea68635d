// Who owns what and who may do what, as far as the kinds of objects tell.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pgorigin/model/model.h"

namespace pgorigin {

// ALTER … OWNER TO names it, and pg_dump writes it.  Extensions have an owner that
// no dump tells; what belongs to a relation has that of the relation.
bool HasOwner(Kind kind);

// GRANT names it.
bool HasPrivileges(Kind kind);

// What ALTER DEFAULT PRIVILEGES calls such objects: "tables"; empty for a kind that it does not
// know.
std::string_view WordOfDefaults(Kind kind);

// What a column of a view has beside its name; a new one is put where its name wants.
ViewColumn& DetailOf(View& view, Name column);
// Takes out the details of columns that have none.
void DropEmptyDetails(View& view);

// The sequence behind an identity column is part of that column, and so are the
// privileges on it: `SELECT ON SEQUENCE`.
inline constexpr std::string_view kOnSequence = " ON SEQUENCE";
Name OnSequence(Name privilege);
bool IsOnSequence(Name privilege);
// Without that.
Name WithoutSequence(Name privilege);

// The object of the database itself: made when there is none, dropped when it says
// nothing.
ObjectId DatabaseId();
Object& DatabaseOf(Model& model);
void DropEmptyDatabase(Model& model);

// `tables FOR role`, of all schemas when `schema` is empty.
ObjectId DefaultPrivilegesId(Name schema, Name objects, Name role);

// How `now` differs from `initially`.  Both have the owner as the empty name; the same
// privilege from two grantors is one.
std::vector<Privilege> DifferenceOf(const std::vector<Privilege>& now,
                                    const std::vector<Privilege>& initially);

// A new object grants it: to its owner (the empty name) all that there is, to PUBLIC
// what acldefault() says, and in the schema public what initdb says.
bool HasInitially(const ObjectId& id, ServerVersion version, Name grantee, Name privilege);

// Sets in the list what the grantee has; `initially`: what a new object grants.
void SetPrivilege(std::vector<Privilege>& list, bool initially, const Privilege& wanted);
// What the grantee has.
Privilege PrivilegeIn(const std::vector<Privilege>& list, bool initially, Name grantee,
                      Name privilege);

// Makes the role the owner.  What it was granted by name it has now as the owner, and
// what is revoked from one who has nothing is left out: a text may say that before
// it is known who owns the object.
void SettleOwner(std::vector<Privilege>& list, const ObjectId& id, ServerVersion version,
                 Name owner);

// Whom the schema public belongs to from 15 on, until someone says otherwise.
inline constexpr std::string_view kDatabaseOwner = "pg_database_owner";
bool IsOfDatabaseOwner(const Model& text, const ObjectId& id);
// A text makes the schema public anew: it is like any other then.
bool MakesPublic(const Model& text);
// What a text grants on an object before it says anything of it.
std::vector<Privilege> PrivilegesOfNew(const Model& text, const ObjectId& id);

// In a text that nobody has executed: the role that will.
inline constexpr std::string_view kCurrentRole = "CURRENT_USER";

}  // namespace pgorigin
