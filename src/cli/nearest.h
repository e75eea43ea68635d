// The word that somebody may have meant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pgorigin {

// " (is it `b` that you mean?)"; empty when no word is near.
std::string Suggestion(std::string_view word, const std::vector<std::string>& known);

}  // namespace pgorigin
