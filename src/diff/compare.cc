#include "pgorigin/diff/compare.h"

#include "diff/value_judge.h"
#include "pgorigin/model/show.h"

namespace pgorigin {
namespace {

// A definition as the struct that it is, boxed or not.
template <class T>
const T& Unboxed(const T& value) {
  return value;
}
template <class T>
const T& Unboxed(const Box<T>& box) {
  return *box;
}

bool SameKind(const Object& from, const Object& to) {
  return from.id.kind == to.id.kind && from.definition.index() == to.definition.index();
}

// Calls visit(from, to) with both definitions as the same struct.
template <class Visitor>
void VisitBoth(const Object& from, const Object& to, Visitor visit) {
  std::visit(
      [&](const auto& old_definition) {
        using T = std::decay_t<decltype(old_definition)>;
        visit(Unboxed(old_definition), Unboxed(std::get<T>(to.definition)));
      },
      from.definition);
}

template <class Struct, class Value>
FieldDifference Describe(const Field<Struct, Value>& field, const Struct& from, const Struct& to,
                         Verdict verdict) {
  const Value& old_value = from.*field.member;
  const Value& new_value = to.*field.member;
  const bool remark = !IsDrift(field.trait);
  if constexpr (requires { ValueJudge::CommonItems(old_value, new_value); }) {
    if (field.trait == Trait::kOrder) {
      return {field.name, Show(ValueJudge::CommonItems(old_value, new_value)),
              Show(ValueJudge::CommonItems(new_value, old_value)), verdict, remark};
    }
  }
  return {field.name, Show(old_value), Show(new_value), verdict, remark};
}

template <class Struct>
void AppendDifferences(const Struct& from, const Struct& to, const ValueJudge& judge,
                       std::vector<FieldDifference>& differences) {
  ForEachField<Struct>([&](const auto& field) {
    const Verdict verdict = judge.CompareField(field, from, to);
    if (verdict != Verdict::kEqual) differences.push_back(Describe(field, from, to, verdict));
  });
}

template <class Struct>
Verdict CompareDrift(const Struct& from, const Struct& to, const ValueJudge& judge) {
  Verdict verdict = Verdict::kEqual;
  ForEachField<Struct>([&](const auto& field) {
    if (!IsDrift(field.trait) || verdict == Verdict::kDifferent) return;
    verdict = verdict & judge.CompareField(field, from, to);
  });
  return verdict;
}

}  // namespace

std::vector<FieldDifference> CompareObjects(const Object& from, const Object& to,
                                            const TextJudge& judge) {
  if (!SameKind(from, to)) {
    return {{"kind", std::string(WordFor(from.id.kind)), std::string(WordFor(to.id.kind))}};
  }
  std::vector<FieldDifference> differences;
  const ValueJudge values(judge, to.id);
  VisitBoth(from, to, [&](const auto& old_definition, const auto& new_definition) {
    AppendDifferences(old_definition, new_definition, values, differences);
  });
  AppendDifferences(from.metadata, to.metadata, values, differences);
  return differences;
}

Verdict CompareDefinitions(const Object& from, const Object& to, const TextJudge& judge) {
  if (!SameKind(from, to)) return Verdict::kDifferent;
  Verdict verdict = Verdict::kEqual;
  const ValueJudge values(judge, to.id);
  VisitBoth(from, to, [&](const auto& old_definition, const auto& new_definition) {
    verdict = CompareDrift(old_definition, new_definition, values);
  });
  return verdict;
}

}  // namespace pgorigin
