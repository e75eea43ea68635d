#include <algorithm>
#include <array>

#include "pgorigin/plan/migration.h"

namespace pgorigin {
namespace {

constexpr auto kPhases =
    std::to_array<std::string_view>({"", "expand", "switch", "validate", "contract"});
static_assert(kPhases.size() == static_cast<std::size_t>(Phase::kContract) + 1);

}  // namespace

std::string_view WordFor(Phase phase) { return kPhases.at(static_cast<std::size_t>(phase)); }

std::optional<Phase> PhaseOfWord(std::string_view word) {
  auto found = std::ranges::find(kPhases, word);
  if (found == kPhases.end()) return std::nullopt;
  return static_cast<Phase>(found - kPhases.begin());
}

}  // namespace pgorigin
