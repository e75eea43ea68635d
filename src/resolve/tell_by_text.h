// What a scratch server did not build, the text tells alone.
#pragma once

#include <map>
#include <string>

#include "pgorigin/diff/change.h"

namespace pgorigin {

// Objects that are not built, and why.
using Unbuilt = std::map<ObjectId, std::string>;

// Gives these objects the verdicts of the comparison by text, and those that stay
// uncertain the reason: beside what a server printed, the spelling of a text would look
// like a change.
void TellByText(Comparison& settled, const Comparison& by_text, const Unbuilt& unbuilt);

}  // namespace pgorigin
