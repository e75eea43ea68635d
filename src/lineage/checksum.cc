#include "lineage/checksum.h"

#include <fmt/format.h>
#include <openssl/sha.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace pgorigin {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

const unsigned char* Unsigned(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

}  // namespace

std::string FlywayChecksum(std::string_view text) {
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  std::string lines(text);
  std::erase_if(lines, [](char c) { return c == '\n' || c == '\r'; });
  const auto sum = crc32_z(crc32_z(0, nullptr, 0), Unsigned(lines), lines.size());
  return fmt::format("{}", static_cast<std::int32_t>(sum));
}

std::string SqlxChecksum(std::string_view text) {
  std::array<unsigned char, SHA384_DIGEST_LENGTH> digest{};
  SHA384(Unsigned(text), text.size(), digest.data());
  return fmt::format("{:02x}", fmt::join(digest, ""));
}

}  // namespace pgorigin
