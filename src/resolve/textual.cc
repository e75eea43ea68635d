#include "resolve/textual.h"

#include <algorithm>
#include <concepts>
#include <optional>
#include <type_traits>
#include <vector>

namespace pgorigin {
namespace {

template <class T>
struct SqlIn {
  static constexpr bool Sql() {
    if constexpr (Listed<T>) {
      return std::apply([](const auto&... field) { return (FieldSql(field) || ...); }, T::Fields());
    } else {
      return std::derived_from<T, SqlText>;
    }
  }
  template <class Struct, class Value>
  static constexpr bool FieldSql(const Field<Struct, Value>&) {
    return SqlIn<Value>::Sql();
  }
};
template <class T>
struct SqlIn<std::optional<T>> : SqlIn<T> {};
template <class T>
struct SqlIn<std::vector<T>> : SqlIn<T> {};
template <class T>
struct SqlIn<Box<T>> : SqlIn<T> {};

template <class T>
bool IsSqlOf(std::string_view name) {
  bool sql = false;
  ForEachField<T>([&]<class Value>(const Field<T, Value>& field) {
    if (field.name == name) sql = SqlIn<Value>::Sql();
  });
  return sql;
}

template <class T>
bool IsSql(const T&, std::string_view field) {
  return IsSqlOf<T>(field);
}
template <class T>
bool IsSql(const Box<T>&, std::string_view field) {
  return IsSqlOf<T>(field);
}

}  // namespace

bool IsTextual(const Change& change, const Object& to) {
  if (change.type == ChangeType::kMissing || change.type == ChangeType::kExtra) return false;
  return std::any_of(
      change.fields.begin(), change.fields.end(), [&](const FieldDifference& difference) {
        return std::visit([&](const auto& value) { return IsSql(value, difference.field); },
                          to.definition);
      });
}

}  // namespace pgorigin
