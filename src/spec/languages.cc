// Languages, transforms and access methods.
#include "spec/definitions.h"

namespace pgorigin {

void CreateLanguage(Fold& fold, const PgQuery__CreatePLangStmt& stmt) {
  Language language;
  language.trusted = stmt.pltrusted;
  language.handler = FunctionNamed(fold, PGORIGIN_LIST(stmt, plhandler));
  language.inline_handler = FunctionNamed(fold, PGORIGIN_LIST(stmt, plinline));
  language.validator = FunctionNamed(fold, PGORIGIN_LIST(stmt, plvalidator));
  AddOrReplace(fold, {Kind::kLanguage, {}, {}, stmt.plname, {}}, Box<Language>(std::move(language)),
               stmt.replace);
}

void CreateTransform(Fold& fold, const PgQuery__CreateTransformStmt& stmt) {
  Transform transform;
  transform.type = PlainType(fold, *stmt.type_name);
  transform.language = stmt.lang;
  if (stmt.fromsql != nullptr)
    transform.from_sql = FunctionNamed(fold, PGORIGIN_LIST(*stmt.fromsql, objname));
  if (stmt.tosql != nullptr)
    transform.to_sql = FunctionNamed(fold, PGORIGIN_LIST(*stmt.tosql, objname));
  const std::string name =
      "FOR " + transform.type.str() + " LANGUAGE " + QuoteIdentifier(transform.language);
  AddOrReplace(fold, {Kind::kTransform, {}, {}, name, {}}, Box<Transform>(std::move(transform)),
               stmt.replace);
}

void CreateAccessMethod(Fold& fold, const PgQuery__CreateAmStmt& stmt) {
  AccessMethod method;
  method.type = stmt.amtype[0] == 't' ? "table" : "index";
  method.handler = FunctionNamed(fold, PGORIGIN_LIST(stmt, handler_name));
  fold.Add({Kind::kAccessMethod, {}, {}, stmt.amname, {}}, Box<AccessMethod>(std::move(method)));
}

}  // namespace pgorigin
