// decisions.toml: decisions as people write them.
#pragma once

#include <string>
#include <vector>

#include "pgorigin/decide/decision.h"

namespace pgorigin {

// Each table of `[[decision]]`, in order.  Throws Error (kUsage) with file and line for a
// syntax error, an unknown key, a wrong value, or a decision without object or reason.
// `file` is what places and messages call it.
std::vector<Decision> ParseDecisions(const std::string& toml, const std::string& file);

// The text with the decision in it: in place of the entry with the same object and
// finding if there is one (what else stands in it stays, comments too), else at the end.
// `toml` must be right.
std::string WithDecision(const std::string& toml, const Decision& decision);

// The entry alone, beginning with an empty line.
std::string EntryOf(const Decision& decision);

}  // namespace pgorigin
