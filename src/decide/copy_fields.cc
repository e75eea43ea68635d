#include "decide/copy_fields.h"

#include <algorithm>

namespace pgorigin {
namespace {

template <class Struct>
void CopyListed(const std::vector<std::string_view>& fields, const Struct& from, Struct& to) {
  ForEachField<Struct>([&](const auto& field) {
    if (std::ranges::find(fields, field.name) == fields.end()) return;
    to.*field.member = from.*field.member;
  });
}

template <class T>
void CopyDefinition(const std::vector<std::string_view>& fields, const T& from, T& to) {
  CopyListed(fields, from, to);
}
template <class T>
void CopyDefinition(const std::vector<std::string_view>& fields, const Box<T>& from, Box<T>& to) {
  CopyListed(fields, *from, *to);
}

}  // namespace

void CopyFields(const std::vector<std::string_view>& fields, const Object& from, Object& to) {
  if (from.definition.index() != to.definition.index()) {
    to.definition = from.definition;  // the field is the kind itself
    return;
  }
  std::visit(
      [&](auto& definition) {
        using T = std::decay_t<decltype(definition)>;
        CopyDefinition(fields, std::get<T>(from.definition), definition);
      },
      to.definition);
  CopyListed(fields, from.metadata, to.metadata);
}

}  // namespace pgorigin
