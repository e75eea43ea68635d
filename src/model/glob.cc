#include "pgorigin/model/glob.h"

#include <algorithm>

namespace pgorigin {
namespace {

std::size_t CharacterLength(std::string_view text) {
  std::size_t length = 1;
  while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80) {
    ++length;
  }
  return length;
}

}  // namespace

// Goes back to the last `*` on a mismatch: linear in practice, never exponential.
bool GlobMatches(std::string_view glob, std::string_view text) {
  std::size_t g = 0, t = 0, star = glob.npos, resume = 0;
  while (t < text.size()) {
    if (g < glob.size() && glob[g] == '*') {
      star = g++;
      resume = t;
    } else if (g < glob.size() && glob[g] == '?') {
      ++g;
      t += CharacterLength(text.substr(t));
    } else if (g < glob.size() && glob[g] == text[t]) {
      ++g;
      ++t;
    } else if (star != glob.npos) {
      g = star + 1;
      resume += CharacterLength(text.substr(resume));
      t = resume;
    } else {
      return false;
    }
  }
  return glob.find_first_not_of('*', g) == glob.npos;
}

bool MatchesAny(const std::vector<std::string>& globs, std::string_view text) {
  return std::ranges::any_of(globs, [&](const auto& glob) { return GlobMatches(glob, text); });
}

}  // namespace pgorigin
