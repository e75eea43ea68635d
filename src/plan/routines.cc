// Functions, procedures and window functions.
#include <algorithm>

#include "plan/emitters.h"
#include "plan/settings.h"
#include "plan/words.h"

namespace pgorigin::plan {
namespace {

bool IsTableColumn(const Argument& argument) { return argument.mode == "table"; }

void WriteArgument(Sql& sql, const Argument& argument) {
  if (argument.mode != "in" && !IsTableColumn(argument)) sql << KeywordFor(argument.mode);
  if (!argument.name.empty()) sql << Identifier(argument.name);
  sql << Canonical(argument.type);
  if (argument.default_value) sql << "DEFAULT" << *argument.default_value;
}

void WriteArguments(Sql& sql, const std::vector<Argument>& arguments, bool of_table) {
  std::vector<Argument> chosen;
  std::ranges::copy_if(arguments, std::back_inserter(chosen), [&](const Argument& argument) {
    return IsTableColumn(argument) == of_table;
  });
  sql.Glue() << "(";
  sql.List(chosen, [&](const Argument& argument) { WriteArgument(sql, argument); });
  sql << ")";
}

void WriteReturns(Sql& sql, const Function& function) {
  if (function.routine == "procedure") return;
  if (std::ranges::any_of(function.arguments, IsTableColumn)) {
    sql << "\n    RETURNS TABLE";
    return WriteArguments(sql, function.arguments, true);
  }
  sql << "\n    RETURNS";
  if (function.returns_set) sql << "SETOF";
  sql << Canonical(function.returns);
}

// The planner's estimates, where they are not those of a fresh function.
void WriteEstimates(Sql& sql, const Function& function) {
  const bool compiled = function.language == "c" || function.language == "internal";
  if (!function.cost.empty() && function.cost != (compiled ? "1" : "100")) {
    sql << "COST" << Canonical(function.cost);
  }
  if (function.returns_set && function.rows != "0" && function.rows != "1000") {
    sql << "ROWS" << Canonical(function.rows);
  }
}

// Procedures have none of these.
void WriteBehaviour(Sql& sql, const Function& function) {
  if (function.routine == "procedure") return;
  if (function.routine == "window function") sql << "WINDOW";
  if (function.volatility != "volatile") sql << KeywordFor(function.volatility);
  if (function.strict) sql << "STRICT";
  if (function.leakproof) sql << "LEAKPROOF";
  if (function.parallel != "unsafe") sql << "PARALLEL" << KeywordFor(function.parallel);
  WriteEstimates(sql, function);
}

void WriteTransforms(Sql& sql, const Function& function) {
  if (function.transforms.empty()) return;
  sql << "TRANSFORM";
  sql.List(function.transforms, [&](Name type) { sql << "FOR TYPE" << Canonical(type); });
}

void WriteBody(Sql& sql, const Function& function) {
  if (function.sql_body) {
    sql << "\n" << *function.sql_body;
  } else if (!function.library.empty()) {
    sql << "\nAS" << Literal(function.library) << "," << Literal(function.body);
  } else {
    sql << "\nAS" << DollarQuoted(function.body);
  }
}

}  // namespace

void Emit(Emission& out, const Object& object, const Function& function) {
  Sql sql;
  sql << "CREATE";
  if (out.Replaces(object.id)) sql << "OR REPLACE";
  sql << KeywordFor(function.routine) << QualifiedName{object.id.schema, object.id.name};
  WriteArguments(sql, function.arguments, false);
  WriteReturns(sql, function);
  sql << "\n    LANGUAGE" << Identifier(function.language);
  WriteTransforms(sql, function);
  WriteBehaviour(sql, function);
  if (function.security_definer) sql << "SECURITY DEFINER";
  if (!function.support.empty()) sql << "SUPPORT" << function.support;
  for (const std::string& setting : function.settings) {
    sql << "\n    SET";
    WriteSetting(sql, setting);
  }
  WriteBody(sql, function);
  out.Create(object, sql.End());
}

}  // namespace pgorigin::plan
