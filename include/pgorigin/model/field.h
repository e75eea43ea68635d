// Fields are listed once per struct; comparison, JSON and reports walk the list.
#pragma once

#include <string_view>
#include <tuple>

namespace pgorigin {

enum class Trait {
  kCompared,  // a difference is drift
  kRemark,    // a difference is worth a remark, and no drift
  kOrder,     // a list of which only the relative order of common items is remarked on
  kSet,       // a list of which the order is that of a dump, and not compared
  kCarried,   // needed to write SQL or to explain; not compared
};

constexpr bool IsDrift(Trait trait) { return trait == Trait::kCompared || trait == Trait::kSet; }

template <class Struct, class Value>
struct Field {
  std::string_view name;  // the words of reports and the key of JSON
  Value Struct::*member;
  Trait trait = Trait::kCompared;
};
template <class Struct, class Value>
Field(std::string_view, Value Struct::*) -> Field<Struct, Value>;
template <class Struct, class Value>
Field(std::string_view, Value Struct::*, Trait) -> Field<Struct, Value>;

// Calls `visit(field)` for each listed field of Struct, in order.
template <class Struct, class Visitor>
void ForEachField(Visitor&& visit) {
  std::apply([&](const auto&... field) { (visit(field), ...); }, Struct::Fields());
}

// Struct lists its fields.
template <class Struct>
concept Listed = requires {
  Struct::Fields();
};

}  // namespace pgorigin
