// Values in SQL.
#pragma once

#include <string>
#include <string_view>

namespace pgorigin {

// A Session has standard_conforming_strings on: a backslash is no more than itself.
// https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-STRINGS
inline std::string Literal(std::string_view text) {
  std::string literal = "'";
  for (char c : text) {
    if (c == '\'') literal += c;
    literal += c;
  }
  return literal + "'";
}

}  // namespace pgorigin
