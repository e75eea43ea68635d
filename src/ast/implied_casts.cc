#include "ast/implied_casts.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "pgorigin/ast/type_name.h"

namespace pgorigin {
namespace {

// Numbers, smallest first: the server casts up this list by itself.
// https://www.postgresql.org/docs/current/typeconv-oper.html
constexpr auto kNumeric = std::to_array<std::string_view>(
    {"smallint", "integer", "bigint", "numeric", "real", "double precision"});

}  // namespace

int NumericRank(std::string_view type) {
  auto found = std::ranges::find(kNumeric, type);
  return found == kNumeric.end() ? -1 : static_cast<int>(found - kNumeric.begin());
}

namespace {

bool IsDigits(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  return !text.empty() && text != "." &&
         text.find_first_not_of("0123456789.") == std::string_view::npos &&
         std::ranges::count(text, '.') <= 1;
}

// `'5'::integer` is the number, `'t'::boolean` the truth value.
void ReadLiteral(Term& term, std::string_view type) {
  if (term.form != Term::Form::kString) return;
  if (NumericRank(type) >= 0 && IsDigits(term.label)) term.form = Term::Form::kNumber;
  if (type != "boolean") return;
  static constexpr auto kTrue = std::to_array<std::string_view>({"t", "true", "yes", "on", "1"});
  static constexpr auto kFalse = std::to_array<std::string_view>({"f", "false", "no", "off", "0"});
  bool is_true = std::ranges::find(kTrue, term.label) != kTrue.end();
  if (!is_true && std::ranges::find(kFalse, term.label) == kFalse.end()) return;
  term.form = Term::Form::kWord;
  term.label = is_true ? "true" : "false";
}

bool IsLiteral(const Term& term) {
  return term.form == Term::Form::kString || term.form == Term::Form::kNumber ||
         term.form == Term::Form::kWord;
}

bool IsTextArray(const Term& term) {
  if (term.label == "array") {
    return std::ranges::all_of(term.args, [](const Term& item) { return IsTextFamily(item.type); });
  }
  return term.type.ends_with("[]") &&
         IsTextFamily(std::string_view(term.type).substr(0, term.type.size() - 2));
}

bool IsTextArrayType(std::string_view type) {
  return type.ends_with("[]") && IsTextFamily(type.substr(0, type.size() - 2));
}

bool IsImplied(const std::string& target, const Term& arg, const std::string& wanted) {
  if (arg.form == Term::Form::kWord && arg.label == "null") return true;
  if (IsTextFamily(target)) {
    bool bare_string = arg.form == Term::Form::kString && arg.type.empty();
    return IsTextFamily(arg.type) || bare_string;
  }
  if (IsTextArrayType(target) && IsTextArray(arg)) return true;
  if (target != wanted) {
    // `-1` is printed as '-1'::integer, whatever the place wants.
    return arg.form == Term::Form::kNumber && target == "integer" &&
           arg.label.find('.') == std::string::npos;
  }
  if (IsLiteral(arg)) return arg.type.empty() || NumericRank(arg.type) >= 0 || arg.type == target;
  return NumericRank(arg.type) >= 0 && NumericRank(arg.type) < NumericRank(target);
}

}  // namespace

void DropImpliedCasts(Term& term, const std::string& wanted) {
  while (term.form == Term::Form::kCast) {
    ReadLiteral(term.args[0], term.label);
    if (!IsImplied(term.label, term.args[0], wanted)) return;
    std::string type = term.label;
    Term arg = std::move(term.args[0]);
    term = std::move(arg);
    if (term.type.empty() || IsTextFamily(type)) term.type = type;
  }
  if (term.form == Term::Form::kString && term.type.empty()) term.type = wanted;
  ReadLiteral(term, term.type);
}

}  // namespace pgorigin
