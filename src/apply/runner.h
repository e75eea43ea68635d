// The segments of a plan, one after the other.
#pragma once

#include <cstddef>

#include "apply/beginning.h"
#include "apply/build_watch.h"
#include "apply/journal.h"
#include "apply/outcome.h"
#include "pgorigin/apply/apply.h"
#include "pgorigin/session/session.h"

namespace pgorigin::apply {

class Runner {
 public:
  // All must outlive it.
  Runner(Session& session, const PlanFile& plan, const Journal& journal,
         const ApplyOptions& options, const ConnectionOptions& connection, ApplyWatcher& watcher)
      : session_(session),
        plan_(plan),
        journal_(journal),
        options_(options),
        watcher_(watcher),
        builds_(options.watch_builds, session, connection) {}

  // To the end.  Throws Error (kCouldNotCompare), as Apply.
  void Run(const Beginning& beginning);

 private:
  void CreateJournal();
  void RunSegment(bool begun);
  void Attempt(bool begun);
  void RunInTransaction();
  void RunOutside(bool begun);
  void RunOutside(const Statement& statement, bool begun);
  void Send(const Statement& statement);
  // Cancelled when somebody wants to stop.
  void Send(std::string_view sql, bool cancellable = true);
  // Not cancelled: of what is known to take no time.
  void SendWhole(std::string_view sql) { Send(sql, false); }
  std::string WhileItRuns(bool cancellable);
  void BackOff(const QueryError& error, int attempt);
  bool MayTryAgain(const QueryError& error) const;
  [[noreturn]] void Fail(const std::string& reason, std::string_view next) const;
  [[noreturn]] void FailInterrupted() const;
  void TryRollback();

  Session& session_;
  const PlanFile& plan_;
  const Journal& journal_;
  const ApplyOptions& options_;
  ApplyWatcher& watcher_;
  BuildWatch builds_;
  std::size_t number_ = 0;             // of the segment that runs
  std::vector<Statement> statements_;  // of it
  const PlannedStep* step_ = nullptr;  // that runs
  bool outside_ = false;               // of a transaction
};

}  // namespace pgorigin::apply
