#include "catalog/rows.h"

#include <algorithm>
#include <charconv>

namespace pgorigin {
namespace {

// Reads one quoted element from after its opening quote; leaves `i` after the
// closing one.
std::string Quoted(std::string_view text, std::size_t& i) {
  std::string element;
  for (; i < text.size() && text[i] != '"'; ++i) {
    if (text[i] == '\\') ++i;
    element += text[i];
  }
  ++i;
  return element;
}

std::optional<std::string> Bare(std::string_view text, std::size_t& i) {
  std::size_t start = i;
  i = std::min(text.find_first_of(",}", i), text.size());
  std::string_view element = text.substr(start, i - start);
  if (element == "NULL") return std::nullopt;
  return std::string(element);
}

int HexDigit(char c) { return c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10; }

}  // namespace

std::vector<std::optional<std::string>> ParseArray(std::string_view text) {
  std::vector<std::optional<std::string>> elements;
  if (text.size() <= 2) return elements;
  for (std::size_t i = 1; i < text.size(); ++i) {
    elements.push_back(text[i] == '"' ? Quoted(text, ++i) : Bare(text, i));
  }
  return elements;
}

std::vector<std::string> ParseTextArray(std::string_view text) {
  std::vector<std::string> elements;
  for (auto& element : ParseArray(text)) {
    if (element) elements.push_back(std::move(*element));
  }
  return elements;
}

std::vector<std::int64_t> ParseNumbers(std::string_view text) {
  std::vector<std::int64_t> numbers;
  const char* end = text.data() + text.size();
  for (const char* p = text.data(); p < end;) {
    std::int64_t number = 0;
    auto [next, error] = std::from_chars(p, end, number);
    if (error == std::errc()) numbers.push_back(number);
    p = error == std::errc() ? next : p + 1;
  }
  return numbers;
}

std::vector<Oid> ParseOids(std::string_view text) {
  std::vector<std::int64_t> numbers = ParseNumbers(text);
  return {numbers.begin(), numbers.end()};
}

std::string ParseHex(std::string_view text) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < text.size(); i += 2) {
    bytes += static_cast<char>(HexDigit(text[i]) << 4 | HexDigit(text[i + 1]));
  }
  return bytes;
}

}  // namespace pgorigin
