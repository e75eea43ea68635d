#include "verify/values.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "pgorigin/ast/token.h"
#include "pgorigin/ast/type_name.h"
#include "verify/literal.h"

namespace pgorigin {
namespace {

struct TypeValue {
  std::string_view type;  // without its modifier
  std::string_view sql;   // over i
};

// As format_type() writes them.
constexpr auto kValues = std::to_array<TypeValue>({
    {"smallint", "(i % 32000)::smallint"},
    {"integer", "i"},
    {"bigint", "i::bigint"},
    {"real", "i::real"},
    {"double precision", "i::double precision"},
    {"money", "i::money"},
    {"boolean", "i % 2 = 0"},
    {"date", "'2020-01-01'::date + i"},
    {"time without time zone", "'00:00'::time + i * '1 second'::interval"},
    {"time with time zone", "'00:00+00'::timetz + i * '1 second'::interval"},
    {"timestamp without time zone", "'2020-01-01'::timestamp + i * '1 minute'::interval"},
    {"timestamp with time zone", "'2020-01-01+00'::timestamptz + i * '1 minute'::interval"},
    {"interval", "i * '1 second'::interval"},
    {"uuid", "pg_catalog.md5(i::text)::uuid"},
    {"json", "pg_catalog.json_build_object('n', i)"},
    {"jsonb", "pg_catalog.jsonb_build_object('n', i)"},
    {"bytea", "pg_catalog.decode(pg_catalog.md5(i::text), 'hex')"},
    {"inet", "'10.0.0.0'::inet + i"},
    {"cidr", "('10.0.0.0'::inet + i)::cidr"},
    {"tsvector", "pg_catalog.to_tsvector('pg_catalog.simple', i::text)"},
    {"xml", "'<n/>'::xml"},
    {"oid", "i::oid"},
});

// 10 of "character varying(10)"; 0 when there is none.
int ModifierOf(std::string_view type) {
  const std::size_t open = type.find('(');
  int size = 0;
  if (open != type.npos) std::from_chars(&type[open + 1], type.data() + type.size(), size);
  return size;
}

bool IsText(std::string_view base) {
  return base == "text" || base == "character varying" || base == "character" ||
         base == "public.citext" || base == "name";
}

std::string TextSql(std::string_view type, Name column) {
  const int size = ModifierOf(type);
  const std::string number = "i::text";
  if (size == 0) return fmt::format("{} || i", Literal(column.str() + " "));
  if (size < 12) return fmt::format("pg_catalog.\"right\"({}, {})", number, size);
  return fmt::format("pg_catalog.\"left\"({}, {}) || i", Literal(column.str() + " "), size - 8);
}

bool IsNumber(std::string_view base) {
  return base == "smallint" || base == "integer" || base == "bigint" || base == "numeric" ||
         base == "real" || base == "double precision";
}

// Literals of the checks that name the column: strings, or integers.
std::vector<std::string> Candidates(Name column, const std::vector<std::string>& checks,
                                    bool numbers, int variant) {
  std::vector<std::string> found;
  for (const std::string& check : checks) {
    bool named = false;
    std::vector<std::string> here;
    TokenScanner scanner(check);
    for (Token token = scanner.Next(); token.kind != TokenKind::kEnd; token = scanner.Next()) {
      const bool name = token.kind == TokenKind::kWord || token.kind == TokenKind::kQuotedName;
      if (name && column == NameOf(token)) named = true;
      const bool bits = std::string_view("bBxX").find(token.text[0]) != std::string_view::npos;
      if (!numbers && token.kind == TokenKind::kString && !bits) here.emplace_back(token.text);
      int number = 0;
      const char* end = token.text.data() + token.text.size();
      const auto [stop, error] = std::from_chars(token.text.data(), end, number);
      if (numbers && error == std::errc() && (stop == end || *stop == '.')) {
        here.push_back(std::to_string(number + variant));
      }
    }
    if (named) found.insert(found.end(), here.begin(), here.end());
  }
  return found;
}

std::string OneOf(const std::vector<std::string>& values, Name type) {
  return fmt::format("(ARRAY[{}])[1 + (i - 1) % {}]::{}", fmt::join(values, ", "), values.size(),
                     type.view());
}

const Object* FindType(const Model& model, Kind kind, Name type) {
  for (const auto& [id, object] : model.objects) {
    if (id.kind == kind && type == ToString(QualifiedName{id.schema, id.name})) return &object;
  }
  return nullptr;
}

std::string NumericSql(std::string_view type) {
  const std::size_t comma = type.find(',');
  int scale = 0;
  if (comma != type.npos) std::from_chars(&type[comma + 1], type.data() + type.size(), scale);
  const int digits = ModifierOf(type) == 0 ? 9 : std::clamp(ModifierOf(type) - scale, 0, 9);
  return fmt::format("(i % (10 ^ {})::integer)::{}", digits, type);
}

}  // namespace

std::optional<std::string> ValueSql(const Model& model, const ObjectId& column, Name type,
                                    const std::vector<std::string>& checks, int variant) {
  if (type.view().ends_with("[]")) {
    const Name element = type.view().substr(0, type.view().size() - 2);
    const auto value = ValueSql(model, column, element, {}, 2);
    if (!value) return std::nullopt;
    return fmt::format("ARRAY[{}]::{}", *value, type.view());
  }
  const std::string base = WithoutModifier(type);
  if (variant < 2 && (IsText(base) || IsNumber(base))) {
    const auto candidates = Candidates(column.name, checks, IsNumber(base), variant);
    if (!candidates.empty()) return OneOf(candidates, type);
  }
  if (IsText(base)) return TextSql(type, column.name);
  if (base == "numeric") return NumericSql(type);
  for (const TypeValue& known : kValues) {
    if (known.type == base) return std::string(known.sql);
  }
  if (const Enum* labels = As<Enum>(FindType(model, Kind::kEnum, type))) {
    std::vector<std::string> values;
    for (const std::string& label : labels->labels) values.push_back(Literal(label));
    if (!values.empty()) return OneOf(values, type);
  }
  const Object* domain = FindType(model, Kind::kDomain, type);
  if (domain == nullptr) return std::nullopt;
  std::vector<std::string> of_domain;
  return ValueSql(model, column, As<Domain>(domain)->type, of_domain, 2);
}

}  // namespace pgorigin
