// Values in SQL.
#pragma once

#include <string>
#include <string_view>

namespace pgorigin::apply {

// A Session has standard_conforming_strings on: a backslash is no more than itself.
inline std::string Literal(std::string_view text) {
  std::string literal = "'";
  for (char c : text) {
    if (c == '\'') literal += c;
    literal += c;
  }
  return literal + "'";
}

}  // namespace pgorigin::apply
