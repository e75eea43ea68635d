#include "apply/runner.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <random>
#include <thread>

#include "pgorigin/model/error.h"

namespace pgorigin::apply {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

// https://www.postgresql.org/docs/current/errcodes-appendix.html
constexpr std::array<std::string_view, 3> kTryAgain = {
    "55P03",  // lock_not_available
    "40P01",  // deadlock_detected
    "40001",  // serialization_failure
};
// What must not be in a transaction, or ends it: the server says so before it does anything,
// or undoes it.
constexpr std::array<std::string_view, 2> kNotInTransaction = {
    "25001",  // active_sql_transaction
    "2D000",  // invalid_transaction_termination
};

template <std::size_t N>
bool Contains(const std::array<std::string_view, N>& states, const QueryError& error) {
  return std::find(states.begin(), states.end(), error.sqlstate()) != states.end();
}

constexpr std::string_view kLocked =
    "run it again when the lock is free; pg_blocking_pids() tells who has it";

constexpr milliseconds kBetweenChecks{50};

// Half of it at least: who waited for the same lock does not come back together.
milliseconds WaitAfter(int attempt, const ApplyOptions& options) {
  milliseconds most = options.first_wait;
  for (int i = 0; i < attempt && most < options.longest_wait; ++i) most *= 2;
  most = std::min(most, options.longest_wait);
  std::random_device device;
  return most / 2 +
         milliseconds(std::uniform_int_distribution<long long>(0, most.count() / 2)(device));
}

}  // namespace

void Runner::Run(const Beginning& beginning) {
  CreateJournal();
  session_.KeepNotices("notice");  // how far a statement is that fills rows
  bool begun = beginning.begun;
  number_ = beginning.segment;
  if (beginning.ended) SendWhole(journal_.DoneSql(number_++));
  for (; number_ < plan_.migration.segments.size(); ++number_) {
    const auto start = Clock::now();
    watcher_.Begin(number_ + 1);
    RunSegment(std::exchange(begun, false));
    watcher_.End(number_ + 1, std::chrono::duration_cast<milliseconds>(Clock::now() - start));
  }
}

void Runner::CreateJournal() {
  const std::vector<std::string> creation = journal_.Creation();
  if (creation.empty()) return;
  try {
    SendWhole("BEGIN");
    for (const std::string& sql : creation) SendWhole(sql);
    SendWhole("COMMIT");
  } catch (const QueryError& error) {
    RaiseAsError(error, "make the journal", session_.description());
  }
}

void Runner::RunSegment(bool begun) {
  statements_ = StatementsOf(plan_.migration.segments[number_]);
  for (int attempt = 0;; ++attempt) {
    step_ = nullptr;
    if (watcher_.Interrupted()) FailInterrupted();
    try {
      return Attempt(begun || (attempt > 0 && outside_));
    } catch (const QueryError& error) {
      TryRollback();
      if (watcher_.Interrupted()) FailInterrupted();
      if (!MayTryAgain(error)) Fail(error.what(), "mend the cause, and run it again");
      if (attempt >= options_.retries) Fail(error.what(), kLocked);
      BackOff(error, attempt);
    } catch (const Error& error) {  // the connection
      throw Error(error.status(),
                  fmt::format("segment {} of {}: {}; then this run goes on where it was",
                              number_ + 1, plan_.migration.segments.size(), error.what()));
    }
  }
}

// Outside of a transaction, what is tried again must be looked at first.
bool Runner::MayTryAgain(const QueryError& error) const {
  return Contains(kTryAgain, error) && (!outside_ || CanBeSeen(statements_));
}

// Most of what a plan keeps out of transactions must only be committed by itself (ALTER TYPE
// ADD VALUE): then its entry of the journal can be in the same transaction.
void Runner::Attempt(bool begun) {
  const bool transactional = plan_.migration.segments[number_].transactional;
  outside_ = begun || (!transactional && CanBeSeen(statements_));
  if (outside_) return RunOutside(begun);
  try {
    RunInTransaction();
  } catch (const QueryError& error) {
    if (transactional || !Contains(kNotInTransaction, error)) throw;
    TryRollback();
    outside_ = true;
    RunOutside(false);
  }
}

void Runner::RunInTransaction() {
  SendWhole("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE");
  for (const Statement& statement : statements_) Send(statement);
  SendWhole(journal_.DoneSql(number_));
  SendWhole("COMMIT");
}

void Runner::RunOutside(bool begun) {
  SendWhole(journal_.BegunSql(number_));
  for (const Statement& statement : statements_) RunOutside(statement, begun);
  SendWhole(journal_.DoneSql(number_));
}

void Runner::RunOutside(const Statement& statement, bool begun) {
  const Outcome outcome = begun ? OutcomeOf(session_, statement) : Outcome::kNotDone;
  if (outcome == Outcome::kDone) return;
  if (outcome == Outcome::kBroken) {
    step_ = statement.step;
    watcher_.Note(fmt::format("index {} was left INVALID: it is dropped and built again",
                              ToString(statement.index->index)));
    Send(RemovalSql(statement));
  }
  if (statement.Repeats()) return Send(statement);
  session_.Execute("SET lock_timeout = 0");
  Send(statement);
  session_.Execute(fmt::format("SET lock_timeout = {}", options_.lock_timeout.count()));
}

void Runner::Send(const Statement& statement) {
  step_ = statement.step;
  Send(statement.sql);
  step_ = nullptr;
}

void Runner::Send(std::string_view sql, bool cancellable) {
  watcher_.At(Moment::kBeforeSend, sql);
  bool sent = false;
  Limits limits;
  limits.complaint = [&] {
    if (!std::exchange(sent, true)) watcher_.At(Moment::kSent, sql);
    return WhileItRuns(cancellable);
  };
  session_.ExecuteWithin(sql, limits);
}

std::string Runner::WhileItRuns(bool cancellable) {
  const std::vector<std::string> told = session_.TakeNotices();
  if (!told.empty() && step_ != nullptr && step_->batches) watcher_.Progress(told.back());
  const std::string built = builds_.Look();
  if (!built.empty()) watcher_.Progress(built);
  return cancellable && watcher_.Interrupted() ? "it was interrupted" : "";
}

void Runner::BackOff(const QueryError& error, int attempt) {
  const milliseconds wait = WaitAfter(attempt, options_);
  watcher_.Note(fmt::format("segment {}: {}; again in {:.1f} s ({} of {})", number_ + 1,
                            error.what(), static_cast<double>(wait.count()) / 1000, attempt + 1,
                            options_.retries));
  const auto until = Clock::now() + wait;
  while (Clock::now() < until && !watcher_.Interrupted()) {
    std::this_thread::sleep_for(std::min<Clock::duration>(kBetweenChecks, until - Clock::now()));
  }
}

void Runner::FailInterrupted() const {
  Fail("it was interrupted", "run it again: it goes on here");
}

void Runner::TryRollback() {
  try {
    session_.Rollback();
  } catch (const std::exception&) {  // the next statement says what is wrong
  }
}

void Runner::Fail(const std::string& reason, std::string_view next) const {
  const auto& segments = plan_.migration.segments;
  std::string what = TitleOf(segments[number_]);
  if (step_ != nullptr) what = step_->what + " " + Describe(step_->object);
  const std::string left = outside_ ? "the next run looks at what it left (an INVALID index, say)"
                                    : "it changed nothing";
  const std::string done = number_ == 0   ? "no segment is"
                           : number_ == 1 ? "segment 1 is"
                                          : fmt::format("segments 1 to {} are", number_);
  throw Error(ExitStatus::kCouldNotCompare,
              fmt::format("segment {} of {}: {}: {}\n  {}; {} done\n  next: {}", number_ + 1,
                          segments.size(), what, reason, left, done, next));
}

}  // namespace pgorigin::apply
