// One command of ALTER TABLE.
#pragma once

#include "spec/fold.h"

// The grammar's names are long, and a switch over them is read by its last word.
#define AT(name) PG_QUERY__ALTER_TABLE_TYPE__AT_##name

namespace pgorigin {

struct Alteration {
  Fold& fold;
  QualifiedName table;
  const PgQuery__AlterTableCmd& cmd;
  Object& relation;
  bool recurse;  // no ONLY

  Table* AsTable() const { return As<Table>(&relation); }
};

void ApplyCommand(const Alteration& at);

// … ATTRIBUTE of ALTER TYPE, in the type and in the tables of that type.
void AlterAttribute(const Alteration& at);
void RenameAttribute(Fold& fold, const PgQuery__RenameStmt& stmt);

// What is no part of the definition proper; false when the command is about that.
bool AlterAttributes(const Alteration& at);

// ADD COLUMN and DROP COLUMN, in the table and in its children.
void AddColumnTo(const Alteration& at);
void DropColumn(const Alteration& at);

// The details of the view's column that the command names.
ViewColumn& DetailNamed(const Alteration& at, View& view);

// ALTER COLUMN, in all its forms.
void AlterColumn(const Alteration& at);
// What ALTER does to a column it does to the columns of the table's children, too,
// unless it says ONLY.
void AlterColumns(const Alteration& at, bool recurse);

}  // namespace pgorigin
