#include "cli/three_way.h"

#include <algorithm>

#include "cli/run_options.h"
#include "pgorigin/lineage/classify.h"
#include "pgorigin/model/error.h"

namespace pgorigin {
namespace {

std::vector<AppliedVersions> AppliedIn(const std::vector<Source>& live,
                                       const ResolveOptions& options) {
  if (live[0].type != Source::Type::kServer) return {};
  ConnectionOptions connection = options.connection;
  connection.conninfo = live[0].value;
  return ReadAppliedVersions(connection, options.catalog.schemas);
}

template <class T>
void AppendNew(std::vector<T>& list, const std::vector<T>& more) {
  for (const T& item : more) {
    if (std::ranges::find(list, item) == list.end()) list.push_back(item);
  }
}

}  // namespace

// Which migrations are applied is asked before and after the catalogs are read: both tell
// of one state when the answer is the same.
ThreeWay::ThreeWay(const std::vector<Source>& live, const std::vector<Source>& origin,
                   const Settings& settings, const ResolveOptions& options)
    : options_(options), applied_(AppliedIn(live, options)) {
  three_ = CompareThree(live, origin, SourcesOf("--migrations", {*settings.migrations}), options);
  if (AppliedIn(live, options) != applied_) {
    throw Error(ExitStatus::kCouldNotCompare,
                "a migration was applied while the database was read\n  next: wait until it has "
                "ended, and try again");
  }
  for (const Compared* other : {&three_.migrations_origin, &three_.live_migrations}) {
    AppendNew(three_.live_origin.diagnostics, other->diagnostics);
    AppendNew(three_.live_origin.opaque, other->opaque);
    AppendNew(three_.live_origin.not_compared, other->not_compared);
    AppendNew(three_.live_origin.resolution.warnings, other->resolution.warnings);
    three_.live_origin.unsettled += other->unsettled;
  }
}

void ThreeWay::Complete(Report& report) const {
  if (HasErrors(report.diagnostics)) return;
  const AppliedFiles files = MatchApplied(three_.scripts, applied_);
  AppendNew(report.resolution.warnings, files.remarks);
  report.lineage = Classify(three_, files, options_, report.findings);
}

}  // namespace pgorigin
