// Live, Origin and migrations: three comparisons of one state.
#pragma once

#include <vector>

#include "pgorigin/resolve/compare.h"
#include "pgorigin/spec/script.h"

namespace pgorigin {

struct ComparedThree {
  Compared live_origin;         // what `Compare` says
  Compared migrations_origin;   // from = migrations, to = Origin
  Compared live_migrations;     // from = live, to = migrations
  std::vector<Script> scripts;  // of the migrations, in order
};

// Each is read once: the comparisons are of one state.  `migrations` are texts; they and
// the Origin are read as a server of the live version reads them.  Throws as Compare.
ComparedThree CompareThree(const std::vector<Source>& live, const std::vector<Source>& origin,
                           const std::vector<Source>& migrations, const ResolveOptions& options);

}  // namespace pgorigin
