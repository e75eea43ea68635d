// How an aggregate is called.
#pragma once

#include "pgorigin/model/model.h"
#include "plan/writer.h"

namespace pgorigin::plan {

// `(integer, VARIADIC text[])`, `(*)`, `(double precision ORDER BY anyelement)`.  A
// hypothetical-set aggregate over VARIADIC "any" has its one argument on both sides.
// https://www.postgresql.org/docs/current/sql-createaggregate.html
void WriteAggregateArguments(Sql& sql, const ObjectId& id, const Aggregate& aggregate);

// The types of a list as ObjectId::arguments holds it: between the commas that are in
// no quoted name.
std::vector<std::string_view> SplitTypes(std::string_view list);

}  // namespace pgorigin::plan
