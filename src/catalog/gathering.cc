#include "catalog/gathering.h"

#include <algorithm>
#include <limits>
#include <system_error>
#include <utility>

namespace pgorigin {
namespace {

// Enough that their order can be made use of, and little beside all columns of a database.
constexpr int kPortion = 8192;

}  // namespace

void Answer::Put(ResultSet rows) {
  {
    std::lock_guard lock(mutex_);
    rows_.push_back(std::move(rows));
  }
  changed_.notify_one();
}

void Answer::End(std::exception_ptr failure) {
  {
    std::lock_guard lock(mutex_);
    ended_ = true;
    failure_ = std::move(failure);
  }
  changed_.notify_one();
}

std::optional<ResultSet> Answer::Next() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return ended_ || !rows_.empty(); });
  if (rows_.empty() && failure_) std::rethrow_exception(failure_);
  if (rows_.empty()) return std::nullopt;
  ResultSet rows = std::move(rows_.front());
  rows_.pop_front();
  return rows;
}

Gathering::Gathering(std::vector<GatheredQuery> queries, std::vector<Session*> sessions)
    : queries_(std::move(queries)),
      answers_(queries_.size()),
      taken_(queries_.size()),
      end_(queries_.size()) {
  for (Session* session : sessions) {
    const Share share = sessions.size() == 1          ? Share::kAll
                        : session == sessions.front() ? Share::kTablesFirst
                                                      : Share::kOthers;
    Start(*session, share);
  }
}

// The first is enough, where the system gives no more: it takes all, in the end.
void Gathering::Start(Session& session, Share share) try {
  workers_.emplace_back([this, &session, share] { Work(session, share); });
} catch (const std::system_error&) {
  if (workers_.empty()) throw;
}

Gathering::~Gathering() {
  Abandon();
  Join();
}

void Gathering::Join() {
  for (std::thread& worker : workers_) worker.join();
  workers_.clear();
}

void Gathering::Stop(std::size_t end) {
  std::lock_guard lock(mutex_);
  end_ = std::min(end_, end);
}

std::optional<std::size_t> Gathering::NextThat(bool opens_tables) {
  for (std::size_t query = 0; query < end_; ++query) {
    if (!taken_[query] && queries_[query].opens_tables == opens_tables) return query;
  }
  return std::nullopt;
}

std::optional<std::size_t> Gathering::Take(Share share) {
  std::lock_guard lock(mutex_);
  std::optional<std::size_t> query = NextThat(false);
  if (share != Share::kOthers) {
    const std::optional<std::size_t> of_tables = NextThat(true);
    const bool first = share == Share::kTablesFirst || !query || (of_tables && *of_tables < *query);
    if (of_tables && first) query = of_tables;
  }
  if (query) taken_[*query] = true;
  return query;
}

// Whoever fails takes nothing more, and what comes before the failed query still gets an
// answer: it was taken already, or the other session takes it.  So who takes results in
// order meets the failure before one that never comes.
//
// pg_get_viewdef() and its kin lock the tables that they name until the end of the
// transaction.  A statement that waits for such a table would block the other session,
// for which this one then waits, and the server does not see that circle: so locks go
// after each query.
void Gathering::Work(Session& session, Share share) {
  bool begun = false;
  while (const std::optional<std::size_t> query = Take(share)) {
    try {
      if (!begun) session.Execute("SAVEPOINT before_query");
      begun = true;
      Ask(session, *query);
      session.Execute("ROLLBACK TO SAVEPOINT before_query");
      answers_[*query].End(nullptr);
    } catch (...) {
      Stop(*query);
      answers_[*query].End(std::current_exception());
      return;
    }
  }
}

void Gathering::Ask(Session& session, std::size_t query) {
  const int portion = queries_[query].in_portions ? kPortion : std::numeric_limits<int>::max();
  session.CopyOut(queries_[query].sql, portion,
                  [&](ResultSet rows) { answers_[query].Put(std::move(rows)); });
}

}  // namespace pgorigin
