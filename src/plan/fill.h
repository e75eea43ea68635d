// Rows that get a value batch by batch, while others read and write.
#pragma once

#include <functional>

#include "plan/emission.h"

namespace pgorigin::plan {

struct Fill {
  QualifiedName table;
  Name column;  // where it is NULL, it is due
  // Both name columns of the row by WriteFilled.
  std::function<void(Sql&)> condition;  // beside that; what it excludes stays NULL
  std::function<void(Sql&)> value;
  // Of rows that should be filled and never can be, and what to say of them; may be empty.
  std::function<void(Sql&)> hopeless;
  std::string complaint;
};

// One DO statement outside of a transaction.  It walks along the primary key (or, without one,
// the table) and commits each batch.  It waits for no row: those that others are at are left
// for another pass, until none is left.  Triggers of users do not fire: by
// session_replication_role where the role may set it, else they are disabled for each batch,
// which writers wait for.  NOTICEs tell how far it is.
// https://www.postgresql.org/docs/current/plpgsql-transactions.html
void WriteFill(Sql& sql, const Model& live, const Fill& fill);

// The strongest lock that it takes on the table.
Lock LockOfFill(const Model& live, const QualifiedName& table);

// `filled.column`.
void WriteFilled(Sql& sql, Name column);

// Those that fire when a row is updated.
std::vector<const Object*> UpdateTriggers(const Model& live, const QualifiedName& table);
void WriteDisable(Sql& sql, const Object& trigger);
// As it was.
void WriteEnable(Sql& sql, const Object& trigger);

}  // namespace pgorigin::plan
