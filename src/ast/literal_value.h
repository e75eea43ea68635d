// Values that have several spellings.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pgorigin {

// One spelling for all those of the same value of that type; nothing when the type or
// the text is not understood, or a setting of the server has a say in it.
std::optional<std::string> CanonicalValue(std::string_view type, std::string_view text);

// A number as the server prints it: `1e3` is 1000, `.5` is 0.5.
std::string PlainNumber(std::string digits);

}  // namespace pgorigin
