#include "ast/coercion.h"

#include <algorithm>
#include <array>
#include <utility>

#include "pgorigin/ast/type_name.h"

namespace pgorigin {
namespace {

using Form = Term::Form;

// Smallest first: the server casts up these lists by itself.
constexpr auto kNumeric = std::to_array<std::string_view>(
    {"smallint", "integer", "bigint", "numeric", "real", "double precision"});
constexpr auto kTemporal = std::to_array<std::string_view>(
    {"date", "timestamp without time zone", "timestamp with time zone"});

template <std::size_t N>
int RankIn(const std::array<std::string_view, N>& list, std::string_view type) {
  auto found = std::ranges::find(list, type);
  return found == list.end() ? -1 : static_cast<int>(found - list.begin());
}

// Other casts of context `i` in pg_cast between types in daily use.
constexpr auto kImplicit = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"text", "character varying"},
    {"character varying", "text"},
    {"text", "bpchar"},
    {"character varying", "bpchar"},
    {"bpchar", "text"},
    {"bpchar", "character varying"},
    {"name", "text"},
    {"\"char\"", "text"},
    {"cidr", "inet"},
    {"bit", "bit varying"},
    {"time without time zone", "interval"},
    {"time without time zone", "time with time zone"},
    {"integer", "oid"},
    {"bigint", "oid"},
    {"smallint", "oid"},
    {"regclass", "oid"},
    {"oid", "regclass"},
    {"text", "regclass"},
    {"character varying", "regclass"},
});

bool IsDigits(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  return !text.empty() && text != "." &&
         text.find_first_not_of("0123456789.") == std::string_view::npos &&
         std::ranges::count(text, '.') <= 1;
}

// `'5'::integer` is the number, `'t'::boolean` the truth value.
void ReadLiteral(Term& term) {
  if (term.form != Form::kString) return;
  if (NumericRank(term.type) >= 0 && IsDigits(term.label)) term.form = Form::kNumber;
  if (term.type != "boolean") return;
  static constexpr auto kTrue = std::to_array<std::string_view>({"t", "true", "yes", "on", "1"});
  static constexpr auto kFalse = std::to_array<std::string_view>({"f", "false", "no", "off", "0"});
  bool is_true = std::ranges::find(kTrue, term.label) != kTrue.end();
  if (!is_true && std::ranges::find(kFalse, term.label) == kFalse.end()) return;
  term.form = Form::kWord;
  term.label = is_true ? "true" : "false";
}

bool IsTextArrayType(std::string_view type) {
  return type.ends_with("[]") && IsTextFamily(type.substr(0, type.size() - 2));
}

// The cast of a literal that makes it a literal of that type.
bool TypesLiteral(const Term& literal, const std::string& target) {
  if (IsUntyped(literal)) return true;
  return literal.form == Form::kNumber && NumericRank(target) >= NumericRank(literal.type) &&
         literal.declared.empty();
}

// Text and varchar hold the same values.
bool Relabels(const Term& arg, const std::string& target) {
  if (arg.type == target) return false;
  return (IsTextFamily(target) && IsTextFamily(arg.type)) ||
         (IsTextArrayType(target) && IsTextArrayType(arg.type));
}

// A server keeps the cast that takes a modifier away; that of a domain to what it is
// made of it writes itself.
bool IsOwnType(const Term& arg, const std::string& target) {
  if (!arg.declared.empty() && arg.declared == target) return true;
  return arg.type == target && (arg.declared.empty() || IsDomain(arg));
}

// A literal that its author has cast is no bare literal any more: what the server
// adds comes on top.
bool IsCastLiteral(const Term& term) {
  return term.form == Form::kNumber && term.declared == term.type && !term.declared.empty();
}

}  // namespace

bool IsDomain(const Term& term) {
  bool modified = term.declared.ends_with(')') || term.declared.find(") with") != std::string::npos;
  return term.form == Form::kColumn && !term.declared.empty() && !modified;
}

int NumericRank(std::string_view type) { return RankIn(kNumeric, type); }
int TemporalRank(std::string_view type) { return RankIn(kTemporal, type); }

bool CastsImplicitly(std::string_view from, std::string_view to) {
  if (NumericRank(from) >= 0 && NumericRank(from) < NumericRank(to)) return true;
  if (TemporalRank(from) >= 0 && TemporalRank(from) < TemporalRank(to)) return true;
  if (from.ends_with("[]") && to.ends_with("[]"))
    return CastsImplicitly(from.substr(0, from.size() - 2), to.substr(0, to.size() - 2));
  return std::ranges::find(kImplicit, std::pair(from, to)) != kImplicit.end();
}

bool IsUntyped(const Term& term) {
  bool null = term.form == Form::kWord && term.label == "null";
  return (null || term.form == Form::kString) && term.type.empty();
}

bool IsLiteral(const Term& term) {
  return term.form == Form::kString || term.form == Form::kNumber || term.form == Form::kWord;
}

void SettleCast(Term& term) {
  Term& arg = term.args[0];
  const std::string target = term.label;
  bool typed = target == term.type && TypesLiteral(arg, target);
  bool empty_array = arg.label == "array" && arg.args.empty();
  if (!typed && !empty_array && !Relabels(arg, target) && !IsOwnType(arg, target)) return;
  Term inner = std::move(arg);
  term = std::move(inner);
  if (term.declared == target) return;
  if (term.type != target || IsDomain(term)) term.declared.clear();
  bool cast = term.form == Form::kNumber && term.type != target;
  term.type = target;
  ReadLiteral(term);
  if (cast) term.declared = target;
}

void Coerce(Term& term, const std::string& wanted) {
  if (wanted.empty() || term.type == wanted) return;
  if (term.label == "array" && wanted.ends_with("[]")) {
    for (Term& item : term.args) Coerce(item, wanted.substr(0, wanted.size() - 2));
    bool text = IsTextArrayType(wanted) && IsTextArrayType(term.type);
    if (term.type.empty() || text || CastsImplicitly(term.type, wanted)) term.type = wanted;
    return;
  }
  bool number = term.form == Form::kNumber && NumericRank(term.type) < NumericRank(wanted) &&
                !IsCastLiteral(term);
  if (IsUntyped(term) || number) {
    term.type = wanted;
    return ReadLiteral(term);
  }
  if (IsTextFamily(term.type) && IsTextFamily(wanted)) return;
  if (term.type.empty() || !CastsImplicitly(term.type, wanted)) return;
  Term inner = std::move(term);
  term = {Form::kCast, wanted, wanted, {}};
  term.args.push_back(std::move(inner));
}

}  // namespace pgorigin
