// How verdicts were reached, in words.
#pragma once

#include <string>
#include <vector>

#include "pgorigin/resolve/compare.h"
#include "resolve/side.h"

namespace pgorigin {

std::string HowByText(const ComparisonCounts& counts);
// `server`: what settled the rest.
std::string HowSettled(const ComparisonCounts& counts, ResolveMode mode, const std::string& server);
void WarnOfNewServer(const Side& side, std::vector<std::string>& warnings);

}  // namespace pgorigin
