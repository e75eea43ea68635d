// Three-valued comparison of the values of fields, by their types.
#pragma once

#include <algorithm>
#include <optional>
#include <vector>

#include "pgorigin/ast/text_judge.h"
#include "pgorigin/model/definition.h"
#include "pgorigin/model/field.h"
#include "pgorigin/model/verdict.h"

namespace pgorigin {

// Texts of SQL go to the TextJudge, structs and containers are taken apart, and
// everything else is compared by content.
class ValueJudge {
 public:
  // `id`: the object that holds the values, under its new name.
  ValueJudge(const TextJudge& texts, const ObjectId& id) : texts_(texts), id_(id) {}

  Verdict Compare(const Expression& from, const Expression& to) const {
    return texts_.Compare(from, to, id_);
  }
  // A literal as default takes the type of its argument.
  Verdict Compare(const Argument& from, const Argument& to) const {
    Argument plain_from = from, plain_to = to;
    plain_from.default_value.reset();
    plain_to.default_value.reset();
    if (plain_from != plain_to || !from.default_value != !to.default_value)
      return Verdict::kDifferent;
    if (!from.default_value) return Verdict::kEqual;
    return texts_.CompareDefault(*from.default_value, *to.default_value, id_, to.type);
  }
  Verdict Compare(const Query& from, const Query& to) const {
    return texts_.Compare(from, to, id_);
  }
  Verdict Compare(const PartitionBound& from, const PartitionBound& to) const {
    return texts_.Compare(from, to, id_);
  }
  template <class T>
  Verdict Compare(const Box<T>& from, const Box<T>& to) const {
    return Compare(*from, *to);
  }
  template <class T>
  Verdict Compare(const Stated<T>& from, const Stated<T>& to) const {
    return from.value && to.value ? Compare(*from.value, *to.value) : Verdict::kEqual;
  }
  template <class T>
  Verdict Compare(const std::optional<T>& from, const std::optional<T>& to) const {
    return from && to ? Compare(*from, *to) : VerdictOf(!from && !to);
  }
  template <class T>
  Verdict Compare(const std::vector<T>& from, const std::vector<T>& to) const {
    if (from.size() != to.size()) return Verdict::kDifferent;
    Verdict verdict = Verdict::kEqual;
    for (std::size_t i = 0; i < from.size(); ++i) verdict = verdict & Compare(from[i], to[i]);
    return verdict;
  }
  template <class T>
  Verdict Compare(const T& from, const T& to) const {
    if constexpr (Listed<T>) {
      return CompareListed(from, to);
    } else {
      return VerdictOf(from == to);
    }
  }

  // As the trait of the field says.  What is merely carried is equal.
  template <class Struct, class Value>
  Verdict CompareField(const Field<Struct, Value>& field, const Struct& from,
                       const Struct& to) const {
    if (field.trait == Trait::kCarried) return Verdict::kEqual;
    const Value& old_value = from.*field.member;
    const Value& new_value = to.*field.member;
    if constexpr (requires { CommonItems(old_value, new_value); }) {
      if (field.trait == Trait::kOrder) {
        return VerdictOf(CommonItems(old_value, new_value) == CommonItems(new_value, old_value));
      }
      if (field.trait == Trait::kSet) return VerdictOf(Sorted(old_value) == Sorted(new_value));
    }
    return Compare(old_value, new_value);
  }

  // The items of `list` that are in `other`, too, in the order of `list`.
  template <class T>
  static std::vector<T> CommonItems(const std::vector<T>& list,
                                    const std::vector<T>& other) requires std::totally_ordered<T> {
    const std::vector<T> sorted = Sorted(other);
    std::vector<T> common;
    std::ranges::copy_if(list, std::back_inserter(common),
                         [&](const T& item) { return std::ranges::binary_search(sorted, item); });
    return common;
  }

 private:
  template <class T>
  static std::vector<T> Sorted(std::vector<T> list) {
    std::ranges::sort(list);
    return list;
  }

  template <class T>
  Verdict CompareListed(const T& from, const T& to) const {
    Verdict verdict = Verdict::kEqual;
    ForEachField<T>([&](const auto& field) { verdict = verdict & CompareField(field, from, to); });
    return verdict;
  }

  const TextJudge& texts_;
  const ObjectId& id_;
};

}  // namespace pgorigin
