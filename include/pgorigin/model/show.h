// Values of fields as words, for people.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "pgorigin/model/definition.h"

namespace pgorigin {

// Plain text on one line where it can be; not escaped for any format.  Nothing is
// shown as "(none)", booleans as yes and no, texts of SQL as they were written.
std::string Show(bool value);
std::string Show(std::int64_t value);
std::string Show(const std::string& value);
std::string Show(Name value);
std::string Show(const QualifiedName& value);
std::string Show(const SqlText& value);
std::string Show(ConstraintType value);
std::string Show(const ColumnNames& value);
std::string Show(const ForeignColumns& value);
std::string Show(const Argument& value);
std::string Show(const Attribute& value);
std::string Show(const IndexKey& value);
std::string Show(const Sequence& value);
std::string Show(const Identity& value);
std::string Show(const Secret& value);  // "(hidden)"
std::string Show(const Privilege& value);
std::string Show(const ViewColumn& value);
std::string Show(const TokenMapping& value);
std::string Show(const PublishedTable& value);
std::string Show(const RoleSettings& value);

template <class T>
std::string Show(const std::optional<T>& value) {
  return value ? Show(*value) : "(none)";
}
template <class T>
std::string Show(const Box<T>& value) {
  return Show(*value);
}
template <class T>
std::string Show(const Stated<T>& value) {
  return value.value ? Show(*value.value) : "(not stated)";
}
template <class T>
std::string Show(const std::vector<T>& values) {
  if (values.empty()) return "(none)";
  std::string text;
  for (const T& value : values) text += (text.empty() ? "" : ", ") + Show(value);
  return text;
}

// One line that says what the object is: "uuid not null default
// gen_random_uuid()", "foreign key (user_id) references public.users (id) on
// delete cascade", "unique btree (email) where (deleted_at IS NULL)".
std::string Summary(const Definition& definition);

}  // namespace pgorigin
