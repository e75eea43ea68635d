// The decisions of a run: decisions.toml and baseline.toml beside the Origin.
#pragma once

#include <filesystem>
#include <vector>

#include "cli/settings.h"
#include "pgorigin/decide/decision.h"
#include "pgorigin/resolve/compare.h"

namespace pgorigin {

// Where `pgorigin decide` writes: --decisions, else decisions.toml beside the first text of
// the Origin.  Throws Error (kUsage) when there is no such place.
std::filesystem::path DecisionsFile(const Settings& settings, const std::vector<Source>& origin);
// The generated one beside it.
std::filesystem::path BaselineFile(const Settings& settings, const std::vector<Source>& origin);

enum class Baseline { kRead, kIgnored };

// Of both files, where they exist.  Throws Error (kUsage) as ParseDecisions does, and when
// the file of --decisions is missing.
std::vector<Decision> ReadDecisions(const Settings& settings, const std::vector<Source>& origin,
                                    Baseline baseline);

// What they say before anything is compared.
Amendments AmendmentsOf(const std::vector<Decision>& decisions);

}  // namespace pgorigin
