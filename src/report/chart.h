// Numbers as a row of blocks.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace pgorigin {

// One letter a number, none higher than the largest is; of more numbers than `width` the
// largest of each stretch.  Where there is no number, a gap.  `unicode`: eight heights, else
// those of ASCII.
std::string Chart(const std::vector<std::optional<int>>& numbers, std::size_t width, bool unicode);

}  // namespace pgorigin
