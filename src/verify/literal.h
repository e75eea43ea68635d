// Values and names as SQL.
#pragma once

#include <string>
#include <string_view>

#include "pgorigin/model/object_id.h"

namespace pgorigin {

// Under standard_conforming_strings = on, as every Session has it.
inline std::string Literal(std::string_view text) {
  std::string literal = "'";
  for (char c : text) {
    if (c == '\'') literal += c;
    literal += c;
  }
  return literal + "'";
}

inline std::string InSql(const QualifiedName& name) {
  return QuoteIdentifier(name.schema.view()) + "." + QuoteIdentifier(name.name.view());
}

}  // namespace pgorigin
