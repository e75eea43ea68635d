// Collations, conversions and casts.
#include <algorithm>
#include <array>

#include "spec/definitions.h"

namespace pgorigin {
namespace {

bool IsLower(char c) { return c >= 'a' && c <= 'z'; }
bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }

// From 16 on, the server writes locales of ICU its own way: `de_DE` becomes `de-DE`.
// These it leaves as they are: `de`, `de-DE`, `und`.
bool IsPlainTag(std::string_view locale) {
  const std::size_t dash = locale.find('-');
  const std::string_view language = locale.substr(0, dash);
  const std::string_view region = dash == locale.npos ? "" : locale.substr(dash + 1);
  const bool plain = (language.size() == 2 || language == "und") &&
                     std::ranges::all_of(language, IsLower) && std::ranges::all_of(region, IsUpper);
  return plain && (dash == locale.npos || region.size() == 2);
}

bool IsKnownLocale(const Collation& collation, const ServerVersion& version) {
  if (collation.provider == "builtin") return collation.locale == "C";
  return collation.provider == "libc" || !version.HasIcuRules() || IsPlainTag(collation.locale);
}

Collation CollationOf(std::span<PgQuery__Node*> options) {
  Collation collation;
  if (FindOption(options, "provider") != nullptr)
    collation.provider = OptionText(options, "provider");
  if (FindOption(options, "deterministic") != nullptr)
    collation.deterministic = IsSet(options, "deterministic");
  collation.lc_collate = OptionText(options, "lc_collate");
  collation.lc_ctype = OptionText(options, "lc_ctype");
  collation.locale = OptionText(options, "locale");
  collation.rules = OptionText(options, "rules");
  if (collation.provider == "libc") {
    if (!collation.locale.empty()) collation.lc_collate = collation.lc_ctype = collation.locale;
    collation.locale.clear();
  } else if (collation.locale.empty() && collation.lc_collate == collation.lc_ctype) {
    collation.locale = std::exchange(collation.lc_collate, {});  // before 15
    collation.lc_ctype.clear();
  }
  return collation;
}

// CREATE COLLATION … FROM; nothing when text cannot tell what that is.
std::optional<Collation> CopyOf(Fold& fold, std::span<PgQuery__Node*> names) {
  const Object* source = fold.FindNamed(names, {Kind::kCollation});
  if (source != nullptr) {
    if (source->uncertain.empty()) return *As<Collation>(source);
    return std::nullopt;
  }
  const std::string name = StringOf(*names.back());
  if (name != "C" && name != "POSIX") return std::nullopt;
  Collation collation;
  collation.lc_collate = collation.lc_ctype = name;
  return collation;
}

// The names of pg_encoding_to_char().  Others are read, too, by letters and digits alone.
constexpr auto kEncodings = std::to_array<std::string_view>(
    {"SQL_ASCII", "EUC_JP",        "EUC_CN",     "EUC_KR",     "EUC_TW",     "EUC_JIS_2004",
     "UTF8",      "MULE_INTERNAL", "LATIN1",     "LATIN2",     "LATIN3",     "LATIN4",
     "LATIN5",    "LATIN6",        "LATIN7",     "LATIN8",     "LATIN9",     "LATIN10",
     "WIN1256",   "WIN1258",       "WIN866",     "WIN874",     "KOI8R",      "WIN1251",
     "WIN1252",   "ISO_8859_5",    "ISO_8859_6", "ISO_8859_7", "ISO_8859_8", "WIN1250",
     "WIN1253",   "WIN1254",       "WIN1255",    "WIN1257",    "KOI8U",      "SJIS",
     "BIG5",      "GBK",           "UHC",        "GB18030",    "JOHAB",      "SHIFT_JIS_2004"});

std::string Cleaned(std::string_view name) {
  std::string clean;
  for (char c : name) {
    if (IsUpper(c)) clean += static_cast<char>(c - 'A' + 'a');
    if (IsLower(c) || (c >= '0' && c <= '9')) clean += c;
  }
  return clean;
}

// Empty for an alias that is not in the table.
std::string EncodingNamed(std::string_view name) {
  for (std::string_view encoding : kEncodings) {
    if (Cleaned(encoding) == Cleaned(name)) return std::string(encoding);
  }
  return "";
}

std::string_view ContextWord(PgQuery__CoercionContext context) {
  if (context == PG_QUERY__COERCION_CONTEXT__COERCION_IMPLICIT) return "implicit";
  return context == PG_QUERY__COERCION_CONTEXT__COERCION_ASSIGNMENT ? "assignment" : "explicit";
}

// WITH FUNCTION f, without its arguments, names the one function that is called so.
void SetFunction(Fold& fold, const PgQuery__ObjectWithArgs& named, Cast& cast) {
  const Object* routine = FindRoutine(fold, named);
  cast.function = FunctionNamed(fold, PGORIGIN_LIST(named, objname));
  if (routine != nullptr) {
    cast.function = {routine->id.schema, routine->id.name};
    cast.arguments = routine->id.arguments;
  } else if (named.args_unspecified) {
    fold.UnknownName("function " + cast.function.name.str());
  } else {
    cast.arguments = PlainTypes(fold, PGORIGIN_LIST(named, objargs));
  }
}

}  // namespace

void DefineCollation(Fold& fold, const PgQuery__DefineStmt& stmt) {
  const QualifiedName name = fold.NewName(PGORIGIN_LIST(stmt, defnames));
  const ObjectId id{Kind::kCollation, name.schema, {}, name.name, {}};
  if (stmt.if_not_exists && fold.model.Find(id) != nullptr) return fold.Touched(id, false);
  auto options = PGORIGIN_LIST(stmt, definition);
  PgQuery__DefElem* from = FindOption(options, "from");
  std::optional<Collation> copy;
  if (from != nullptr) copy = CopyOf(fold, NameIn(*from));
  const Collation collation = copy.value_or(CollationOf(options));
  Object* added = fold.Add(id, Box<Collation>(collation));
  if (added == nullptr) return;
  if (from != nullptr && !copy) {
    fold.Uncertain(*added, "it is a copy of a collation that the Origin does not define");
  } else if (!IsKnownLocale(collation, fold.model.version)) {
    fold.Uncertain(*added, "only a server tells how it spells this locale");
  }
}

void CreateConversion(Fold& fold, const PgQuery__CreateConversionStmt& stmt) {
  const QualifiedName name = fold.NewName(PGORIGIN_LIST(stmt, conversion_name));
  Conversion conversion;
  conversion.source = EncodingNamed(stmt.for_encoding_name);
  conversion.destination = EncodingNamed(stmt.to_encoding_name);
  conversion.function = FunctionNamed(fold, PGORIGIN_LIST(stmt, func_name));
  conversion.is_default = stmt.def;
  const bool known = !conversion.source.empty() && !conversion.destination.empty();
  Object* added = fold.Add({Kind::kConversion, name.schema, {}, name.name, {}},
                           Box<Conversion>(std::move(conversion)));
  if (added != nullptr && !known) fold.Uncertain(*added, "an alias of an encoding");
}

void CreateCast(Fold& fold, const PgQuery__CreateCastStmt& stmt) {
  Cast cast;
  cast.source = PlainType(fold, *stmt.sourcetype);
  cast.target = PlainType(fold, *stmt.targettype);
  cast.method = stmt.inout ? "inout" : stmt.func == nullptr ? "binary" : "function";
  cast.context = ContextWord(stmt.context);
  if (stmt.func != nullptr) SetFunction(fold, *stmt.func, cast);
  fold.Add({Kind::kCast, {}, {}, cast.source.str() + " AS " + cast.target.str(), {}},
           Box<Cast>(std::move(cast)));
}

}  // namespace pgorigin
