// How much two names speak of the same thing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pgorigin {

// The words of a name: split at what is no letter or digit and at camelCase, in
// lower case, in the singular.
std::vector<std::string> WordsOf(std::string_view name);

// 0 to 1.  Words match when they are equal, when one begins or abbreviates the
// other, or after a misprint; words that say little (`id`, `at`, `is`) weigh little.
double NameScore(std::string_view from, std::string_view to);

// The words that both names have, in order; without those that say little.
std::vector<std::string> SharedWords(std::string_view from, std::string_view to);

}  // namespace pgorigin
