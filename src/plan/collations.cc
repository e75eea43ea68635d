// Collations, conversions and casts.
#include "plan/emitters.h"
#include "plan/metadata.h"

namespace pgorigin::plan {
namespace {}  // namespace

void Emit(Emission& out, const Object& object, const Collation& collation) {
  Sql sql;
  sql << "CREATE COLLATION" << NameOf(object) << "(PROVIDER =" << Identifier(collation.provider);
  auto write = [&](Keyword option, const std::string& value) {
    if (!value.empty()) sql << option << Literal(value);
  };
  write(", LC_COLLATE =", collation.lc_collate);
  write(", LC_CTYPE =", collation.lc_ctype);
  write(", LOCALE =", collation.locale);
  write(", RULES =", collation.rules);
  if (!collation.deterministic) sql << ", DETERMINISTIC = false";
  out.Create(object, (sql << ")").End());
}

void Emit(Emission& out, const Object& object, const Conversion& conversion) {
  Sql sql;
  sql << "CREATE";
  if (conversion.is_default) sql << "DEFAULT";
  sql << "CONVERSION" << NameOf(object) << "FOR" << Literal(conversion.source) << "TO"
      << Literal(conversion.destination) << "FROM" << conversion.function;
  out.Create(object, sql.End());
}

void Emit(Emission& out, const Object& object, const Cast& cast) {
  Sql sql;
  sql << "CREATE";
  WriteReference(sql, out.model(), object);
  if (cast.method == "function") {
    (sql << "WITH FUNCTION" << cast.function).Glue() << "(" << Canonical(cast.arguments) << ")";
  } else if (cast.method == "inout") {
    sql << "WITH INOUT";
  } else if (cast.method == "binary") {
    sql << "WITHOUT FUNCTION";
  } else {
    throw CannotWrite("no SQL is known for the method \"" + cast.method.str() + "\"");
  }
  if (cast.context == "assignment") sql << "AS ASSIGNMENT";
  if (cast.context == "implicit") sql << "AS IMPLICIT";
  out.Create(object, sql.End());
}

}  // namespace pgorigin::plan
