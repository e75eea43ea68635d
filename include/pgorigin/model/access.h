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

}  // namespace pgorigin
