// Why a snapshot cannot be read, while the way to the place is being told.
#pragma once

#include <string>

namespace pgorigin::snapshot {

struct Malformed {
  std::string where;  // `"definition" "columns" 3`: grows outwards
  std::string what;   // "expected true or false"
};

}  // namespace pgorigin::snapshot
