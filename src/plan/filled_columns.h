// New columns that need another value for every row.
#pragma once

#include "plan/work.h"

namespace pgorigin::plan {

// Where there is one, what people declared that rows have in the column that are there already:
// SQL over the row.
const std::string* DeclaredFill(const PlanOptions& options, const ObjectId& column);

// Added at once, its default would write the whole table anew under ACCESS EXCLUSIVE; or nobody
// but that declaration says what it has.
bool IsFilledLater(const Model& live, const Model& due, const ObjectId& column,
                   const PlanOptions& options);

// Added without a value, filled while others write, proven, and then NOT NULL.  Offline, and in
// a table that others are a part of: in one transaction.
void EmitFilledColumn(Emission& out, const Model& live, const Object& column,
                      const PlanOptions& options);

// Of a column that is there, and gets NOT NULL: rows without a value are filled after it was
// promised that no more are written.
void EmitFilledGaps(Emission& out, const Model& live, const Object& column,
                    const std::string& declared);

// The same in one statement, before NOT NULL.
std::string GapsFilledAtOnce(const Model& live, const Object& column, const std::string& declared);

// `row` as the columns of its table, in an expression that names them.
void WriteDeclared(Sql& sql, const std::string& declared, const ObjectId& column, Keyword row);

}  // namespace pgorigin::plan
