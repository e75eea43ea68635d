// Languages, transforms and access methods.
#include "plan/emitters.h"
#include "plan/metadata.h"
#include "plan/words.h"

namespace pgorigin::plan {
namespace {

// FROM SQL WITH FUNCTION f(internal): both functions of a transform take that type.
void WriteDirection(Sql& sql, Keyword direction, const FunctionName& function) {
  (sql << direction << "WITH FUNCTION" << function).Glue() << "(internal)";
}

}  // namespace

void Emit(Emission& out, const Object& object, const Language& language) {
  Sql sql;
  sql << "CREATE";
  if (language.trusted) sql << "TRUSTED";
  sql << "LANGUAGE" << Identifier(object.id.name) << "HANDLER" << language.handler;
  if (!language.inline_handler.empty()) sql << "INLINE" << language.inline_handler;
  if (!language.validator.empty()) sql << "VALIDATOR" << language.validator;
  out.Create(object, sql.End());
}

void Emit(Emission& out, const Object& object, const Transform& transform) {
  Sql sql;
  sql << "CREATE";
  WriteReference(sql, out.model(), object);
  sql << "(";
  const bool both = !transform.from_sql.empty() && !transform.to_sql.empty();
  if (!transform.from_sql.empty()) WriteDirection(sql, "FROM SQL", transform.from_sql);
  if (both) sql << ",";
  if (!transform.to_sql.empty()) WriteDirection(sql, "TO SQL", transform.to_sql);
  out.Create(object, (sql << ")").End());
}

void Emit(Emission& out, const Object& object, const AccessMethod& method) {
  Sql sql;
  sql << "CREATE ACCESS METHOD" << Identifier(object.id.name) << "TYPE" << KeywordFor(method.type)
      << "HANDLER" << method.handler;
  out.Create(object, sql.End());
}

}  // namespace pgorigin::plan
