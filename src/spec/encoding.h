// What PostgreSQL cannot store as text in UTF-8.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace pgorigin {

struct EncodingProblem {
  std::size_t offset = 0;
  std::string message;
};

// The first byte that is NUL or not part of a character in UTF-8.
std::optional<EncodingProblem> FindEncodingProblem(std::string_view text);

}  // namespace pgorigin
