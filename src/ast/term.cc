#include "ast/term.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

#include "ast/literal_value.h"
#include "pgorigin/ast/type_name.h"

namespace pgorigin {
namespace {

// Types of which two texts are two values.  Every other type may print a value in
// other letters than it was written in.
bool KeepsItsText(const std::string& type) {
  static constexpr auto kTypes =
      std::to_array<std::string_view>({"text", "character varying", "bpchar", "name", "\"char\""});
  bool user_made = type.find('.') != std::string::npos;  // labels of enums, above all
  return user_made || std::ranges::find(kTypes, type) != kTypes.end();
}

// `0` and `0::numeric`: what is made of them may differ.
Verdict CompareLiteralTypes(const Term& a, const Term& b) {
  auto text = [](const std::string& type) { return type.empty() || IsTextFamily(type); };
  bool string = a.form == Term::Form::kString;
  bool known = string || (!a.type.empty() && !b.type.empty());
  bool same = a.type == b.type || (text(a.type) && text(b.type));
  return known && !same ? Verdict::kUncertain : Verdict::kEqual;
}

Verdict CompareStrings(const Term& a, const Term& b) {
  if (a.label == b.label) return Verdict::kEqual;
  const std::string& type = a.type.empty() ? b.type : a.type;
  auto one = CanonicalValue(type, a.label), other = CanonicalValue(type, b.label);
  if (one && other) return VerdictOf(*one == *other);
  bool certain = KeepsItsText(type) && (b.type.empty() || KeepsItsText(b.type));
  return certain ? Verdict::kDifferent : Verdict::kUncertain;
}

Verdict CompareNumbers(const Term& a, const Term& b) {
  if (a.label == b.label) return Verdict::kEqual;
  bool same = std::strtold(a.label.c_str(), nullptr) == std::strtold(b.label.c_str(), nullptr);
  return same ? Verdict::kUncertain : Verdict::kDifferent;  // 1.5 and 1.50
}

bool IsQualified(std::string_view longer, std::string_view shorter) {
  return longer.size() > shorter.size() + 1 && shorter.find('.') == std::string_view::npos &&
         longer.ends_with(shorter) && longer[longer.size() - shorter.size() - 1] == '.';
}

std::string_view TakeWord(std::string_view& text) {
  const std::size_t space = std::min(text.find(' '), text.size());
  const std::string_view word = text.substr(0, space);
  text.remove_prefix(std::min(space + 1, text.size()));
  return word;
}

// `call f` on one side and `call public.f` on the other, `= any` and `public.= any`: only
// the search path tells.
bool OnlyOneQualified(std::string_view a, std::string_view b) {
  while (!a.empty() && !b.empty()) {
    const std::string_view one = TakeWord(a), other = TakeWord(b);
    if (one != other && !IsQualified(one, other) && !IsQualified(other, one)) return false;
  }
  return a.empty() && b.empty();
}

Verdict CompareLabels(const Term& a, const Term& b) {
  if (a.label == b.label) return Verdict::kEqual;
  return OnlyOneQualified(a.label, b.label) ? Verdict::kUncertain : Verdict::kDifferent;
}

Verdict CompareArguments(const Term& a, const Term& b) {
  if (a.args.size() != b.args.size()) return Verdict::kDifferent;
  Verdict verdict = Verdict::kEqual;
  for (std::size_t i = 0; i < a.args.size(); ++i)
    verdict = verdict & CompareTerms(a.args[i], b.args[i]);
  return verdict;
}

const Term& WithoutCasts(const Term& term, std::vector<std::string>& casts) {
  const Term* core = &term;
  for (; core->form == Term::Form::kCast; core = &core->args[0]) casts.push_back(core->label);
  return *core;
}

Verdict CompareUnderCasts(const Term& a, const Term& b) {
  std::vector<std::string> casts_of_a, casts_of_b;
  const Term& core_of_a = WithoutCasts(a, casts_of_a);
  const Term& core_of_b = WithoutCasts(b, casts_of_b);
  Verdict casts = casts_of_a == casts_of_b ? Verdict::kEqual : Verdict::kUncertain;
  return casts & CompareTerms(core_of_a, core_of_b);
}

// `'5'` and 5, `'t'` and TRUE: which of them it is, its type tells.
bool MayBeOneLiteral(const Term& a, const Term& b) {
  auto literal = [](const Term& t) {
    return t.form == Term::Form::kString || t.form == Term::Form::kNumber ||
           t.form == Term::Form::kWord;
  };
  return literal(a) && literal(b) &&
         (a.form == Term::Form::kString || b.form == Term::Form::kString) &&
         !(KeepsItsText(a.type) && a.form == Term::Form::kString) &&
         !(KeepsItsText(b.type) && b.form == Term::Form::kString);
}

bool HasUnread(const Term& term) {
  return term.form == Term::Form::kUnread || std::ranges::any_of(term.args, HasUnread);
}

}  // namespace

Verdict CompareTerms(const Term& a, const Term& b) {
  if (a.form == Term::Form::kCast || b.form == Term::Form::kCast) return CompareUnderCasts(a, b);
  if (a.form != b.form) {
    bool possible = MayBeOneLiteral(a, b) || HasUnread(a) || HasUnread(b);
    return possible ? Verdict::kUncertain : Verdict::kDifferent;
  }
  switch (a.form) {
    case Term::Form::kString:
      return CompareLiteralTypes(a, b) & CompareStrings(a, b);
    case Term::Form::kNumber:
      return CompareLiteralTypes(a, b) & CompareNumbers(a, b);
    case Term::Form::kWord:
      return CompareLiteralTypes(a, b) & CompareLabels(a, b);
    case Term::Form::kUnread:
      return a.label == b.label ? CompareArguments(a, b) : Verdict::kUncertain;
    default:
      return CompareLabels(a, b) & CompareArguments(a, b);
  }
}

}  // namespace pgorigin
