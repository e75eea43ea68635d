// An audit with migrations: `--migrations DIR`.
#pragma once

#include <string>
#include <vector>

#include "cli/settings.h"
#include "pgorigin/catalog/applied_versions.h"
#include "pgorigin/report/report.h"
#include "pgorigin/resolve/compare_three.h"

namespace pgorigin {

class ThreeWay {
 public:
  // Compares; `options` outlive it.  Throws as CompareThree, and when a migration was
  // applied meanwhile.
  ThreeWay(const std::vector<Source>& live, const std::vector<Source>& origin,
           const Settings& settings, const ResolveOptions& options);

  // Live and Origin, with what was noticed while reading the migrations; decisions may
  // rewrite it before Complete().
  Compared& compared() { return three_.live_origin; }
  // Gives the findings of `compared()` their classes, and adds those of the migrations.
  void Complete(Report& report) const;

 private:
  const ResolveOptions& options_;
  ComparedThree three_;
  std::vector<AppliedVersions> applied_;
};

}  // namespace pgorigin
