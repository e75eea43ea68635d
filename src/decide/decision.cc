#include "pgorigin/decide/decision.h"

#include <algorithm>
#include <array>

namespace pgorigin {
namespace {

constexpr std::array<std::string_view, 7> kVerbs = {"keep", "defer", "fix",   "rename",
                                                    "move", "map",   "bridge"};

}  // namespace

std::string_view WordFor(Verb verb) { return kVerbs[static_cast<std::size_t>(verb)]; }

std::optional<Verb> VerbOfWord(std::string_view word) {
  auto found = std::ranges::find(kVerbs, word);
  if (found == kVerbs.end()) return std::nullopt;
  return static_cast<Verb>(found - kVerbs.begin());
}

}  // namespace pgorigin
