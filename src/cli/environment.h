// What environment variables say.
#pragma once

#include <string>

#include "cli/settings.h"

namespace pgorigin {

// DATABASE_URL, PGORIGIN_SCRATCH_URL, NO_COLOR (https://no-color.org) and SOURCE_DATE_EPOCH
// (https://reproducible-builds.org/docs/source-date-epoch/).
Settings ReadEnvironment();

// The server of PG* variables, when they name one: weaker than pgorigin.toml, since
// libpq takes them for what a connection string leaves out.
Settings ReadLibpqEnvironment();

// Now, in UTC: "2026-01-31T12:00:00Z".
std::string Now();

}  // namespace pgorigin
