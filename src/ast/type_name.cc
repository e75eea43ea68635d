#include "pgorigin/ast/type_name.h"

#include <pg_query/pg_query.pb-c.h>

#include <array>
#include <vector>

#include "ast/geometry_type.h"

namespace pgorigin {
namespace {

std::string TypmodText(const PgQuery__Node& node) {
  if (node.node_case == PG_QUERY__NODE__NODE_COLUMN_REF) {  // geometry(Point, 4326)
    const PgQuery__ColumnRef& ref = *node.column_ref;
    return ref.n_fields == 1 && ref.fields[0]->node_case == PG_QUERY__NODE__NODE_STRING
               ? ref.fields[0]->string->sval
               : "";
  }
  if (node.node_case != PG_QUERY__NODE__NODE_A_CONST) return "";
  const PgQuery__AConst& constant = *node.a_const;
  switch (constant.val_case) {
    case PG_QUERY__A__CONST__VAL_IVAL:
      return std::to_string(constant.ival->ival);
    case PG_QUERY__A__CONST__VAL_FVAL:
      return constant.fval->fval;
    case PG_QUERY__A__CONST__VAL_SVAL:
      return constant.sval->sval;
    default:
      return "";
  }
}

std::vector<std::string> Typmods(const PgQuery__TypeName& type) {
  std::vector<std::string> typmods;
  for (std::size_t i = 0; i < type.n_typmods; ++i) typmods.push_back(TypmodText(*type.typmods[i]));
  return typmods;
}

// The grammar gives the fields of an interval as a mask of bits.
// https://www.postgresql.org/docs/current/datatype-datetime.html#DATATYPE-INTERVAL-INPUT
std::string IntervalType(const std::vector<std::string>& typmods) {
  struct Fields {
    std::string_view mask;
    std::string_view words;
  };
  static constexpr auto kFields = std::to_array<Fields>({
      {"4", " year"},
      {"2", " month"},
      {"8", " day"},
      {"1024", " hour"},
      {"2048", " minute"},
      {"4096", " second"},
      {"6", " year to month"},
      {"1032", " day to hour"},
      {"3080", " day to minute"},
      {"7176", " day to second"},
      {"3072", " hour to minute"},
      {"7168", " hour to second"},
      {"6144", " minute to second"},
      {"32767", ""},
  });
  std::string text = "interval";
  if (typmods.empty()) return text;
  for (const Fields& fields : kFields) {
    if (fields.mask == typmods[0]) text += fields.words;
  }
  if (typmods.size() > 1) text += "(" + typmods[1] + ")";
  return text;
}

// Puts the type modifier where format_type() does.
std::string WithTypmods(std::string_view printed, std::vector<std::string> typmods) {
  if (printed == "interval") return IntervalType(typmods);
  typmods = PrintedModifiers(printed, std::move(typmods));
  if (typmods.empty()) return std::string(printed);
  if (printed == "numeric" && typmods.size() == 1) typmods.push_back("0");
  std::string list = "(";
  for (const std::string& typmod : typmods) list += (list.size() > 1 ? "," : "") + typmod;
  list += ")";
  if (printed == "bpchar") return "character" + list;
  std::size_t zone = printed.find(" with");  // `timestamp(3) with time zone`
  if (zone == std::string_view::npos) return std::string(printed) + list;
  return std::string(printed.substr(0, zone)) + list + std::string(printed.substr(zone));
}

bool IsMultirange(const Model& model, const std::string& schema, const std::string& name) {
  Name wanted = QuoteIdentifier(schema) + "." + QuoteIdentifier(name);
  auto it = model.objects.lower_bound({Kind::kRange, {}, {}, {}, {}});
  for (; it != model.objects.end() && it->first.kind == Kind::kRange; ++it) {
    if (As<Range>(&it->second)->multirange.value == wanted) return true;
  }
  return false;
}

bool IsTypeIn(const Model& model, const std::string& schema, const std::string& name) {
  for (Kind kind : {Kind::kEnum, Kind::kDomain, Kind::kComposite, Kind::kRange, Kind::kBaseType,
                    Kind::kTable, Kind::kView, Kind::kMaterializedView}) {
    if (model.Find({kind, schema, {}, name, {}}) != nullptr) return true;
  }
  return IsMultirange(model, schema, name);
}

TypeText NamedType(const std::string& name, const NameScope& scope) {
  if (std::string_view builtin = BuiltinType(name); !builtin.empty())
    return {std::string(builtin), true};
  std::vector<std::string> path = SplitSearchPath(scope.search_path);
  for (const std::string& schema : path) {
    if (scope.model != nullptr && IsTypeIn(*scope.model, schema, name)) {
      return {QuoteIdentifier(schema) + "." + QuoteIdentifier(name), true};
    }
  }
  if (path.empty()) return {QuoteIdentifier(name), false};
  return {QuoteIdentifier(path.back()) + "." + QuoteIdentifier(name), false};
}

TypeText UnmodifiedType(const PgQuery__TypeName& type, const NameScope& scope) {
  auto part = [&](std::size_t i) -> std::string { return type.names[i]->string->sval; };
  if (type.n_names == 0) return {"", false};
  std::string name = part(type.n_names - 1);
  if (type.n_names == 1) return NamedType(name, scope);
  std::string schema = part(type.n_names - 2);
  if (schema != "pg_catalog") return {QuoteIdentifier(schema) + "." + QuoteIdentifier(name), true};
  std::string_view builtin = BuiltinType(name);
  return builtin.empty() ? TypeText{name, false} : TypeText{std::string(builtin), true};
}

// By themselves, the words of these stand for one bit and one character.
std::string Unlimited(const std::string& type) {
  for (const auto& [limited, unlimited] :
       {std::pair("bit", "\"bit\""), std::pair("character", "bpchar")}) {
    for (const char* array : {"", "[]"}) {
      if (type == std::string(limited) + array) return std::string(unlimited) + array;
    }
  }
  return type;
}

// `table.column%TYPE`: where it can stand, no modifier is kept.
TypeText ColumnType(const PgQuery__TypeName& type, const NameScope& scope) {
  auto part = [&](std::size_t i) -> std::string { return type.names[i]->string->sval; };
  std::size_t n = type.n_names;
  if (n < 2 || scope.model == nullptr) return {"", false};
  std::vector<std::string> schemas =
      n > 2 ? std::vector{part(n - 3)} : SplitSearchPath(scope.search_path);
  for (const std::string& schema : schemas) {
    ObjectId id{Kind::kColumn, schema, part(n - 2), part(n - 1), {}};
    const Column* column = As<Column>(scope.model->Find(id));
    if (column == nullptr) continue;
    return {Unlimited(WithoutModifier(column->type.view())), true};
  }
  return {"", false};
}

}  // namespace

std::vector<std::string> SplitSearchPath(Name search_path) {
  std::vector<std::string> schemas;
  std::string_view rest = search_path;
  while (!rest.empty()) {
    std::size_t comma = rest.find(',');
    schemas.emplace_back(rest.substr(0, comma));
    rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 1);
  }
  return schemas;
}

std::string WithoutModifier(std::string_view type) {
  const std::size_t open = type.starts_with('"') ? type.npos : type.find('(');
  if (open == type.npos) return std::string(type);
  return std::string(type.substr(0, open)) + std::string(type.substr(type.find(')', open) + 1));
}

TypeText CanonicalType(const PgQuery__TypeName& type, const NameScope& scope) {
  if (type.pct_type) return ColumnType(type, scope);
  TypeText result = UnmodifiedType(type, scope);
  result.text = WithTypmods(result.text, Typmods(type));
  // Dimensions are not kept by the server: integer[3][] is integer[].
  if (type.n_array_bounds > 0) result.text += "[]";
  return result;
}

std::string BaseType(std::string_view type, const Model& model) {
  std::string text = WithoutModifier(type);
  bool array = text.size() > 2 && text.ends_with("[]");
  if (array) text.resize(text.size() - 2);
  if (text == "character") text = "bpchar";
  if (text == "\"bit\"") text = "bit";
  std::size_t dot = text.find('.');
  if (dot != std::string::npos && !array) {
    ObjectId id{Kind::kDomain, text.substr(0, dot), {}, text.substr(dot + 1), {}};
    if (const Domain* domain = As<Domain>(model.Find(id)))
      return BaseType(domain->type.view(), model);
  }
  return array ? text + "[]" : text;
}

bool IsTextFamily(std::string_view base_type) {
  return base_type == "text" || base_type == "character varying";
}

}  // namespace pgorigin
