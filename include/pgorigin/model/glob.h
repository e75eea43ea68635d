// Patterns of names: `*` is any number of characters, `?` is one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pgorigin {

// Of the whole text.  A character is one of UTF-8.
bool GlobMatches(std::string_view glob, std::string_view text);
bool MatchesAny(const std::vector<std::string>& globs, std::string_view text);

}  // namespace pgorigin
