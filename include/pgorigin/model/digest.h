// A short name for a value, the same from run to run.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "pgorigin/model/object_id.h"

namespace pgorigin {

// FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
class Digest {
 public:
  void Add(std::string_view text);
  void Add(const ObjectId& id);
  // 16 hexadecimal digits.
  std::string Digits() const;

 private:
  void AddByte(unsigned char byte) { state_ = (state_ ^ byte) * 0x100000001b3u; }
  std::uint64_t state_ = 0xcbf29ce484222325u;
};

}  // namespace pgorigin
