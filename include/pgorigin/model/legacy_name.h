// What the old column is called when another one has taken its place and its name.
#pragma once

#include <string>

#include "pgorigin/model/name.h"

namespace pgorigin {

inline constexpr std::string_view kLegacyPrefix = "legacy_";

// A name may be longer than the server keeps: then there is none.
inline Name LegacyName(Name column) {
  constexpr std::size_t kLongestName = 63;  // NAMEDATALEN - 1
  const std::string name = std::string(kLegacyPrefix) + column.str();
  return name.size() > kLongestName ? Name() : Name(name);
}

}  // namespace pgorigin
