#include "pgorigin/ast/expression_reader.h"

#include <algorithm>

#include "ast/build_term.h"
#include "ast/expression_text.h"

namespace pgorigin {
namespace {

using Form = Term::Form;

struct Context {
  const Model& model;
  const Renames* renames;
  const ObjectId& id;
};

// Nothing, when the text is no expression.
std::optional<Term> TermOf(const SqlText& text, const Context& context) {
  const ParseOutcome parsed = ParseExpression(text.text);
  const PgQuery__Node* node = OnlyTarget(parsed);
  if (node == nullptr) return std::nullopt;
  const Renames* renames =
      context.renames == nullptr || context.renames->empty() ? nullptr : context.renames;
  QueryState state;
  return BuildTerm(node, ScopeOf(context.model, text.search_path, context.id, renames), state,
                   WantedType(context.model, context.id));
}

// A person writes names as they are now.
std::optional<Term> WrittenTerm(const std::string& written, Name search_path,
                                const Context& context) {
  return TermOf({written, search_path}, {context.model, nullptr, context.id});
}

const Term& WithoutCasts(const Term& term) {
  const Term* core = &term;
  while (core->form == Form::kCast) core = &core->args[0];
  return *core;
}

// A server puts conditions in parentheses; most are spared the parser.
bool IsWrittenSo(std::string_view text, std::string_view written) {
  return text == written || (text.size() == written.size() + 2 && text.starts_with('(') &&
                             text.ends_with(')') && text.substr(1, written.size()) == written);
}

template <class Visitor>
void ForEachTerm(const Term& term, Visitor visit) {
  visit(term);
  for (const Term& arg : term.args) ForEachTerm(arg, visit);
}

bool IsOneOfStrings(const Term& term, ClosedSet& set) {
  const Term& literal = WithoutCasts(term);
  if (literal.form != Form::kString) return false;
  set.values.push_back(literal.label);
  return true;
}

bool IsColumn(const Term& term, ClosedSet& set) {
  const Term& column = WithoutCasts(term);
  if (column.form != Form::kColumn || (!set.column.empty() && set.column != column.label)) {
    return false;
  }
  set.column = column.label;
  return true;
}

bool ReadSet(const Term& term, ClosedSet& set) {
  const auto reads = [&](const Term& arg) { return ReadSet(arg, set); };
  if (term.label == "or") return std::ranges::all_of(term.args, reads);
  if (term.args.size() != 2 || !IsColumn(term.args[0], set)) return false;
  const Term& values = WithoutCasts(term.args[1]);
  if (term.label == "op =") return IsOneOfStrings(values, set);
  return term.label == "= any" && values.label == "array" &&
         std::ranges::all_of(values.args,
                             [&](const Term& item) { return IsOneOfStrings(item, set); });
}

}  // namespace

Verdict ExpressionReader::Same(const Expression& expression, const std::string& written,
                               const ObjectId& id) const {
  if (IsWrittenSo(expression.text, written)) return Verdict::kEqual;
  const std::string type = WantedType(model_, id);
  const bool of_column = id.kind == Kind::kColumn;  // a default names no column
  const std::pair key(expression.text + '\n' + expression.search_path.str(), written + '\n' + type);
  if (auto found = known_.find(key); of_column && found != known_.end()) return found->second;
  const auto term = TermOf(expression, {model_, renames_, id});
  const auto wanted = WrittenTerm(written, expression.search_path, {model_, renames_, id});
  const Verdict verdict = term && wanted ? CompareTerms(*term, *wanted) : Verdict::kUncertain;
  if (of_column) known_.emplace(key, verdict);
  return verdict;
}

Verdict ExpressionReader::Demands(const Expression& condition, const std::string& written,
                                  const ObjectId& id) const {
  if (IsWrittenSo(condition.text, written)) return Verdict::kEqual;
  const auto term = TermOf(condition, {model_, renames_, id});
  const auto wanted = WrittenTerm(written, condition.search_path, {model_, renames_, id});
  if (!term || !wanted) return Verdict::kUncertain;
  Verdict verdict = CompareTerms(*term, *wanted);
  if (term->label != "and") return verdict;
  for (const Term& arg : term->args) verdict = std::min(verdict, CompareTerms(arg, *wanted));
  return verdict;
}

std::optional<ClosedSet> ExpressionReader::ClosedSetOf(const Expression& check,
                                                       const ObjectId& id) const {
  const auto term = TermOf(check, {model_, renames_, id});
  ClosedSet set;
  if (!term || !ReadSet(*term, set)) return std::nullopt;
  return set;
}

std::set<Name> ExpressionReader::ColumnsOf(const Expression& expression, const ObjectId& id) const {
  std::set<Name> columns;
  const auto term = TermOf(expression, {model_, renames_, id});
  if (!term) return columns;
  ForEachTerm(*term, [&](const Term& part) {
    if (part.form == Form::kColumn) columns.insert(part.label);
  });
  return columns;
}

bool ExpressionReader::Calls(const Expression& expression, std::string_view function,
                             const ObjectId& id) const {
  const std::string label = "call " + std::string(function);
  bool calls = false;
  const auto term = TermOf(expression, {model_, renames_, id});
  if (term) {
    ForEachTerm(*term, [&](const Term& part) { calls = calls || part.label == label; });
  }
  return calls;
}

}  // namespace pgorigin
