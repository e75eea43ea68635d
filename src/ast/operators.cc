#include "ast/operators.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "ast/implied_casts.h"
#include "pgorigin/ast/type_name.h"

namespace pgorigin {
namespace {

using Form = Term::Form;

std::string ResultType(std::string_view symbol, const Term& left, const Term& right) {
  static constexpr auto kBoolean = std::to_array<std::string_view>(
      {"=",  "<>", "<",   ">",  "<=", ">=", "~~", "!~~", "~~*", "!~~*", "~",
       "~*", "!~", "!~*", "@>", "<@", "&&", "?",  "?|",  "?&",  "@@",   "-|-"});
  if (std::ranges::find(kBoolean, symbol) != kBoolean.end()) return "boolean";
  if (symbol == "||" && (IsTextFamily(left.type) || IsTextFamily(right.type))) return "text";
  if (symbol == "->>" || symbol == "#>>") return "text";
  if (symbol == "->" || symbol == "#>") return left.type;
  return left.type == right.type ? left.type : "";
}

// Operators whose unknown operand takes the type of the other.
bool OperandsAgree(std::string_view symbol, const Term& left, const Term& right) {
  static constexpr auto kOwnTypes = std::to_array<std::string_view>(
      {"->", "->>", "#>", "#>>", "?", "?|", "?&", "@@", "||", "#-"});
  if (std::ranges::find(kOwnTypes, symbol) != kOwnTypes.end()) return false;
  auto temporal = [](const Term& t) {
    return t.type.starts_with("timestamp") || t.type == "date" || t.type.starts_with("time ");
  };
  return !((symbol == "+" || symbol == "-") && (temporal(left) || temporal(right)));
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

void Unify(std::vector<Term*> terms) {
  std::string wanted;
  auto take = [&](bool literals) {
    for (const Term* term : terms) {
      bool literal = term->form == Form::kString || term->form == Form::kNumber;
      if (wanted.empty() && literal == literals && term->form != Form::kCast) wanted = term->type;
    }
  };
  take(false);
  take(true);
  // Casts alone: they agree among themselves.
  for (const Term* term : terms) {
    if (wanted.empty()) wanted = term->type;
  }
  // `x > 1.5` with an integer x compares numerics.
  for (const Term* term : terms) {
    bool integral = wanted == "integer" || wanted == "bigint" || wanted == "smallint";
    if (integral && term->form == Form::kNumber && term->type == "numeric") wanted = "numeric";
  }
  for (Term* term : terms) DropImpliedCasts(*term, wanted);
}

std::string CommonType(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty() || a == b) return a.empty() ? b : a;
  if (IsTextFamily(a) && IsTextFamily(b)) return "text";
  int of_a = NumericRank(a), of_b = NumericRank(b);
  return of_a >= 0 && of_b > of_a ? b : a;
}

std::string CommonType(const std::vector<Term>& terms) {
  std::string type;
  for (const Term& term : terms) type = CommonType(type, term.type);
  return type;
}

Term Binary(std::string symbol, Term left, Term right) {
  if (OperandsAgree(symbol, left, right)) {
    Unify({&left, &right});
  } else {
    // `now() - '1 day'` subtracts an interval.
    bool temporal = symbol == "+" || symbol == "-";
    DropImpliedCasts(left, "");
    DropImpliedCasts(right, temporal ? "interval" : "");
  }
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
