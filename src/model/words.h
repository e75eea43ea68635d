// Building blocks of one-line texts about values.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pgorigin/model/show.h"

namespace pgorigin {

// Words that make up a line, with one space between them.
class Words {
 public:
  Words& Add(std::string_view text) {
    if (text.empty()) return *this;
    if (!line_.empty()) line_ += ' ';
    line_ += text;
    return *this;
  }
  Words& AddIf(bool condition, std::string_view text) { return condition ? Add(text) : *this; }
  // "word value", unless the value is empty.
  Words& Pair(std::string_view word, std::string_view value) {
    return value.empty() ? *this : Add(word).Add(value);
  }
  Words& Pair(std::string_view word, const std::optional<Expression>& value) {
    return value ? Add(word).Add("(" + value->text + ")") : *this;
  }
  Words& Count(std::string_view word, std::int64_t value, std::int64_t usual) {
    return value == usual ? *this : Add(word).Add(std::to_string(value));
  }
  std::string str() const { return line_; }

 private:
  std::string line_;
};

// Shown values, one after the other.
template <class T>
std::string Join(const std::vector<T>& values, std::string_view separator = ", ") {
  std::string text;
  for (const T& value : values) {
    if (!text.empty()) text += separator;
    text += Show(value);
  }
  return text;
}

// `(a, "B")`
inline std::string Parenthesized(const std::vector<Name>& columns) {
  std::string text;
  for (Name column : columns) text += (text.empty() ? "" : ", ") + QuoteIdentifier(column);
  return "(" + text + ")";
}

}  // namespace pgorigin
