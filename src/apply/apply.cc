#include "pgorigin/apply/apply.h"

#include <fmt/format.h>

#include "apply/beginning.h"
#include "apply/guard.h"
#include "apply/journal.h"
#include "apply/runner.h"
#include "pgorigin/model/error.h"

namespace pgorigin {
namespace {

ConnectionOptions ConnectionOf(const ApplyOptions& options) {
  ConnectionOptions connection = options.resolve.connection;
  connection.conninfo = options.target.value;
  connection.lock_timeout = options.lock_timeout;
  connection.statement_timeout = std::chrono::milliseconds(0);  // none
  return connection;
}

void RefuseOtherTarget(const Source& target) {
  if (target.type == Source::Type::kServer) return;
  throw Error(ExitStatus::kUsage, "a plan is applied to a database: name it with --target");
}

void NoteLeftOut(const PlanFile& plan, ApplyWatcher& watcher) {
  const std::size_t count = plan.migration.left_out.size();
  if (count == 0) return;
  watcher.Note(fmt::format("{} left out of the plan: what {} not be done by it",
                           count == 1 ? "one step is" : fmt::format("{} steps are", count),
                           count == 1 ? "it would do will" : "they would do will"));
}

void Prepare(Session& session, const ConnectionOptions& connection) {
  try {
    apply::RefuseStandby(session);
    apply::RefusePooling(session, connection);
    apply::Prepare(session);
    apply::TakeLock(session);
  } catch (const QueryError& error) {
    RaiseAsError(error, "prepare the run", session.description());
  }
}

// Somebody else may change the same objects while it runs.
void CheckEnd(const PlanFile& plan, const ApplyOptions& options, ApplyWatcher& watcher) {
  if (plan.states.size() != plan.migration.segments.size() + 1) return;
  const Model model = ReadModel({options.target}, options.resolve);
  if (FingerprintOf(model, plan.touched, Extent::kShape) == plan.states.back()) return;
  watcher.Note("the objects that the plan touched are not as `verify` saw them: audit again");
}

}  // namespace

std::string TitleOf(const Segment& segment) {
  if (segment.steps.empty()) return "nothing";
  const PlannedStep& first = segment.steps.front();
  const std::string title = first.what + " " + Describe(first.object);
  if (segment.steps.size() == 1) return title;
  return fmt::format("{} (and {} more)", title, segment.steps.size() - 1);
}

Applied Apply(const PlanFile& plan, const ApplyOptions& options, ApplyWatcher& watcher) {
  RefuseOtherTarget(options.target);
  const ConnectionOptions connection = ConnectionOf(options);
  Session session(connection);
  apply::RefuseOtherVersion(session, plan);
  Prepare(session, connection);
  NoteLeftOut(plan, watcher);
  const apply::Journal journal(session, plan);
  const apply::Beginning beginning = apply::BeginningOf(
      session, plan, journal, ReadModel({options.target}, options.resolve), watcher);
  const std::size_t all = plan.migration.segments.size();
  const std::size_t before = beginning.segment + (beginning.ended ? 1 : 0);
  const Applied applied{session.description(), before, all - before};
  watcher.Start(applied);
  if (options.dry_run || all == 0) return applied;
  apply::Runner(session, plan, journal, options, connection, watcher).Run(beginning);
  CheckEnd(plan, options, watcher);
  return applied;
}

}  // namespace pgorigin
