// Base types and shell types.
#include <array>

#include "plan/emitters.h"

namespace pgorigin::plan {
namespace {

// How the value of an option of CREATE TYPE is written.
enum class TypeOptionForm { kName, kText };

struct TypeOption {
  std::string_view name;
  Keyword keyword;
  TypeOptionForm form = TypeOptionForm::kName;
};

constexpr auto kTypeOptions = std::to_array<TypeOption>({
    {"alignment", "ALIGNMENT"},
    {"analyze", "ANALYZE"},
    {"category", "CATEGORY", TypeOptionForm::kText},
    {"collatable", "COLLATABLE"},
    {"default", "DEFAULT", TypeOptionForm::kText},
    {"delimiter", "DELIMITER", TypeOptionForm::kText},
    {"element", "ELEMENT"},
    {"input", "INPUT"},
    {"internallength", "INTERNALLENGTH"},
    {"output", "OUTPUT"},
    {"passedbyvalue", "PASSEDBYVALUE"},
    {"preferred", "PREFERRED"},
    {"receive", "RECEIVE"},
    {"send", "SEND"},
    {"storage", "STORAGE"},
    {"subscript", "SUBSCRIPT"},
    {"typmod_in", "TYPMOD_IN"},
    {"typmod_out", "TYPMOD_OUT"},
});

void WriteOption(Sql& sql, std::string_view text) {
  const std::size_t equals = text.find('=');
  if (equals == text.npos) throw CannotWrite("an option without a value");
  const std::string_view value = text.substr(equals + 1);
  for (const TypeOption& option : kTypeOptions) {
    if (option.name != text.substr(0, equals)) continue;
    sql << option.keyword << "=";
    if (option.form == TypeOptionForm::kText) {
      sql << Literal(value);
    } else {
      sql << Canonical(value);
    }
    return;
  }
  throw CannotWrite("no SQL is known for its option " + std::string(text.substr(0, equals)));
}

}  // namespace

void Emit(Emission& out, const Object& object, const BaseType& type) {
  Sql shell;
  shell << "CREATE TYPE" << QualifiedName{object.id.schema, object.id.name};
  Sql sql = shell;
  shell.End();
  if (type.shell) return out.Create(object, shell);
  sql << "(";
  sql.List(type.options, [&](const std::string& option) { WriteOption(sql, option); });
  (sql << ")").End();
  out.Add(object, Part::kShell, shell, {{{Kind::kSchema, {}, {}, object.id.schema, {}}}});
  out.Create(object, sql, {{object.id, Part::kShell}});
}

}  // namespace pgorigin::plan
