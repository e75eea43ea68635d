// Text as code points.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace pgorigin {

struct CodePoint {
  std::uint32_t code = 0;
  std::size_t length = 1;  // in bytes
};

// The code point that starts at `text[at]`; of broken UTF-8, something of at least
// one byte.
inline CodePoint CodePointAt(std::string_view text, std::size_t at) {
  const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned lead = byte(at);
  CodePoint point;
  point.code = lead < 0x80   ? lead
               : lead < 0xE0 ? lead & 0x1F
               : lead < 0xF0 ? lead & 0x0F
                             : lead & 7;
  while (lead >= 0xC0 && at + point.length < text.size() && point.length < 4 &&
         (byte(at + point.length) & 0xC0) == 0x80) {
    point.code = point.code << 6 | (byte(at + point.length++) & 0x3F);
  }
  return point;
}

}  // namespace pgorigin
