// Text search parsers, templates, dictionaries and configurations.
#include "plan/emitters.h"
#include "plan/metadata.h"

namespace pgorigin::plan {
namespace {

void WriteFunction(Sql& sql, Keyword option, const FunctionName& function) {
  if (!function.empty()) sql << option << function;
}

Sql Created(const Emission& out, const Object& object) {
  Sql sql;
  sql << "CREATE";
  WriteReference(sql, out.model(), object);
  return sql;
}

}  // namespace

void Emit(Emission& out, const Object& object, const TextSearchParser& parser) {
  Sql sql = Created(out, object);
  sql << "(START =" << parser.start;
  WriteFunction(sql, ", GETTOKEN =", parser.get_token);
  WriteFunction(sql, ", END =", parser.end);
  WriteFunction(sql, ", HEADLINE =", parser.headline);
  WriteFunction(sql, ", LEXTYPES =", parser.lex_types);
  out.Create(object, (sql << ")").End());
}

void Emit(Emission& out, const Object& object, const TextSearchTemplate& made) {
  Sql sql = Created(out, object);
  sql << "(LEXIZE =" << made.lexize;
  WriteFunction(sql, ", INIT =", made.init);
  out.Create(object, (sql << ")").End());
}

void Emit(Emission& out, const Object& object, const TextSearchDictionary& dictionary) {
  Sql sql = Created(out, object);
  sql << "(TEMPLATE =" << Canonical(dictionary.dictionary_template);
  if (!dictionary.options.empty()) sql << "," << Canonical(dictionary.options);
  out.Create(object, (sql << ")").End());
}

void Emit(Emission& out, const Object& object, const TextSearchConfiguration& configuration) {
  Sql sql = Created(out, object);
  (sql << "(PARSER =" << Canonical(configuration.parser) << ")").End();
  for (const TokenMapping& mapping : configuration.mappings) {
    sql << "ALTER";
    WriteReference(sql, out.model(), object);
    sql << "ADD MAPPING FOR" << Identifier(mapping.token) << "WITH";
    sql.List(mapping.dictionaries, [&](Name dictionary) { sql << Canonical(dictionary); });
    sql.End();
  }
  out.Create(object, sql);
}

}  // namespace pgorigin::plan
