#include "plan/conversion.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace pgorigin::plan {
namespace {

// A canonical type in its parts: `numeric(10,2)[]`, `timestamp(3) without time zone`.
struct Parts {
  std::string base;  // `numeric`, `timestamp without time zone`
  std::vector<int> modifiers;
  bool array = false;
};

std::vector<int> Numbers(std::string_view list) {
  std::vector<int> numbers;
  for (std::size_t i = 0; i < list.size();) {
    int number = 0;
    const auto result = std::from_chars(list.data() + i, list.data() + list.size(), number);
    if (result.ec == std::errc()) numbers.push_back(number);
    i = static_cast<std::size_t>(result.ptr - list.data()) + 1;
  }
  return numbers;
}

Parts PartsOf(std::string_view type) {
  Parts parts;
  parts.array = type.ends_with("[]");
  if (parts.array) type.remove_suffix(2);
  const std::size_t open = type.front() == '"' ? type.npos : type.find('(');
  const std::size_t close = type.find(')', open);
  if (open == type.npos || close == type.npos) return {std::string(type), {}, parts.array};
  parts.base = std::string(type.substr(0, open)) + std::string(type.substr(close + 1));
  parts.modifiers = Numbers(type.substr(open + 1, close - open - 1));
  return parts;
}

// Types among which a column may go from one to another as by INSERT.
enum class Family { kNone, kNumber, kText, kMoment, kTime, kBits, kJson, kAddress, kOid };
struct Member {
  std::string_view type;
  Family family;
};
constexpr auto kMembers = std::to_array<Member>({
    {"smallint", Family::kNumber},
    {"integer", Family::kNumber},
    {"bigint", Family::kNumber},
    {"numeric", Family::kNumber},
    {"real", Family::kNumber},
    {"double precision", Family::kNumber},
    {"text", Family::kText},
    {"character varying", Family::kText},
    {"character", Family::kText},
    {"bpchar", Family::kText},
    {"name", Family::kText},
    {"date", Family::kMoment},
    {"timestamp without time zone", Family::kMoment},
    {"timestamp with time zone", Family::kMoment},
    {"time without time zone", Family::kTime},
    {"time with time zone", Family::kTime},
    {"bit", Family::kBits},
    {"bit varying", Family::kBits},
    {"json", Family::kJson},
    {"jsonb", Family::kJson},
    {"inet", Family::kAddress},
    {"cidr", Family::kAddress},
    {"oid", Family::kOid},
});

Family FamilyOf(std::string_view base) {
  auto found = std::ranges::find(kMembers, base, &Member::type);
  return found == kMembers.end() ? Family::kNone : found->family;
}

bool IsInteger(std::string_view base) {
  return base == "smallint" || base == "integer" || base == "bigint";
}

// Wide enough for every value of the narrower one, and stored alike.
bool IsWidened(const Parts& from, const Parts& to) {
  if (from.base == "character varying" && to.base == "text") return true;
  if (from.base == "text" && to.base == "character varying") return to.modifiers.empty();
  if (from.base != to.base) return from.base == "cidr" && to.base == "inet";
  if (from.modifiers == to.modifiers) return true;
  if (to.modifiers.empty()) return from.base != "character" && from.base != "bit";
  if (from.modifiers.empty()) return false;
  if (from.base == "numeric") {
    return from.modifiers.size() == to.modifiers.size() && to.modifiers[0] >= from.modifiers[0] &&
           (to.modifiers.size() < 2 || to.modifiers[1] == from.modifiers[1]);
  }
  const bool grows = to.modifiers[0] >= from.modifiers[0];
  return grows && from.base != "character" && from.base != "bit";
}

// The type that a domain stands for, however deep.
std::string Resolved(const Model& model, std::string_view type) {
  std::string text(type);
  for (bool again = true; again;) {
    again = false;
    for (auto it = model.objects.lower_bound({Kind::kDomain, {}, {}, {}, {}});
         it != model.objects.end() && it->first.kind == Kind::kDomain; ++it) {
      if (ToString(it->first) != text) continue;
      text = As<Domain>(&it->second)->type;
      again = true;
      break;
    }
  }
  return text;
}

std::optional<Conversion> CastOfUsers(const Model& model, std::string_view from,
                                      std::string_view to) {
  for (auto it = model.objects.lower_bound({Kind::kCast, {}, {}, {}, {}});
       it != model.objects.end() && it->first.kind == Kind::kCast; ++it) {
    const Cast& cast = *As<Cast>(&it->second);
    if (cast.source != from || cast.target != to) continue;
    return cast.context == "explicit" ? Conversion::kCast : Conversion::kAssignment;
  }
  return std::nullopt;
}

bool HasZone(std::string_view base) { return base.ends_with(" with time zone"); }

// Written and read as a setting says: DateStyle, IntervalStyle, bytea_output, search_path, …
bool IsStyled(std::string_view base) {
  constexpr std::string_view kStyled[] = {
      "date",     "interval",         "bytea",   "money",   "real",
      "regclass", "double precision", "regtype", "regproc", "regprocedure"};
  return base.starts_with("timestamp") || std::ranges::find(kStyled, base) != std::end(kStyled);
}

// Explicit casts of the server's between other types, which are not their texts (pg_cast).
bool HasExplicitCast(std::string_view from, std::string_view to) {
  static constexpr std::pair<std::string_view, std::string_view> kCasts[] = {
      {"integer", "boolean"},
      {"integer", "bit"},
      {"bigint", "bit"},
      {"bit", "integer"},
      {"bit", "bigint"},
      {"integer", "\"char\""},
      {"\"char\"", "integer"},
      {"interval", "time without time zone"},
      {"time without time zone", "interval"},
      {"timestamp without time zone", "time without time zone"},
      {"timestamp with time zone", "time without time zone"},
      {"timestamp with time zone", "time with time zone"},
      {"jsonb", "boolean"},
      {"jsonb", "smallint"},
      {"jsonb", "integer"},
      {"jsonb", "bigint"},
      {"jsonb", "numeric"},
      {"jsonb", "real"},
      {"jsonb", "double precision"},
      {"box", "circle"},
      {"box", "lseg"},
      {"box", "point"},
      {"box", "polygon"},
      {"circle", "box"},
      {"circle", "point"},
      {"circle", "polygon"},
      {"lseg", "point"},
      {"path", "polygon"},
      {"point", "box"},
      {"polygon", "box"},
      {"polygon", "circle"},
      {"polygon", "path"},
      {"polygon", "point"},
      {"macaddr", "macaddr8"},
      {"macaddr8", "macaddr"},
      {"int4range", "int4multirange"},
      {"int8range", "int8multirange"},
      {"numrange", "nummultirange"},
      {"daterange", "datemultirange"},
      {"tsrange", "tsmultirange"},
      {"tstzrange", "tstzmultirange"},
      {"xid8", "xid"},
  };
  return std::ranges::find(kCasts, std::pair(from, to)) != std::end(kCasts);
}

bool IsInFamily(const Parts& from, const Parts& to) {
  const Family family = FamilyOf(from.base);
  if (family != Family::kNone && family == FamilyOf(to.base)) return true;
  if (IsInteger(from.base) && to.base == "oid") return true;
  if (from.base == "oid" && IsInteger(to.base)) return true;
  // What is not text is assigned to text by its output function.
  return FamilyOf(to.base) == Family::kText;
}

}  // namespace

Conversion ConversionOf(const Model& live, const Model& due, std::string_view from,
                        std::string_view to) {
  const std::string source = Resolved(live, from), target = Resolved(due, to);
  const Parts a = PartsOf(source), b = PartsOf(target);
  if (auto cast = CastOfUsers(live, source, target)) return *cast;
  if (a.array == b.array && IsWidened(a, b)) {
    return source == from && target == to ? Conversion::kNone : Conversion::kAssignment;
  }
  if (a.array != b.array) {
    if (FamilyOf(b.base) == Family::kText && !b.array) return Conversion::kAssignment;
    return b.array && (a.base == b.base || IsInFamily(a, b)) ? Conversion::kElement
                                                             : Conversion::kText;
  }
  if (IsInFamily(a, b)) return Conversion::kAssignment;
  if (FamilyOf(a.base) == Family::kText) return Conversion::kCast;
  if (HasExplicitCast(a.base, b.base)) return Conversion::kCast;
  if (a.base == "boolean" && IsInteger(b.base)) return Conversion::kInteger;
  return Conversion::kText;
}

bool ChangesValues(std::string_view from, std::string_view to, Conversion conversion) {
  if (conversion == Conversion::kNone) return false;
  const Parts a = PartsOf(from), b = PartsOf(to);
  const Family family = FamilyOf(a.base);
  if (family == Family::kMoment || family == Family::kTime) return FamilyOf(b.base) == family;
  if (family != Family::kNumber || FamilyOf(b.base) != family) return false;
  return IsInteger(b.base) ? !IsInteger(a.base) : !b.modifiers.empty() && !IsInteger(a.base);
}

bool NeedsTimeZone(std::string_view from, std::string_view to) {
  constexpr std::string_view kWith = "timestamp with time zone";
  constexpr std::string_view kWithout = "timestamp without time zone";
  const Parts a = PartsOf(from), b = PartsOf(to);
  if (a.array || b.array) return false;
  return (a.base == kWithout && b.base == kWith) || (a.base == kWith && b.base == kWithout);
}

bool IsSteady(const Model& model, std::string_view from, std::string_view to) {
  const std::string source = Resolved(model, from), target = Resolved(model, to);
  if (CastOfUsers(model, source, target)) return false;
  const Parts a = PartsOf(source), b = PartsOf(target);
  if (a.array != b.array) return false;
  if (a.base == b.base) return true;
  if (HasZone(a.base) || HasZone(b.base)) return false;
  return FamilyOf(a.base) == FamilyOf(b.base) || (!IsStyled(a.base) && !IsStyled(b.base));
}

bool Converted::IsAssignment() const {
  const bool plain = conversion == Conversion::kNone || conversion == Conversion::kAssignment;
  return plain && mapping.empty() && time_zone.empty();
}

namespace {

class ConvertedWriter {
 public:
  ConvertedWriter(Sql& sql, const Converted& converted, Keyword row)
      : sql_(sql), converted_(converted), row_(row) {}

  void Write() {
    if (!converted_.time_zone.empty()) return AtTimeZone();
    if (!converted_.mapping.empty()) return Mapped();
    Column();
    switch (converted_.conversion) {
      case Conversion::kNone:
      case Conversion::kAssignment:
        return;
      case Conversion::kElement:
        sql_.Glue() << "]";
        break;
      case Conversion::kInteger:
        sql_.Glue() << "::integer";
        break;
      case Conversion::kText:
        sql_.Glue() << "::text";
        break;
      case Conversion::kCast:
        break;
    }
    Cast();
  }

 private:
  void Column() {
    if (converted_.conversion == Conversion::kElement) (sql_ << "ARRAY[").Glue();
    if (row_.text.empty()) {
      sql_ << Identifier(converted_.column);
    } else {
      WriteOf(sql_, row_, converted_.column);
    }
  }
  void Cast() { (sql_.Glue() << "::").Glue() << Canonical(converted_.type); }
  void AtTimeZone() {
    Column();
    sql_ << "AT TIME ZONE" << Literal(converted_.time_zone);
  }
  void Mapped() {
    sql_ << "(CASE";
    Column();
    sql_.Glue() << "::text";
    for (const auto& [from, to] : converted_.mapping) {
      sql_ << "WHEN" << Literal(from) << "THEN" << Literal(to);
    }
    sql_ << "ELSE";
    Column();
    sql_.Glue() << "::text END)";
    Cast();
  }

  Sql& sql_;
  const Converted& converted_;
  Keyword row_;
};

}  // namespace

Converted ConvertedBy(const Model& live, const Model& due, Name column,
                      const std::pair<Name, Name>& types, const ValueMapping* mapping,
                      std::string_view time_zone) {
  const auto& [from, to] = types;
  Converted converted{column, to, ConversionOf(live, due, from, to)};
  if (mapping != nullptr) converted.mapping = *mapping;
  if (NeedsTimeZone(from, to)) converted.time_zone = time_zone;
  return converted;
}

bool HasToBeConfirmed(const Converted& converted, std::string_view from) {
  return converted.mapping.empty() && converted.time_zone.empty() &&
         ChangesValues(from, converted.type, converted.conversion);
}

void WriteConverted(Sql& sql, const Converted& converted, Keyword row) {
  ConvertedWriter(sql, converted, row).Write();
}

}  // namespace pgorigin::plan
