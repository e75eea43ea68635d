// The source line of a diagnostic, with its caret.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pgorigin {

// The lines of an excerpt, safe to print and at most `width` columns wide.  All are
// cut alike, around the caret, and a cut is marked with "…".
std::vector<std::string> ExcerptLines(std::string_view excerpt, int width);

}  // namespace pgorigin
