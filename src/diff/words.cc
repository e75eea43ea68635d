#include <array>

#include "pgorigin/diff/change.h"

namespace pgorigin {

std::string_view WordFor(ChangeType type) {
  static constexpr std::array<std::string_view, 5> kWords = {"missing", "extra", "changed",
                                                             "renamed", "moved"};
  static_assert(static_cast<std::size_t>(ChangeType::kMoved) + 1 == kWords.size());
  return kWords[static_cast<std::size_t>(type)];
}

}  // namespace pgorigin
