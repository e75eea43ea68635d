// What keeps a column in step with others of its row, whoever writes.
#pragma once

#include <string>

#include "plan/writer.h"

namespace pgorigin::plan {

QualifiedName InStepFunctionOf(const ObjectId& column);
// EXECUTE FUNCTION …, and the end of the statement.
void WriteInStepCall(Sql& sql, const ObjectId& column);
// ENABLE ALWAYS: also where a fill keeps the triggers of users quiet.
void WriteAlways(Sql& sql, const ObjectId& column, Name trigger);
void WriteDropTrigger(Sql& sql, const ObjectId& column, Name trigger);

// A function of PL/pgSQL with that body and a trigger BEFORE INSERT OR UPDATE that fires last.
// As its owner: who may write to a table need not be able to read what the body reads.
void WriteInStepTrigger(Sql& sql, const ObjectId& column, const std::string& body);
void WriteDropInStepTrigger(Sql& sql, const ObjectId& column);
void WriteDropInStepFunction(Sql& sql, const ObjectId& column);

}  // namespace pgorigin::plan
