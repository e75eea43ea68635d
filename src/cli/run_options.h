// Settings as the options of the layers below.
#pragma once

#include "cli/progress.h"
#include "cli/settings.h"
#include "pgorigin/policy/finding.h"
#include "pgorigin/resolve/compare.h"

namespace pgorigin {

// `progress` must outlive the result.
ResolveOptions ResolveOptionsOf(const Settings& settings, Progress& progress);

// Its timeouts; the connection string is left to the caller.
ConnectionOptions ConnectionOf(const Settings& settings);

Severity FailOn(const Settings& settings);

// Throws Error (kUsage) that names the flag which is missing or whose source is none.
std::vector<Source> TargetOf(const Settings& settings);
std::vector<Source> OriginOf(const Settings& settings);
// An argument of the command line: "FROM".
std::vector<Source> SourcesOf(std::string_view name, const std::vector<std::string>& texts);

// What they are called from run to run: without passwords, and without the server's version.
std::string DescribeAll(const std::vector<Source>& sources);

}  // namespace pgorigin
