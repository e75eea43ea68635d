// Findings with their ages, as lines of a page.
#pragma once

#include <string>

#include "pgorigin/history/ledger.h"
#include "report/page.h"

namespace pgorigin {

Paint PaintOf(const std::string& severity);
// "12 days", "1 day", "today"
std::string AgeText(const std::string& from, const std::string& to);

// Severity, rule, object and age on one line; `sentence`: what it says, below.
enum class Telling { kLine, kSentence };
void PrintFinding(Page& page, const AgedFinding& aged, const std::string& age, Telling telling);

}  // namespace pgorigin
