#include <array>
#include <stdexcept>

#include "pgorigin/policy/finding.h"

namespace pgorigin {
namespace {

constexpr std::array<std::string_view, 3> kWords = {"info", "warning", "error"};
static_assert(static_cast<std::size_t>(Severity::kError) + 1 == kWords.size());

}  // namespace

std::string_view WordFor(Severity severity) { return kWords[static_cast<std::size_t>(severity)]; }

Severity SeverityOfWord(std::string_view word) {
  for (std::size_t i = 0; i < kWords.size(); ++i) {
    if (kWords[i] == word) return static_cast<Severity>(i);
  }
  throw std::invalid_argument("no severity is called " + std::string(word) +
                              ": info, warning, error");
}

}  // namespace pgorigin
