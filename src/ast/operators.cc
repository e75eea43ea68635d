#include "ast/operators.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "ast/coercion.h"
#include "pgorigin/ast/type_name.h"

namespace pgorigin {
namespace {

using Form = Term::Form;

template <std::size_t N>
bool IsOneOf(const std::array<std::string_view, N>& list, std::string_view symbol) {
  return std::ranges::find(list, symbol) != list.end();
}

constexpr auto kBoolean = std::to_array<std::string_view>(
    {"=",  "<>", "<",   ">",  "<=", ">=", "~~", "!~~", "~~*", "!~~*", "~",
     "~*", "!~", "!~*", "@>", "<@", "&&", "?",  "?|",  "?&",  "@@",   "-|-"});
constexpr auto kComparison = std::to_array<std::string_view>({"=", "<>", "<", ">", "<=", ">="});
constexpr auto kArithmetic = std::to_array<std::string_view>({"+", "-", "*", "/", "%"});
constexpr auto kPattern =
    std::to_array<std::string_view>({"~~", "!~~", "~~*", "!~~*", "~", "~*", "!~", "!~*", "^@"});
constexpr auto kBits = std::to_array<std::string_view>({"&", "|", "#", "<<", ">>"});

bool IsFloat(const std::string& type) { return type == "real" || type == "double precision"; }
bool IsNumeric(const std::string& type) { return NumericRank(type) >= 0; }
bool IsInteger(const std::string& type) {
  return NumericRank(type) >= 0 && NumericRank(type) <= NumericRank("bigint");
}
bool IsTemporal(const std::string& type) { return TemporalRank(type) >= 0; }

// What an untyped right operand becomes beside a left one of that type, for operators
// whose operands are of two types.
std::string_view LiteralBeside(std::string_view symbol, const std::string& left) {
  struct Known {
    std::string_view symbol;
    std::string_view left;  // empty: any
    std::string_view right;
  };
  static constexpr auto kKnown = std::to_array<Known>({
      {"->", "", "text"},
      {"->>", "", "text"},
      {"#>", "", "text[]"},
      {"#>>", "", "text[]"},
      {"#-", "", "text[]"},
      {"?", "jsonb", "text"},
      {"?|", "jsonb", "text[]"},
      {"?&", "jsonb", "text[]"},
      {"@?", "jsonb", "jsonpath"},
      {"@@", "jsonb", "jsonpath"},
      {"@@", "tsvector", "tsquery"},
      {"-", "jsonb", "text"},
      {"+", "date", "interval"},
      {"+", "timestamp without time zone", "interval"},
      {"+", "timestamp with time zone", "interval"},
      {"*", "interval", "double precision"},
      {"/", "interval", "double precision"},
  });
  for (const Known& known : kKnown) {
    if (known.symbol == symbol && (known.left.empty() || known.left == left)) return known.right;
  }
  return "";
}

// Numbers of two types meet in the one that has the operator: integers of any size
// do, and so do the two kinds of floating point.
std::string NumbersMeet(const std::string& a, const std::string& b) {
  if (IsInteger(a) && IsInteger(b)) return "";
  if (IsFloat(a) && IsFloat(b)) return "";
  return IsFloat(a) || IsFloat(b) ? "double precision" : "numeric";
}

// The type that operands of these two types are cast to; empty when they are not.
std::string OperandType(std::string_view symbol, const std::string& a, const std::string& b) {
  if (a.empty() || b.empty() || a == b) return "";
  bool computes = IsOneOf(kComparison, symbol) || IsOneOf(kArithmetic, symbol);
  if (computes && IsNumeric(a) && IsNumeric(b)) return NumbersMeet(a, b);
  if (IsOneOf(kComparison, symbol) && (a == "bpchar" || b == "bpchar"))
    return a == "text" || b == "text" ? "text" : "bpchar";
  // Times of two kinds compare as they are.
  if (symbol == "-" && IsTemporal(a) && IsTemporal(b)) return CommonType(a, b);
  if (symbol == "||" && a == "bpchar" && IsTextFamily(b)) return "text";
  return "";
}

// An untyped literal takes the type of the other operand.
void TypeLiteral(const std::string& symbol, Term& literal, const Term& other, bool right) {
  if (!IsUntyped(literal)) return;
  std::string_view beside = right ? LiteralBeside(symbol, other.type) : "";
  if (!beside.empty()) return Coerce(literal, std::string(beside));
  bool text = IsTextFamily(other.type) || IsOneOf(kPattern, symbol);
  if (symbol == "||" && (other.type == "bpchar" || IsNumeric(other.type))) text = true;
  Coerce(literal, text ? "text" : other.type);
}

// What a scalar beside an interval is multiplied as.
void CoerceFactor(const std::string& symbol, Term& factor, const Term& other) {
  if ((symbol == "*" || symbol == "/") && other.type == "interval" && IsNumeric(factor.type))
    Coerce(factor, "double precision");
}

std::string ResultOfArithmetic(std::string_view symbol, const std::string& a,
                               const std::string& b) {
  if (IsInteger(a) && IsInteger(b)) return CommonType(a, b);
  if (IsNumeric(a) && IsNumeric(b)) {
    if (a == "real" && b == "real") return a;
    return IsFloat(a) || IsFloat(b) ? "double precision" : "numeric";
  }
  if (symbol == "-" && IsTemporal(a) && IsTemporal(b))
    return a == "date" && b == "date" ? "integer" : "interval";
  if (a == "date" && IsInteger(b)) return "date";
  if (IsTemporal(a) && b == "interval") return a == "date" ? "timestamp without time zone" : a;
  if (a == "interval" && IsTemporal(b)) return b == "date" ? "timestamp without time zone" : b;
  if (a == "interval" || b == "interval") return "interval";
  return a == b ? a : "";
}

std::string ResultType(std::string_view symbol, const Term& left, const Term& right) {
  if (IsOneOf(kBoolean, symbol)) return "boolean";
  if (symbol == "->>" || symbol == "#>>") return "text";
  if (symbol == "->" || symbol == "#>" || symbol == "#-") return left.type;
  if (IsOneOf(kArithmetic, symbol)) {
    if (symbol == "-" && left.type == "jsonb") return left.type;
    return ResultOfArithmetic(symbol, left.type, right.type);
  }
  if (symbol == "||" && (left.type.ends_with("[]") || left.type == "jsonb")) return left.type;
  bool text = IsTextFamily(left.type) || IsTextFamily(right.type) || left.type == "bpchar";
  if (symbol == "||" && text) return "text";
  if (IsOneOf(kBits, symbol) && IsInteger(left.type) && IsInteger(right.type))
    return symbol == "<<" || symbol == ">>" ? left.type : CommonType(left.type, right.type);
  return left.type == right.type ? left.type : "";
}

}  // namespace

Term Node(std::string label, std::vector<Term> args, std::string type) {
  return {Form::kNode, std::move(label), std::move(type), std::move(args)};
}
Term Word(std::string word) { return {Form::kWord, std::move(word), "", {}}; }

Term Unary(std::string label, Term arg, std::string type) {
  std::vector<Term> args;
  args.push_back(std::move(arg));
  return Node(std::move(label), std::move(args), std::move(type));
}

std::string CommonType(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty() || a == b) return a.empty() ? b : a;
  // The first one stays, unless it alone casts to the other.  (select_common_type)
  return CastsImplicitly(a, b) && !CastsImplicitly(b, a) ? b : a;
}

std::string CommonType(const std::vector<Term>& terms) {
  std::string type;
  for (const Term& term : terms) type = CommonType(type, term.type);
  return type;
}

void Unify(const std::vector<Term*>& terms) {
  std::string wanted;
  for (const Term* term : terms) wanted = CommonType(wanted, term->type);
  // What has no type anywhere is text.
  auto untyped = [](const Term* term) { return IsUntyped(*term); };
  if (!terms.empty() && std::ranges::all_of(terms, untyped)) wanted = "text";
  for (Term* term : terms) Coerce(*term, wanted);
}

void CoerceOperands(const std::string& symbol, Term& left, Term& right) {
  if (IsUntyped(left) && IsUntyped(right)) Coerce(left, "text");
  TypeLiteral(symbol, left, right, false);
  TypeLiteral(symbol, right, left, true);
  CoerceFactor(symbol, left, right);
  CoerceFactor(symbol, right, left);
  const std::string wanted = OperandType(symbol, left.type, right.type);
  // An operator of both kinds of floating point takes either.
  if (wanted != "double precision" || left.type != "real") Coerce(left, wanted);
  if (wanted != "double precision" || right.type != "real") Coerce(right, wanted);
}

Term Binary(std::string symbol, Term left, Term right) {
  CoerceOperands(symbol, left, right);
  std::string type = ResultType(symbol, left, right);
  std::vector<Term> args;
  args.push_back(std::move(left));
  args.push_back(std::move(right));
  return Node("op " + symbol, std::move(args), std::move(type));
}

Term Join(std::string label, Term a, Term b) {
  std::vector<Term> args;
  args.push_back(std::move(a));
  args.push_back(std::move(b));
  return Node(std::move(label), std::move(args), "boolean");
}

Term Negate(Term term) { return Unary("not", std::move(term), "boolean"); }

}  // namespace pgorigin
