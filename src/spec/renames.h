// ALTER … RENAME: what a new name reaches.
#pragma once

#include "spec/fold.h"

namespace pgorigin {

// A table, view or sequence under another name or in another schema.
void RenameRelation(Fold& fold, const ObjectId& id, const std::string& new_schema,
                    const std::string& new_name);
// One that is not there, or of which nothing is known.
void RenameUnknown(Fold& fold, const PgQuery__RangeVar& relation, const std::string& new_schema,
                   const std::string& new_name, bool missing_ok);
// A column of a table and of those that inherit it, or of a view.
void RenameColumnOf(Fold& fold, const PgQuery__RenameStmt& stmt);
// Of that table, and of those that inherit it.
void RenameColumnIn(Fold& fold, const QualifiedName& table, const PgQuery__RenameStmt& stmt);
// A type or a domain, with all that is of it.
void RenameType(Fold& fold, const ObjectId& id, const QualifiedName& to);
// What is of the type alone; a table makes a type, too.
void FollowType(Fold& fold, const QualifiedName& from, const QualifiedName& to);
// What is named by nothing but, maybe, the indexes attached to it.
void Rekey(Fold& fold, const ObjectId& id, ObjectId renamed);

// The names of the sequences of identity columns, in order of the table: a rename of
// the table or of a column leaves them.
std::vector<Name> SequencesOf(Fold& fold, const QualifiedName& table);
void KeepSequences(Fold& fold, const QualifiedName& table, const std::vector<Name>& sequences);

}  // namespace pgorigin
