// A plan, executed on the database that it was made for.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

#include "pgorigin/plan/plan_file.h"
#include "pgorigin/resolve/compare.h"
#include "pgorigin/resolve/source.h"

namespace pgorigin {

// Between any two of them a program, a connection or a server may die.
enum class Moment {
  kBeforeSend,  // of a statement: the one before it is done
  kSent,        // and its result is waited for
};

struct Applied {
  std::string connection;  // safe to print
  std::size_t before = 0;  // segments that earlier runs finished
  std::size_t now = 0;     // those of this run
};

// What a run tells while it works, and asks; numbers of segments are from 1.
class ApplyWatcher {
 public:
  virtual ~ApplyWatcher() = default;
  // What a person should know, one line.
  virtual void Note(const std::string&) {}
  // Every check has passed.  What `now` says is still to be done.
  virtual void Start(const Applied&) {}
  virtual void Begin(std::size_t /*segment*/) {}
  virtual void Progress(const std::string&) {}
  virtual void End(std::size_t /*segment*/, std::chrono::milliseconds) {}
  // Asked several times a second: whether somebody wants it to stop.
  virtual bool Interrupted() { return false; }
  // Of every statement that changes something, those of the journal among them.
  virtual void At(Moment, std::string_view /*sql*/) {}
};

struct ApplyOptions {
  Source target;           // a server
  ResolveOptions resolve;  // how it is read
  // In a transaction.  What runs outside of one (CREATE INDEX CONCURRENTLY) waits for old
  // transactions, while nobody has to wait for it: it has no limit.
  std::chrono::milliseconds lock_timeout{3'000};
  int retries = 10;                           // of one segment, after a lock timeout or a deadlock
  std::chrono::milliseconds first_wait{200};  // doubled each time, with jitter
  std::chrono::milliseconds longest_wait{30'000};
  bool dry_run = false;       // every check, and nothing is changed
  bool watch_builds = false;  // a second session tells how far an index is built
};

// Runs segment by segment.  A transaction writes its entry of the journal
// (pgorigin.applied_segment) itself, so that both are there or neither; what cannot be in a
// transaction has an entry before it and after it, and is looked at when the second one is
// missing.  So a run that ended in whatever way is resumed by the next one.
//
// Throws Error (kCouldNotCompare), which says how far it came and what to do: when the
// objects that the plan touches are not as it was made for, or as the last run left them;
// when another run is at work; behind a pooler that lends connections by the transaction; on
// a standby; when a statement fails, or is interrupted.
Applied Apply(const PlanFile& plan, const ApplyOptions& options, ApplyWatcher& watcher);

// "create index public.t_a_idx (and 2 more)"
std::string TitleOf(const Segment& segment);

}  // namespace pgorigin
