// Constraints of tables and domains, however they are written.
#pragma once

#include <string>
#include <vector>

#include "spec/fold.h"

namespace pgorigin {

// Adds one constraint (PRIMARY KEY, UNIQUE, FOREIGN KEY, CHECK, EXCLUDE) to the
// table.  `column`: the column that it is written on; empty for a table's.  `only`: a key of
// a partitioned table is not valid until all partitions have one attached.
void AddConstraint(Fold& fold, const QualifiedName& table, const PgQuery__Constraint& constraint,
                   const std::string& column, bool only = false);

// The columns of a check that stand in its tree.
std::vector<std::string> ColumnsIn(const PgQuery__Node* expression);

// The primary key of the table; null when there is none.
const Constraint* PrimaryKeyOf(const Model& model, const QualifiedName& table);

}  // namespace pgorigin
