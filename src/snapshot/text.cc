#include "snapshot/text.h"

#include <nlohmann/json.hpp>

#include "snapshot/malformed.h"

namespace pgorigin::snapshot {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kDigits = "0123456789abcdef";

// How many bytes a UTF-8 sequence that starts with this byte has; 0: none does.
std::size_t SequenceLength(unsigned char first) {
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first <= 0xDF) return 2;
  if (first >= 0xE0 && first <= 0xEF) return 3;
  return first >= 0xF0 && first <= 0xF4 ? 4 : 0;
}

// The second byte rules out overlong forms, surrogates and what is past U+10FFFF.
bool SecondFits(unsigned char first, unsigned char second) {
  const unsigned char low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
  const unsigned char high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
  return second >= low && second <= high;
}

bool IsUtf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const unsigned char first = static_cast<unsigned char>(text[i]);
    const std::size_t length = SequenceLength(first);
    if (length == 0 || i + length > text.size()) return false;
    if (length > 1 && !SecondFits(first, static_cast<unsigned char>(text[i + 1]))) return false;
    for (std::size_t k = 2; k < length; ++k) {
      if ((static_cast<unsigned char>(text[i + k]) & 0xC0) != 0x80) return false;
    }
    i += length;
  }
  return true;
}

Json WriteLine(std::string_view line) {
  if (IsUtf8(line)) return line;
  std::string hex;
  for (unsigned char c : line) hex.append({kDigits[c >> 4], kDigits[c & 15]});
  return Json{{"hex", hex}};
}

std::string FromHex(const std::string& hex) {
  std::string bytes;
  for (std::size_t i = 0; i < hex.size(); i += 2) {
    const std::size_t high = kDigits.find(hex[i]);
    const std::size_t low = i + 1 < hex.size() ? kDigits.find(hex[i + 1]) : kDigits.npos;
    if (high == kDigits.npos || low == kDigits.npos) throw Malformed{"", "expected hex digits"};
    bytes += static_cast<char>(high << 4 | low);
  }
  return bytes;
}

std::string ReadLine(const Json& json) {
  if (json.is_string()) return json.get<std::string>();
  if (json.is_object() && json.size() == 1 && json.contains("hex") && json["hex"].is_string()) {
    return FromHex(json["hex"].get<std::string>());
  }
  throw Malformed{"", "expected a text"};
}

}  // namespace

Json WriteText(std::string_view text) {
  std::size_t end = text.find('\n');
  if (end == text.npos) return WriteLine(text);
  Json lines = Json::array();
  for (std::size_t start = 0;; start = end + 1, end = text.find('\n', start)) {
    lines.push_back(WriteLine(text.substr(start, end - start)));
    if (end == text.npos) return lines;
  }
}

std::string ReadText(const Json& json) {
  if (!json.is_array()) return ReadLine(json);
  std::string text;
  for (std::size_t i = 0; i < json.size(); ++i) text += (i > 0 ? "\n" : "") + ReadLine(json[i]);
  return text;
}

}  // namespace pgorigin::snapshot
