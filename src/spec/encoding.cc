#include "spec/encoding.h"

#include <fmt/format.h>

namespace pgorigin {
namespace {

unsigned char At(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}

// Length of the character at `at`, 0 when there is none: the table of legal sequences
// in RFC 3629 (no overlong forms, no surrogates, nothing beyond U+10FFFF).
int CharacterLength(std::string_view text, std::size_t at) {
  unsigned char lead = At(text, at);
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  unsigned char least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  unsigned char most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  for (int i = 1; i < length; ++i) {
    unsigned char byte = At(text, at + i);
    if (byte < least || byte > most) return 0;
    least = 0x80;
    most = 0xBF;
  }
  return length;
}

}  // namespace

std::optional<EncodingProblem> FindEncodingProblem(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '\0') return EncodingProblem{at, "a NUL byte cannot be part of a statement"};
    int length = CharacterLength(text, at);
    if (length == 0) {
      return EncodingProblem{
          at, fmt::format("byte 0x{:02x} is not UTF-8: convert the file to UTF-8", At(text, at))};
    }
    at += length;
  }
  return std::nullopt;
}

}  // namespace pgorigin
